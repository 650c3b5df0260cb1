// SPDX-License-Identifier: Apache-2.0
#include "render/table.hpp"

#include <cassert>
#include <exception>

namespace hub::render {
namespace {

/// Caption and head, which come before the rows.
HtmlWriter& with_head(HtmlWriter& out, const std::string& caption, const std::vector<Column>& columns) {
  out.element("caption", caption);
  const auto head = out.in("thead");
  const auto row = out.in("tr");
  for (const Column& each : columns) out.element("th", each.name, {{"scope", "col"}, {each.of_numbers ? "class" : "", "n"}});
  return out;
}

}  // namespace

TableRow::~TableRow() { assert(left_ == 0 || std::uncaught_exceptions() > 0); }

void TableRow::take(std::size_t cells) {
  assert(cells > 0 && cells <= left_);
  left_ -= cells;
}

TableRow& TableRow::text(std::string_view text) {
  take(1);
  out_.element("td", text);
  return *this;
}

TableRow& TableRow::number(std::string_view number) {
  take(1);
  out_.element("td", number, {{"class", "n"}});
  return *this;
}

TableRow& TableRow::absent(std::string_view why) {
  out_.element("td", why, {{"colspan", std::to_string(left_)}, {"class", "absent-cell"}});
  take(left_);
  return *this;
}

Table::Table(HtmlWriter& out, const std::string& caption, const std::vector<Column>& columns)
    : out_(out),
      columns_(columns.size()),
      section_(out, "section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", caption}}),
      table_(out, "table"),
      body_(with_head(out, caption, columns), "tbody") {}

}  // namespace hub::render
