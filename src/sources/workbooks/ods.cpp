// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/ods.hpp"

#include "base/text.hpp"
#include "sources/workbooks/limits.hpp"
#include "sources/workbooks/xml_events.hpp"

#include <algorithm>
#include <iterator>

namespace hub::sources {
namespace {

/// What hangs on a table or a cell and is no part of it: comments, drawings with tables of their own, cells deleted long ago.
constexpr std::string_view left_out[] = {"annotation", "shapes", "tracked-changes", "dde-links", "forms", "named-expressions", "object"};

/// table > table-row > table-cell > p. A number is taken as it is stored, a text as it is shown.
class ContentEvents : public XmlEvents {
 public:
  explicit ContentEvents(RowWriter& rows) : rows_(rows) {}

  Status begin(std::string_view name, std::span<const XmlAttribute> attributes) override {
    if (left_out_depth_ > 0 || std::find(std::begin(left_out), std::end(left_out), name) != std::end(left_out)) {
      ++left_out_depth_;
      return {};
    }
    if (name == "table") return begin_table(attribute(attributes, "name"));
    if (name == "table-row") return begin_row(attributes);
    if (name == "table-cell" || name == "covered-table-cell") return begin_cell(attributes);
    if (!in_cell_) return {};
    if (name == "p" && !text_.empty()) text_ += '\n';
    if (name == "p") ++paragraphs_;
    if (name == "s") return add_blanks(attribute(attributes, "c"));
    if (name == "tab" || name == "line-break") text_ += name == "tab" ? '\t' : '\n';
    return {};
  }
  Status end(std::string_view name) override {
    if (left_out_depth_ > 0) {
      --left_out_depth_;
    } else if (name == "table") {
      in_table_ = false;
    } else if (name == "table-row") {
      return end_row();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      in_cell_ = false;
      return rows_.add(value_.empty() ? std::string_view(text_) : std::string_view(value_), times_);
    } else if (name == "p" && paragraphs_ > 0) {
      --paragraphs_;
    }
    return {};
  }
  Status text(std::string_view piece) override {
    if (!in_cell_ || left_out_depth_ > 0 || paragraphs_ == 0) return {};
    text_ += piece;
    return bounded();
  }

 private:
  Status begin_table(std::string_view name) {
    if (in_table_) return fail(ErrorCode::input_refused, rows_.place(), "found a table inside a table, expected none");
    in_table_ = true;
    next_row_ = 1;
    return rows_.begin_sheet(name);
  }
  Status begin_row(std::span<const XmlAttribute> attributes) {
    if (!in_table_ || in_row_) return fail(ErrorCode::input_refused, rows_.place(), "found a row outside a table, expected it inside one");
    in_row_ = true;
    const auto times = times_of(attributes, "number-rows-repeated");
    if (!times) return tl::unexpected(times.error());
    row_times_ = *times;
    // A sheet ends with as many empty rows as there can be: only a row with a text must have a number that there can be.
    return next_row_ > most_rows ? fail(ErrorCode::input_refused, rows_.place(), "found row {}, expected at most {}", next_row_, most_rows)
                                 : rows_.begin_row(next_row_);
  }
  Status end_row() {
    in_row_ = false;
    next_row_ += row_times_;
    return rows_.end_row(row_times_);
  }
  Status begin_cell(std::span<const XmlAttribute> attributes) {
    if (!in_row_ || in_cell_) return fail(ErrorCode::input_refused, rows_.place(), "found a cell outside a row, expected it inside one");
    in_cell_ = true;
    paragraphs_ = 0;
    text_.clear();
    value_.clear();
    const auto times = times_of(attributes, "number-columns-repeated");
    if (!times) return tl::unexpected(times.error());
    times_ = *times;
    const std::string_view type = attribute(attributes, "value-type");
    if (type == "float" || type == "percentage" || type == "currency") value_ = attribute(attributes, "value");
    if (type == "date") value_ = attribute(attributes, "date-value");
    return {};
  }
  Result<std::int64_t> times_of(std::span<const XmlAttribute> attributes, std::string_view name) const {
    const std::string_view text = attribute(attributes, name);
    const auto times = text.empty() ? std::optional(std::int64_t{1}) : parse_number<std::int64_t>(text);
    if (times && *times >= 1 && *times <= most_rows) return *times;
    return fail(ErrorCode::input_refused, rows_.place(), "found {} \"{}\", expected a number from 1 to {}", name, shown(text, 40),
                most_rows);
  }
  Status add_blanks(std::string_view count) {
    const auto blanks = count.empty() ? std::optional(std::size_t{1}) : parse_number<std::size_t>(count);
    if (!blanks || *blanks > most_cell_bytes)
      return fail(ErrorCode::input_refused, rows_.place(), "found \"{}\" blanks, expected at most {}", shown(count, 40), most_cell_bytes);
    text_.append(*blanks, ' ');
    return bounded();
  }
  [[nodiscard]] Status bounded() const {
    if (text_.size() <= most_cell_bytes) return {};
    return fail(ErrorCode::input_refused, rows_.place(), "found a cell of over {} bytes, expected fewer", most_cell_bytes);
  }

  RowWriter& rows_;
  std::string text_;
  std::string value_;
  std::int64_t next_row_ = 1;
  std::int64_t row_times_ = 1;
  std::int64_t times_ = 1;
  int left_out_depth_ = 0;
  int paragraphs_ = 0;
  bool in_table_ = false;
  bool in_row_ = false;
  bool in_cell_ = false;
};

}  // namespace

Status read_ods(Parts& parts, RowWriter& rows) {
  const auto bytes = parts.read("content.xml");
  if (!bytes) return tl::unexpected(bytes.error());
  ContentEvents events(rows);
  return parse_xml(*bytes, parts.place("content.xml"), events);
}

}  // namespace hub::sources
