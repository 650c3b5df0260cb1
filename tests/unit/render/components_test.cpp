// SPDX-License-Identifier: Apache-2.0
#include "render/chart_caption.hpp"
#include "render/key_figure.hpp"
#include "render/section.hpp"
#include "render/table.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace hub::render {
namespace {

/// What `write` makes of a table of an area and its number.
template <class Write>
std::string table_with(Write write) {
  HtmlWriter out;
  {
    Table table(out, "A & B", {std::string("Area"), number_column("Count")});
    write(out, table);
  }
  return out.finish();
}

const std::string head =
    "<section class=\"scroll\" tabindex=\"0\" aria-label=\"A &amp; B\"><table><caption>A &amp; B</caption>"
    "<thead><tr><th scope=\"col\">Area</th><th scope=\"col\" class=\"n\">Count</th></tr></thead><tbody>";
const std::string foot = "</tbody></table></section>";

}  // namespace

TEST(Table, has_a_caption_and_a_head_and_scrolls_sideways) {
  EXPECT_EQ(table_with([](HtmlWriter&, Table&) {}), head + foot);
}

TEST(Table, begins_rows_with_a_heading_and_escapes_what_cells_hold) {
  EXPECT_EQ(table_with([](HtmlWriter&, Table& table) {
              table.row("<East>").number("1,234");
              table.row("West").text("\"<none>\"");
            }),
            head + "<tr><th scope=\"row\">&lt;East&gt;</th><td class=\"n\">1,234</td></tr>" +
                "<tr><th scope=\"row\">West</th><td>\"&lt;none&gt;\"</td></tr>" + foot);
}

TEST(Table, takes_a_heading_that_is_more_than_text) {
  EXPECT_EQ(table_with([](HtmlWriter& out, Table& table) { table.row([&] { out.text("1. ").link("/a", "A"); }).number("2"); }),
            head + "<tr><th scope=\"row\">1. <a href=\"/a\">A</a></th><td class=\"n\">2</td></tr>" + foot);
}

TEST(Table, says_once_why_all_that_is_left_of_a_row_is_absent) {
  HtmlWriter out;
  {
    Table table(out, "T", {std::string("a"), std::string("b"), std::string("c"), std::string("d")});
    auto row = table.row("1");
    row.text("2").absent("not held");
  }
  EXPECT_NE(out.finish().find("<td>2</td><td colspan=\"2\" class=\"absent-cell\">not held</td></tr>"), std::string::npos);
}

TEST(Table, lets_a_fault_through_in_the_middle_of_a_row) {
  EXPECT_THROW(table_with([](HtmlWriter&, Table& table) {
                 auto row = table.row("East");
                 throw std::runtime_error("no figure");
               }),
               std::runtime_error);
}

TEST(TableDeathTest, refuses_a_row_that_is_not_as_wide_as_its_head) {
  EXPECT_DEATH(table_with([](HtmlWriter&, Table& table) { (void)table.row("East"); }), "left_");
  EXPECT_DEATH(table_with([](HtmlWriter&, Table& table) { table.row("East").number("1").number("2"); }), "left_");
  EXPECT_DEATH(table_with([](HtmlWriter&, Table& table) { table.row("East").number("1").absent("not held"); }), "left_");
}

TEST(Section, is_named_by_its_heading_and_ends_with_its_scope) {
  HtmlWriter out;
  {
    const Section section(out, "about", "A & B");
    out.element("p", "c");
  }
  { const Section section(out, "more", "D", "nav"); }
  EXPECT_EQ(out.finish(),
            "<section aria-labelledby=\"about\"><h2 id=\"about\">A &amp; B</h2><p>c</p></section>"
            "<nav aria-labelledby=\"more\"><h2 id=\"more\">D</h2></nav>");
}

TEST(KeyFigure, has_a_note_only_when_there_is_something_to_note) {
  HtmlWriter out;
  key_figure(out, "Recorded", "12", "May 2025");
  key_figure(out, "Rate", "0.1", "");
  EXPECT_EQ(out.finish(),
            "<div><dt>Recorded</dt><dd><strong>12</strong> <span>May 2025</span></dd></div>"
            "<div><dt>Rate</dt><dd><strong>0.1</strong></dd></div>");
}

TEST(ChartCaption, parts_the_keys_of_marks_by_spaces) {
  HtmlWriter out;
  chart_caption(out, "Lower", "Rates", {{"each month", ""}, {"range", "key-half"}});
  EXPECT_EQ(out.finish(),
            "<figcaption><p class=\"chart-title\">Lower</p><p>Rates</p>"
            "<p class=\"key\"><span>each month</span> <span class=\"key-half\">range</span></p></figcaption>");
}

}  // namespace hub::render
