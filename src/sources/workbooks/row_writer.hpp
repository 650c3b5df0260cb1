// SPDX-License-Identifier: Apache-2.0
// Where the readers of all forms put cells: counts them against the limits, keeps each text once, leaves out what is empty at the end of
// a row. Empty cells and rows cost nothing until a text follows, because spreadsheets end with thousands of them.
#pragma once
#include "sources/workbooks/workbook.hpp"

#include <unordered_set>

namespace hub::sources {

class RowWriter {
 public:
  explicit RowWriter(Workbook& workbook) : workbook_(workbook) {}

  [[nodiscard]] Status begin_sheet(std::string_view name);
  /// The row's number must be above that of the row before.
  [[nodiscard]] Status begin_row(std::int64_t number);
  /// The next `times` cells, all showing `text`; blanks around it are cut off.
  [[nodiscard]] Status add(std::string_view text, std::int64_t times = 1);
  /// Skips to the column, from 0, which must not be before the next.
  [[nodiscard]] Status skip_to(std::int64_t column);
  /// Ends the row, which stands `times` times below each other.
  [[nodiscard]] Status end_row(std::int64_t times = 1);

  /// "file, sheet P1, row 7": the place of a message.
  [[nodiscard]] std::string place() const;
  [[nodiscard]] std::int64_t row() const { return row_; }

 private:
  [[nodiscard]] std::string_view kept(std::string_view text);
  [[nodiscard]] Status count(std::int64_t cells);

  Workbook& workbook_;
  std::unordered_set<std::string_view> texts_;
  std::vector<std::string_view> cells_;
  std::int64_t row_ = 0;
  std::int64_t column_ = 0;
  std::size_t counted_ = 0;
};

}  // namespace hub::sources
