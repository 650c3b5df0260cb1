// SPDX-License-Identifier: Apache-2.0
#include "sources/published_tables/published_table.hpp"

#include "base/text.hpp"
#include "sources/home_office/open_data.hpp"
#include "sources/ons/area_tables.hpp"

namespace hub::sources {
namespace {

constexpr std::size_t most_shown_bytes = 80;
constexpr std::size_t most_reject_bytes = 1000;
/// One refuses the file already; a table of the wrong kind must not fill the memory with them.
constexpr std::int64_t most_rejects_kept = 20;

std::string row_text(const SheetRow& row) { return shown(fmt::format("{}", fmt::join(row.cells, ",")), most_reject_bytes); }

Result<TableRow> parse_row(const RecognisedTable& table, const SheetRow& row) {
  switch (table.kind) {
    case TableKind::quarters:
    case TableKind::partnership_quarters:
    case TableKind::rolling_years: return home_office::parse_row(table, row);
    case TableKind::offences:
    case TableKind::offences_by_partnership:
    case TableKind::combined_partnerships:
    case TableKind::knife_offences:
    case TableKind::firearm_offences:
    case TableKind::antisocial_incidents: break;
  }
  return ons::parse_row(table, row);
}

}  // namespace

std::string place_of(const Workbook& workbook, const Sheet& sheet) {
  return sheet.name.empty() ? workbook.file : fmt::format("{}, sheet {}", workbook.file, shown(sheet.name, most_shown_bytes));
}

Result<std::optional<RecognisedTable>> recognise(const Workbook& workbook, const Sheet& sheet) {
  auto table = ons::recognise(sheet);
  if (table && !*table) table = home_office::recognise(sheet);
  if (!table) table.error().where = place_of(workbook, sheet) + (table.error().where.empty() ? "" : ", row " + table.error().where);
  return table;
}

TableTally read_table(const Workbook& workbook, const Sheet& sheet, const RecognisedTable& table, const RowSink& sink) {
  TableTally tally;
  for (std::size_t i = table.first_row; i < sheet.rows.size(); ++i) {
    const SheetRow& row = sheet.rows[i];
    ++tally.rows;
    auto parsed = parse_row(table, row);
    if (parsed) {
      sink(std::move(*parsed));
    } else if (++tally.rejected <= most_rejects_kept) {
      const int column = parse_number<int>(parsed.error().where).value_or(1);
      tally.rejects.push_back({place_of(workbook, sheet), row.number, column, parsed.error().message, row_text(row)});
    }
  }
  return tally;
}

}  // namespace hub::sources
