// SPDX-License-Identifier: Apache-2.0
#include "sources/ons/area_tables.hpp"

#include "base/text.hpp"
#include "sources/ons/titles.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace hub::sources::ons {
namespace {

constexpr std::size_t most_rows_above_headings = 20;
constexpr std::size_t most_shown_bytes = 80;
constexpr int months_of_a_year = 12;

constexpr std::string_view first_headings[] = {"area code", "area codes", "area name", "police force area code", "police force area name"};
/// How codes of regions and nations begin.
constexpr std::string_view larger_codes[] = {"E12", "E92", "W92", "K0"};
/// Regions and nations by name, for tables that print no codes. West Midlands is a region and a force.
constexpr std::string_view regions[] = {
    "north east", "north west", "yorkshire and the humber", "east midlands", "east", "london", "south east", "south west", "wales"};

ColumnPlace* place_column(RecognisedTable& table, std::string_view heading) {
  if (heading == "area code" || heading == "area codes" || heading == "police force area code") return &table.force_code;
  if (heading == "area name" || heading == "police force area name") return &table.force;
  if (heading == "community safety partnership code") return &table.partnership_code;
  if (heading == "community safety partnership name") return &table.partnership;
  if (heading == "local authority code") return &table.council_code;
  return nullptr;
}

bool is_by_year(TableKind kind) {
  return kind == TableKind::knife_offences || kind == TableKind::firearm_offences || kind == TableKind::antisocial_incidents;
}

/// "apr 2010 to mar 2011", which ASB tables follow with what is counted; percentages and rates are no counts.
std::optional<Period> year_of_heading(std::string_view heading) {
  constexpr std::string_view counted = " number of incidents";
  if (heading.ends_with(counted)) heading.remove_suffix(counted.size());
  const auto period = period_in_words(heading);
  return period && period->months == months_of_a_year ? period : std::nullopt;
}

tl::unexpected<Error> refuse_layout(const SheetRow& row, std::string_view found, std::string_view expected) {
  return fail(ErrorCode::input_refused, std::to_string(row.number), "found {}, expected {}: the layout has changed", found, expected);
}

Status take_headings(RecognisedTable& table, const SheetRow& row, std::optional<Period> period) {
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const std::string heading = small_words(row.cells[column]);
    if (ColumnPlace* const place = place_column(table, heading)) {
      *place = column;
    } else if (is_by_year(table.kind)) {
      if (const auto year = year_of_heading(heading)) table.counts.push_back({column, std::string(name_of(table.kind)), year});
    } else if (heading != "local authority name" && !heading.empty()) {
      table.counts.push_back({column, heading, period});
    }
  }
  const bool by_partnership = table.kind == TableKind::offences_by_partnership;
  if (!table.force || (by_partnership && (!table.partnership_code || !table.partnership || !table.council_code)))
    return refuse_layout(row, "headings without the names and codes of places", "those of forces, partnerships and councils");
  for (auto count = table.counts.begin(); count != table.counts.end(); ++count) {
    const bool twice = std::any_of(table.counts.begin(), count,
                                   [&](const CountColumn& each) { return each.code == count->code && each.period == count->period; });
    if (twice)
      return refuse_layout(row, fmt::format("the heading \"{}\" twice", shown(row.cells[count->column], most_shown_bytes)), "it once");
  }
  if (table.counts.empty() != (table.kind == TableKind::combined_partnerships))
    return refuse_layout(row, "no column of counts", "one or more");
  return {};
}

/// Without codes, of two rows of one name the upper is the region: it stands above its forces.
std::set<int> rows_of_regions(const Sheet& sheet, const RecognisedTable& table) {
  std::map<std::string, int> upper;
  std::set<int> found;
  for (std::size_t i = table.first_row; i < sheet.rows.size() && !table.force_code; ++i) {
    const auto [row, fresh] = upper.try_emplace(small_words(sheet.rows[i].cell(*table.force)), sheet.rows[i].number);
    if (!fresh) found.insert(row->second);
  }
  return found;
}

PlaceKind kind_of_place(const RecognisedTable& table, const SheetRow& row, const PrintedPlace& place) {
  if (!place.partnership.empty() || !place.partnership_code.empty()) return PlaceKind::partnership;
  const auto begins = [&](std::string_view prefix) { return place.force_code.starts_with(prefix); };
  if (std::any_of(std::begin(larger_codes), std::end(larger_codes), begins)) return PlaceKind::larger;
  if (!place.force_code.empty()) return PlaceKind::force;
  const std::string name = small_words(place.force);
  if (name.starts_with("england") || table.region_rows.contains(row.number)) return PlaceKind::larger;
  const bool region = !table.force_code && std::find(std::begin(regions), std::end(regions), name) != std::end(regions);
  return region ? PlaceKind::larger : PlaceKind::force;
}

/// A text where the headings name nothing would be lost.
Status check_columns(const RecognisedTable& table, const SheetRow& row) {
  if (is_by_year(table.kind) || row.cells.size() <= table.counts.back().column + 1) return {};
  return fail(ErrorCode::input_refused, std::to_string(row.cells.size()), "found \"{}\", expected nothing right of the last heading",
              shown(row.cells.back(), most_shown_bytes));
}

}  // namespace

Result<std::optional<RecognisedTable>> recognise(const Sheet& sheet) {
  if (sheet.rows.empty()) return std::optional<RecognisedTable>();
  const SheetRow& top = sheet.rows.front();
  const auto found = titled(small_words(top.cell(0)));
  if (!found) return std::optional<RecognisedTable>();
  RecognisedTable table{found->kind, without_notes(top.cell(0)), 0, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  const bool one_period = table.kind == TableKind::offences || table.kind == TableKind::offences_by_partnership;
  if (one_period && !found->period)
    return refuse_layout(top, fmt::format("the title \"{}\"", shown(table.title, 200)), "one that ends with a period");
  for (std::size_t i = 1; i < std::min(sheet.rows.size(), most_rows_above_headings); ++i) {
    const SheetRow& row = sheet.rows[i];
    if (std::find(std::begin(first_headings), std::end(first_headings), small_words(row.cell(0))) == std::end(first_headings)) continue;
    if (auto taken = take_headings(table, row, found->period); !taken) return tl::unexpected(taken.error());
    table.first_row = i + 1;
    table.region_rows = rows_of_regions(sheet, table);
    return std::optional(std::move(table));
  }
  return refuse_layout(top, "no row of headings below the title", "one that begins with the code or name of an area");
}

Result<TableRow> parse_row(const RecognisedTable& table, const SheetRow& row) {
  const auto text = [&](ColumnPlace column) { return column ? without_notes(row.cell(*column)) : std::string(); };
  TableRow parsed{row.number, {}, {}};
  parsed.place = {PlaceKind::force,        text(table.force), text(table.force_code), text(table.partnership), text(table.partnership_code),
                  text(table.council_code)};
  if (table.kind == TableKind::combined_partnerships) return parsed;
  if (parsed.place.force.empty())
    return fail(ErrorCode::input_refused, std::to_string(*table.force + 1), "found no name, expected that of an area");
  parsed.place.kind = kind_of_place(table, row, parsed.place);
  if (auto sound = check_columns(table, row); !sound) return tl::unexpected(sound.error());
  for (const CountColumn& each : table.counts) {
    auto printed = printed_count(row.cell(each.column));
    if (!printed) return fail(ErrorCode::input_refused, std::to_string(each.column + 1), "{}", printed.error().message);
    parsed.cells.push_back({each.code, *each.period, std::move(*printed), static_cast<int>(each.column) + 1});
  }
  return parsed;
}

}  // namespace hub::sources::ons
