// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/row_writer.hpp"

#include "base/text.hpp"
#include "sources/workbooks/limits.hpp"

namespace hub::sources {
namespace {

constexpr std::size_t most_shown_bytes = 80;

}  // namespace

std::string RowWriter::place() const {
  std::string place = workbook_.file;
  if (!workbook_.sheets.empty() && !workbook_.sheets.back().name.empty())
    place += fmt::format(", sheet {}", shown(workbook_.sheets.back().name, most_shown_bytes));
  if (row_ > 0) place += fmt::format(", row {}", row_);
  return place;
}

Status RowWriter::begin_sheet(std::string_view name) {
  row_ = 0;
  if (workbook_.sheets.size() == most_sheets)
    return fail(ErrorCode::input_refused, workbook_.file, "found over {} sheets, expected fewer", most_sheets);
  workbook_.sheets.push_back({std::string(name), {}});
  return {};
}

Status RowWriter::begin_row(std::int64_t number) {
  if (number <= row_) return fail(ErrorCode::input_refused, place(), "found row {} after it, expected rows in order", number);
  if (number > most_rows) return fail(ErrorCode::input_refused, place(), "found row {}, expected at most {}", number, most_rows);
  row_ = number;
  column_ = 0;
  cells_.clear();
  return {};
}

Status RowWriter::count(std::int64_t cells) {
  counted_ += static_cast<std::size_t>(cells);
  if (counted_ > most_cells) return fail(ErrorCode::input_refused, place(), "found over {} cells, expected fewer", most_cells);
  return {};
}

std::string_view RowWriter::kept(std::string_view text) {
  const auto found = texts_.find(text);
  return found == texts_.end() ? *texts_.insert(workbook_.texts->keep(text)).first : *found;
}

Status RowWriter::add(std::string_view text, std::int64_t times) {
  text = trimmed(text);
  const std::int64_t begin = column_;
  if (times < 1 || times > most_rows)
    return fail(ErrorCode::input_refused, place(), "found a cell {} times, expected 1 to {}", times, most_rows);
  column_ += times;
  if (text.empty()) return {};
  if (column_ > std::int64_t{most_columns})
    return fail(ErrorCode::input_refused, place(), "found a text in column {}, expected at most {} columns", column_, most_columns);
  if (text.size() > most_cell_bytes)
    return fail(ErrorCode::input_refused, place(), "found a cell of {} bytes in column {}, expected at most {}", text.size(), begin + 1,
                most_cell_bytes);
  if (auto counted = count(column_ - static_cast<std::int64_t>(cells_.size())); !counted) return counted;
  cells_.resize(static_cast<std::size_t>(begin));
  cells_.resize(static_cast<std::size_t>(column_), kept(text));
  return {};
}

Status RowWriter::skip_to(std::int64_t column) {
  if (column < column_)
    return fail(ErrorCode::input_refused, place(), "found column {} after column {}, expected cells in order", column + 1, column_);
  column_ = column;
  return {};
}

Status RowWriter::end_row(std::int64_t times) {
  const std::int64_t last = row_ + times - 1;
  if (times < 1 || last > most_rows)
    return fail(ErrorCode::input_refused, place(), "found a row {} times, expected rows to number {}", times, most_rows);
  if (!cells_.empty()) {
    if (auto counted = count(static_cast<std::int64_t>(cells_.size()) * (times - 1)); !counted) return counted;
    for (std::int64_t number = row_; number <= last; ++number) workbook_.sheets.back().rows.push_back({static_cast<int>(number), cells_});
  }
  row_ = last;
  return {};
}

}  // namespace hub::sources
