// SPDX-License-Identifier: Apache-2.0
#include "render/prose.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace hub::render {
namespace {

std::string written(std::string_view markdown, std::initializer_list<ProseValue> values = {}) {
  HtmlWriter out;
  write_prose(out, markdown, values);
  return out.finish();
}

}  // namespace

TEST(Prose, writes_sections_paragraphs_lists_emphasis_and_links) {
  EXPECT_EQ(written("## Whose crime {#whose}\n\nOne line\nand *another*.\n\n- a\n- [b](/methods)\n\n## Rates {#rates}\n\nText."),
            "<section id=\"whose\"><h2>Whose crime</h2><p>One line and <em>another</em>.</p>"
            "<ul><li>a</li><li><a href=\"/methods\">b</a></li></ul></section>"
            "<section id=\"rates\"><h2>Rates</h2><p>Text.</p></section>");
}

TEST(Prose, puts_values_in_as_text_whatever_they_hold) {
  EXPECT_EQ(written("Of {place}, {share} %.", {{"place", "<b>*A*</b> {share} &amp;"}, {"share", "9"}}),
            "<p>Of &lt;b&gt;*A*&lt;/b&gt; {share} &amp;amp;, 9 %.</p>");
}

TEST(Prose, never_passes_html_through) { EXPECT_EQ(written("a <script>x</script> b"), "<p>a &lt;script&gt;x&lt;/script&gt; b</p>"); }

TEST(Prose, ends_what_a_fault_has_left_open) {
  HtmlWriter out;
  EXPECT_THROW(write_prose(out, "## A {#a}\n\n- *b {nothing}*", {}), std::logic_error);
  EXPECT_EQ(out.finish(), "<section id=\"a\"><h2>A</h2><ul><li><em></em></li></ul></section>");
}

TEST(Prose, refuses_what_it_does_not_know) {
  for (const char* markdown : {"{nothing}", "a {brace", "# First level", "## No address", "- ## In a list {#x}", "1. numbered", "> quoted",
                               "`code`", "---", "[x](javascript:alert)", "![x](/picture)"})
    EXPECT_THROW(written(markdown), std::logic_error) << markdown;
}

}  // namespace hub::render
