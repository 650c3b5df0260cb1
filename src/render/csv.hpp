// SPDX-License-Identifier: Apache-2.0
// The CSV twins: RFC 4180, CRLF, UTF-8; one observation a row, the columns of docs/api/twins.md. An absent figure is an empty observation
// with a status. Text that a spreadsheet would run is neutralised.
#pragma once
#include "stats/facts.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace hub::render {

class CsvWriter {
 public:
  /// One record; text that begins with = + - @ (or a tab) is prefixed by an apostrophe unless it is a number.
  void row(std::initializer_list<std::string_view> cells);
  /// From now on added to the last cell of every row.
  void note_every_row(std::string note) { last_cell_note_ = std::move(note); }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::string last_cell_note_;
};

[[nodiscard]] std::string measure_csv(const stats::MeasureFacts& facts);
[[nodiscard]] std::string changes_csv(const stats::ChangesFacts& facts);
[[nodiscard]] std::string area_csv(const stats::AreaFacts& facts);
[[nodiscard]] std::string response_csv(const stats::ResponseFacts& facts);

}  // namespace hub::render
