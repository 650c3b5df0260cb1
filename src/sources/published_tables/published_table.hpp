// SPDX-License-Identifier: Apache-2.0
// A published table that is known by its title or its columns, whatever its number, and its rows with what their cells mean. Rows go to
// whoever asked for them one at a time: the largest tables have a million.
#pragma once
#include "sources/published_tables/printed.hpp"
#include "sources/published_tables/table_kind.hpp"
#include "sources/tables/typed_rows.hpp"
#include "sources/workbooks/workbook.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hub::sources {

/// What a row is of.
enum class PlaceKind { force, partnership, larger };

struct PrintedPlace {
  PlaceKind kind = PlaceKind::force;
  std::string force;             ///< as printed, without notes
  std::string force_code;        ///< may be empty, and wrong: the name counts
  std::string partnership;       ///< likewise without notes; empty for a whole force
  std::string partnership_code;  ///< empty: of no council, such as "Unassigned Kent"
  std::string council_code;
};

struct TableCell {
  std::string code;  ///< the heading of its column in small letters, or the offence code or group that its row names
  Period period;
  PrintedCount printed;
  int column;  ///< from 1
};

struct TableRow {
  int number;  ///< as the sheet shows it
  PrintedPlace place;
  std::vector<TableCell> cells;
};

/// Where a column stands, from 0.
using ColumnPlace = std::optional<std::size_t>;

struct CountColumn {
  std::size_t column;
  std::string code;  ///< of all its cells; empty: each row says its own
  std::optional<Period> period;
};

/// A sheet that holds a table, with what its head says of the columns.
struct RecognisedTable {
  TableKind kind;
  std::string title;
  std::size_t first_row = 0;  ///< the first below the headings, among the sheet's rows
  ColumnPlace force_code, force, partnership_code, partnership, council_code;
  ColumnPlace year, quarter, ending, code;  ///< of tables with a row for each count
  std::vector<CountColumn> counts;
  std::set<int> region_rows;  ///< numbers of rows whose name stands again below: a region above the force of its name
};

/// The place of a message about a sheet: "tables.xlsx, sheet P1".
[[nodiscard]] std::string place_of(const Workbook& workbook, const Sheet& sheet);

/// Nothing for a sheet that is none of the tables above. Fails (input_refused) when the title is known and the columns are not: the layout
/// has changed.
[[nodiscard]] Result<std::optional<RecognisedTable>> recognise(const Workbook& workbook, const Sheet& sheet);

using RowSink = std::function<void(TableRow&&)>;

struct TableTally {
  std::int64_t rows = 0;
  std::int64_t rejected = 0;
  std::vector<Reject> rejects;  ///< the first of them, each with sheet, row, column and text
};

/// Gives every row to `sink` or rejects it. Of combined_partnerships, the councils: partnership and council_code of each.
[[nodiscard]] TableTally read_table(const Workbook& workbook, const Sheet& sheet, const RecognisedTable& table, const RowSink& sink);

}  // namespace hub::sources
