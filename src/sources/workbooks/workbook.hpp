// SPDX-License-Identifier: Apache-2.0
// A published table file as rows of text cells: Office Open XML (.xlsx), OpenDocument (.ods) or CSV, told apart by their bytes, because
// names lie ("pfafinalmar22.xls" is an .xlsx). Hostile until read: every size is bounded (limits.hpp), nothing is executed, fetched or
// expanded. A text that many cells show is kept once, so that a small file cannot fill the memory by repeating it.
#pragma once
#include "base/result.hpp"
#include "base/text_arena.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hub::sources {

/// A row with a text in it; rows and cells at the end without one are left out.
struct SheetRow {
  int number = 0;  ///< as a spreadsheet shows it, from 1; the line of a CSV file
  std::vector<std::string_view> cells;

  /// The cell's text without blanks around it; empty beyond the last.
  [[nodiscard]] std::string_view cell(std::size_t column) const { return column < cells.size() ? cells[column] : std::string_view(); }
};

struct Sheet {
  std::string name;  ///< empty for CSV
  std::vector<SheetRow> rows;
};

/// Numbers are texts as they are stored ("4.0", not "4"), dates of an .ods "2003-03-31" and of an .xlsx a number of days.
struct Workbook {
  std::string file;  ///< for messages
  std::vector<Sheet> sheets;
  std::unique_ptr<TextArena> texts;  ///< what all cells show
};

/// Fails (input_refused) when it is none of the three, is damaged, goes over a limit or says something that no published table needs (a
/// document type, a part outside the file); the sentence names sheet and row as far as there are any.
[[nodiscard]] Result<Workbook> read_workbook(const std::filesystem::path& path);

}  // namespace hub::sources
