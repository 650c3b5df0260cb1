// SPDX-License-Identifier: Apache-2.0
#include "render/html_writer.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <type_traits>

namespace hub::render {
namespace {

/// A list that holds nothing when there is nothing to say.
void list_of(HtmlWriter& out, const std::string& word) {
  const auto list = out.in("ul");
  if (word.empty()) return;
  const auto item = out.in("li");
  out.text(word);
}

}  // namespace

TEST(HtmlWriter, escapes_text_and_attributes_by_type) {
  HtmlWriter out;
  out.element("p", "<b> & \"q\"", {{"title", "\"<&>"}});
  EXPECT_EQ(out.finish(), "<p title=\"&quot;&lt;&amp;>\">&lt;b&gt; &amp; \"q\"</p>");
}

TEST(HtmlWriter, ends_nested_scopes_from_the_inside) {
  HtmlWriter out;
  {
    const auto list = out.doctype().in("ul", {{"class", "places"}});
    const auto item = out.in("li");
    out.link("/a?x=1&y=2", "A & B");
  }
  EXPECT_EQ(out.finish(), "<!doctype html><ul class=\"places\"><li><a href=\"/a?x=1&amp;y=2\">A &amp; B</a></li></ul>");
}

TEST(HtmlWriter, writes_an_element_around_a_body_and_goes_on_after_it) {
  HtmlWriter out;
  out.in("dt", [&] { out.link("/a", "A"); }).element("dd", "b").in("p", {{"class", "note"}}, [&] { out.text("c"); }).text("d");
  EXPECT_EQ(out.finish(), "<dt><a href=\"/a\">A</a></dt><dd>b</dd><p class=\"note\">c</p>d");
}

TEST(HtmlWriter, ends_elements_on_an_early_return) {
  HtmlWriter out;
  list_of(out, "");
  list_of(out, "a");
  EXPECT_EQ(out.finish(), "<ul></ul><ul><li>a</li></ul>");
}

TEST(HtmlWriter, ends_elements_when_a_body_throws) {
  HtmlWriter out;
  EXPECT_THROW(out.in("ul", [&] { out.in("li", [] { throw std::runtime_error("no figure"); }); }), std::runtime_error);
  EXPECT_EQ(out.finish(), "<ul><li></li></ul>");
}

TEST(HtmlWriter, leaves_out_an_attribute_without_a_name) {
  HtmlWriter out;
  out.element("option", "A", {{"value", "a"}, {"", "x"}}).element("option", "B", {{"value", ""}, {"selected", ""}});
  EXPECT_EQ(out.finish(), "<option value=\"a\">A</option><option value=\"\" selected=\"\">B</option>");
}

TEST(HtmlWriter, writes_addresses_of_the_site_below_its_base) {
  HtmlWriter out("/crime");
  out.link("/a", "A", {"class", "x"}).link("https://example.org/", "B").link("#c", "C");
  EXPECT_EQ(out.finish(), "<a href=\"/crime/a\" class=\"x\">A</a><a href=\"https://example.org/\">B</a><a href=\"#c\">C</a>");
}

TEST(HtmlWriter, gives_its_scopes_to_nobody) {
  EXPECT_FALSE(std::is_copy_constructible_v<HtmlWriter::Scope> || std::is_move_constructible_v<HtmlWriter::Scope>);
  EXPECT_FALSE(std::is_copy_constructible_v<HtmlWriter> || std::is_move_constructible_v<HtmlWriter>);
}

TEST(HtmlWriterDeathTest, refuses_to_end_an_element_before_those_in_it) {
  HtmlWriter out;
  EXPECT_DEATH(
      {
        auto outer = std::make_unique<HtmlWriter::Scope>(out, "ul");
        const auto inner = out.in("li");
        outer.reset();
      },
      "depth_");
}

TEST(HtmlWriterDeathTest, refuses_to_finish_within_an_element) {
  HtmlWriter out;
  EXPECT_DEATH(
      {
        const auto list = out.in("ul");
        (void)out.finish();
      },
      "depth_");
}

}  // namespace hub::render
