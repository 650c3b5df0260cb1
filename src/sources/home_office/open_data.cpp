// SPDX-License-Identifier: Apache-2.0
#include "sources/home_office/open_data.hpp"

#include "base/text.hpp"
#include "sources/home_office/steps.hpp"

#include <algorithm>

namespace hub::sources::home_office {
namespace {

constexpr std::size_t most_rows_above_headings = 20;
constexpr std::size_t most_shown_bytes = 80;

/// "financial year" of "Financial_Year".
std::string heading_of(std::string_view cell) {
  std::string heading = small_words(cell);
  std::replace(heading.begin(), heading.end(), '_', ' ');
  return heading;
}

ColumnPlace* place_column(RecognisedTable& table, std::string_view heading) {
  if (heading == "force name" || heading == "pfa") return &table.force;
  if (heading == "csp name" || heading == "community safety partnership name") return &table.partnership;
  if (heading == "csp code" || heading == "ons csp code" || heading == "community safety partnership code") return &table.partnership_code;
  if (heading == "financial year") return &table.year;
  if (heading == "financial quarter") return &table.quarter;
  if (heading == "12 months ending") return &table.ending;
  if (heading == "offence code" || heading == "offence") return &table.code;
  return nullptr;
}

/// Whether the row has the headings of such a table, taken into `table`.
bool take_headings(RecognisedTable& table, const SheetRow& row) {
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const std::string heading = heading_of(row.cells[column]);
    if (ColumnPlace* const place = place_column(table, heading)) *place = column;
    if (heading == "number of offences" || heading == "rolling year total number of offences") table.counts.push_back({column, "", {}});
  }
  const bool step = table.year && table.quarter ? !table.ending : table.ending.has_value();
  return step && table.counts.size() == 1;
}

tl::unexpected<Error> refuse(std::size_t column, std::string_view found, std::string_view expected) {
  return fail(ErrorCode::input_refused, std::to_string(column + 1), "found \"{}\", expected {}", shown(found, most_shown_bytes), expected);
}

Result<Period> period_of(const RecognisedTable& table, const SheetRow& row) {
  if (table.ending) {
    const auto year = year_ending(row.cell(*table.ending));
    if (!year) return refuse(*table.ending, row.cell(*table.ending), "the last day of twelve months, such as 31-03-2003");
    return *year;
  }
  const auto quarter = quarter_of(row.cell(*table.year), row.cell(*table.quarter));
  if (!quarter)
    return refuse(*table.year, fmt::format("{} {}", row.cell(*table.year), row.cell(*table.quarter)),
                  "a financial year and its quarter, such as 2012/13 and 1");
  return *quarter;
}

}  // namespace

Result<std::optional<RecognisedTable>> recognise(const Sheet& sheet) {
  for (std::size_t i = 0; i < std::min(sheet.rows.size(), most_rows_above_headings); ++i) {
    RecognisedTable table{
        TableKind::quarters, without_notes(sheet.rows.front().cell(0)), i + 1, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    if (!take_headings(table, sheet.rows[i])) continue;
    if (!table.force || !table.code)
      return fail(ErrorCode::input_refused, std::to_string(sheet.rows[i].number),
                  "found headings without the force or the offence, expected both: the layout has changed");
    table.kind = table.ending                                  ? TableKind::rolling_years
                 : table.partnership || table.partnership_code ? TableKind::partnership_quarters
                                                               : TableKind::quarters;
    return std::optional(std::move(table));
  }
  return std::optional<RecognisedTable>();
}

Result<TableRow> parse_row(const RecognisedTable& table, const SheetRow& row) {
  const auto text = [&](ColumnPlace column) { return column ? without_notes(row.cell(*column)) : std::string(); };
  TableRow parsed{row.number, {}, {}};
  parsed.place.force = text(table.force);
  parsed.place.partnership = text(table.partnership);
  parsed.place.partnership_code = text(table.partnership_code);
  if (table.kind == TableKind::partnership_quarters) parsed.place.kind = PlaceKind::partnership;
  if (parsed.place.force.empty()) return refuse(*table.force, "", "the name of a force");
  const auto period = period_of(table, row);
  if (!period) return tl::unexpected(period.error());
  const std::string code = offence_code(row.cell(*table.code));
  if (code.empty()) return refuse(*table.code, "", "an offence");
  const std::size_t column = table.counts.front().column;
  auto printed = printed_count(row.cell(column));
  if (!printed) return refuse(column, row.cell(column), "a whole number");
  parsed.cells.push_back({code, *period, std::move(*printed), static_cast<int>(column) + 1});
  return parsed;
}

}  // namespace hub::sources::home_office
