// SPDX-License-Identifier: Apache-2.0
// The CSV twins: RFC 4180, CRLF, UTF-8; one observation a row, the columns of docs/api/twins.md. An absent figure is an empty observation
// with a status. Text that a spreadsheet would run is neutralised.
#pragma once
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace hub::render {

class CsvWriter {
 public:
  /// One record; text that begins with = + - @ (or a tab) is prefixed by an apostrophe unless it is a number.
  void row(std::span<const std::string_view> cells);
  void row(std::initializer_list<std::string_view> cells) { row(std::span(cells.begin(), cells.size())); }
  /// From now on added to the last cell of every row.
  void note_every_row(std::string note) { last_cell_note_ = std::move(note); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::string last_cell_note_;
};

}  // namespace hub::render
