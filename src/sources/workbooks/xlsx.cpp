// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/xlsx.hpp"

#include "base/text.hpp"
#include "sources/workbooks/limits.hpp"
#include "sources/workbooks/xlsx_parts.hpp"
#include "sources/workbooks/xml_events.hpp"

namespace hub::sources {
namespace {

constexpr std::size_t most_shown_cell_bytes = 40;

/// The column of "C12", from 0; nothing when it is no reference to a cell of the row.
std::optional<std::int64_t> column_of(std::string_view reference, std::int64_t row) {
  std::int64_t column = 0;
  std::size_t letters = 0;
  while (letters < reference.size() && letters < 3 && reference[letters] >= 'A' && reference[letters] <= 'Z')
    column = column * 26 + (reference[letters++] - 'A' + 1);
  if (letters == 0 || parse_number<std::int64_t>(reference.substr(letters)) != row) return std::nullopt;
  return column - 1;
}

/// sheetData > row > c > v, or c > is > t for a text that stands in the cell itself.
class SheetEvents : public XmlEvents {
 public:
  SheetEvents(const std::vector<std::string>& shared_texts, RowWriter& rows) : shared_(shared_texts), rows_(rows) {}

  Status begin(std::string_view name, std::span<const XmlAttribute> attributes) override {
    if (name == "sheetData") in_data_ = true;
    if (!in_data_) return {};  // anchors of buttons have rows too
    if (name == "row") return begin_row(attribute(attributes, "r"));
    if (name == "c") return begin_cell(attributes);
    if (name == "rPh") in_hint_ = true;
    takes_text_ = in_cell_ && (name == "v" || (name == "t" && kind_ == "inlineStr" && !in_hint_));
    return {};
  }
  Status end(std::string_view name) override {
    takes_text_ = false;
    if (name == "sheetData") in_data_ = false;
    if (name == "rPh") in_hint_ = false;
    if (name == "c" && in_cell_) return end_cell();
    if (name == "row" && in_row_) {
      in_row_ = false;
      return rows_.end_row();
    }
    return {};
  }
  Status text(std::string_view piece) override {
    if (!takes_text_) return {};
    text_ += piece;
    if (text_.size() > most_cell_bytes)
      return fail(ErrorCode::input_refused, rows_.place(), "found a cell of over {} bytes, expected fewer", most_cell_bytes);
    return {};
  }

 private:
  Status begin_row(std::string_view number) {
    const auto row = number.empty() ? std::optional(rows_.row() + 1) : parse_number<std::int64_t>(number);
    if (!row || in_row_)
      return fail(ErrorCode::input_refused, rows_.place(), "found row \"{}\" after it, expected a row with its number",
                  shown(number, most_shown_cell_bytes));
    in_row_ = true;
    return rows_.begin_row(*row);
  }
  Status begin_cell(std::span<const XmlAttribute> attributes) {
    const std::string_view reference = attribute(attributes, "r");
    const auto column = reference.empty() ? std::optional(std::int64_t{-1}) : column_of(reference, rows_.row());
    if (!column || !in_row_ || in_cell_)
      return fail(ErrorCode::input_refused, rows_.place(), "found the cell \"{}\", expected one of this row",
                  shown(reference, most_shown_cell_bytes));
    in_cell_ = true;
    kind_ = attribute(attributes, "t");
    text_.clear();
    return *column < 0 ? Status() : rows_.skip_to(*column);
  }
  Status end_cell() {
    in_cell_ = false;
    if (kind_ != "s" || text_.empty()) return rows_.add(text_);
    const auto number = parse_number<std::size_t>(trimmed(text_));
    if (!number || *number >= shared_.size())
      return fail(ErrorCode::input_refused, rows_.place(), "found the shared text \"{}\", expected one of {}",
                  shown(text_, most_shown_cell_bytes), shared_.size());
    return rows_.add(shared_[*number]);
  }

  const std::vector<std::string>& shared_;
  RowWriter& rows_;
  std::string kind_;
  std::string text_;
  bool in_data_ = false;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool in_hint_ = false;
  bool takes_text_ = false;
};

}  // namespace

Status read_xlsx(Parts& parts, RowWriter& rows) {
  const auto outline = read_outline(parts);
  if (!outline) return tl::unexpected(outline.error());
  std::vector<std::string> shared_texts;
  if (outline->shared_strings) {
    auto read = read_shared_strings(parts, *outline->shared_strings);
    if (!read) return tl::unexpected(read.error());
    shared_texts = std::move(*read);
  }
  for (const XlsxSheet& sheet : outline->sheets) {
    if (auto begun = rows.begin_sheet(sheet.name); !begun) return begun;
    const auto bytes = parts.read(sheet.part);
    if (!bytes) return tl::unexpected(bytes.error());
    SheetEvents events(shared_texts, rows);
    if (auto read = parse_xml(*bytes, parts.place(sheet.part), events); !read) return read;
  }
  return {};
}

}  // namespace hub::sources
