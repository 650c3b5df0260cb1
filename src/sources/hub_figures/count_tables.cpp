// SPDX-License-Identifier: Apache-2.0
#include "sources/hub_figures/count_tables.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace hub::sources {
namespace {

constexpr std::int64_t largest_count = 100'000'000;
constexpr int months_of_a_year = 12;

constexpr std::pair<std::string_view, CellStatus> said_of_a_step[] = {{"supplied", CellStatus::counted},
                                                                      {"doubtful", CellStatus::doubtful},
                                                                      {"incomplete", CellStatus::incomplete},
                                                                      {"not_supplied", CellStatus::not_supplied},
                                                                      {"not_held", CellStatus::not_held}};

Result<std::int64_t> bounded(const RowFields& fields, std::size_t field, std::int64_t smallest) {
  const auto count = fields.integer(field);
  if (count && (*count < smallest || *count > largest_count)) {
    return fields.refuse(field, fmt::format("a number from {} to {}", smallest, largest_count));
  }
  return count;
}

/// The months that a file of counts holds: one, or those of a year.
std::optional<Period> period_named(const std::string& stem) {
  if (const auto month = Month::parse(stem)) return Period{*month, 1};
  if (const auto january = Month::parse(stem + "-01")) return Period{*january, 12};
  return std::nullopt;
}

/// Force, place and a count of `smallest` or more for each column behind them, of a step that begins in the month.
Result<WideRow> parse_places(const RowFields& fields, const std::vector<std::string>& header, Month first, std::int64_t smallest) {
  if (fields.text(1).empty()) return fields.refuse(1, "a force");
  std::optional<AreaCode> area;
  if (!fields.text(2).empty()) {
    auto code = fields.code(2);
    if (!code) return tl::unexpected(code.error());
    area = std::move(*code);
  }
  WideRow row{fields.text(1), std::move(area), {}};
  row.cells.reserve(header.size() - 3);
  for (std::size_t field = 3; field < header.size(); ++field) {
    if (fields.text(field).empty()) continue;
    const auto count = bounded(fields, field, smallest);
    if (!count) return tl::unexpected(count.error());
    row.cells.push_back({first, header[field], *count});
  }
  return row;
}

Result<Month> month_of_file(const RowFields& fields, Period of_file) {
  auto month = fields.parsed(0, Month::parse);
  if (month && (*month < of_file.first || *month > of_file.last()))
    return fields.refuse(0, of_file.months == 1 ? "the file's own month, " + to_string(of_file.first) : "a month of the file's own year");
  return month;
}

Result<WideRow> parse_recorded(const RowFields& fields, const std::vector<std::string>& header, Period of_file) {
  const auto month = month_of_file(fields, of_file);
  if (!month) return tl::unexpected(month.error());
  return parse_places(fields, header, *month, 0);
}

Result<WideRow> parse_year(const RowFields& fields, const std::vector<std::string>& header, Period of_file) {
  const auto ending = month_of_file(fields, of_file);
  if (!ending) return tl::unexpected(ending.error());
  return parse_places(fields, header, Period::ending(*ending, months_of_a_year).first, -largest_count);
}

Result<WideRow> parse_offences(const RowFields& fields, const std::vector<Month>& steps) {
  if (fields.text(0).empty()) return fields.refuse(0, "a force");
  if (fields.text(1).empty()) return fields.refuse(1, "an offence code");
  WideRow row{fields.text(0), std::nullopt, {}};
  row.cells.reserve(steps.size());
  for (std::size_t step = 0; step < steps.size(); ++step) {
    if (fields.text(step + 2).empty()) continue;
    const auto count = bounded(fields, step + 2, -largest_count);
    if (!count) return tl::unexpected(count.error());
    row.cells.push_back({steps[step], fields.text(1), *count});
  }
  return row;
}

Result<Coverage> parse_coverage(const RowFields& fields) {
  const auto month = fields.parsed(1, Month::parse);
  if (!month) return tl::unexpected(month.error());
  const std::string& status = fields.text(2);
  const auto* const said =
      std::find_if(std::begin(said_of_a_step), std::end(said_of_a_step), [&](const auto& each) { return each.first == status; });
  if (said == std::end(said_of_a_step)) return fields.refuse(2, "supplied, doubtful, incomplete, not_supplied or not_held");
  if (said->second != CellStatus::counted && fields.text(3).empty())
    return fields.refuse(3, "a sentence saying why the month is missing or doubtful");
  return Coverage{"", fields.text(0), *month, said->second, fields.text(3)};
}

using ParseInFile = Result<WideRow> (*)(const RowFields&, const std::vector<std::string>&, Period);

/// A file named after a month or a year, whose first column is a month of it.
Result<Parsed<WideRow>> read_wide(const HubFolder& hub, const std::string& path, const char* month_column, ParseInFile parse) {
  const auto source = read_source(hub.path(), path);
  if (!source) return tl::unexpected(source.error());
  const auto of_file = period_named(std::filesystem::path(path).stem().string());
  if (!of_file) return fail(ErrorCode::input_refused, path, "its name is not a month or a year, such as 2025-10.csv or 2025.csv");
  auto body = open_csv(*source, {month_column, "force", "area"}, true);
  if (!body) return tl::unexpected(body.error());
  const std::vector<std::string> header = body->header;
  return parse_rows<WideRow>(*source, std::move(*body), hub.codes(),
                             [&](const RowFields& fields) { return parse(fields, header, *of_file); });
}

}  // namespace

Result<Parsed<WideRow>> read_recorded_crime(const HubFolder& hub, const std::string& path) {
  return read_wide(hub, path, "month", parse_recorded);
}

Result<Parsed<WideRow>> read_years(const HubFolder& hub, const std::string& path) { return read_wide(hub, path, "ending", parse_year); }

Result<Parsed<WideRow>> read_offences(const HubFolder& hub, const std::string& path) {
  const auto source = read_source(hub.path(), path);
  if (!source) return tl::unexpected(source.error());
  auto body = open_csv(*source, {"force", "code"}, true);
  if (!body) return tl::unexpected(body.error());
  std::vector<Month> steps;
  for (std::size_t field = 2; field < body->header.size(); ++field) {
    const auto step = Month::parse(body->header[field]);
    if (!step) return fail(ErrorCode::input_refused, path + ":1", "column {}: {}", field + 1, step.error().message);
    steps.push_back(*step);
  }
  return parse_rows<WideRow>(*source, std::move(*body), hub.codes(),
                             [&](const RowFields& fields) { return parse_offences(fields, steps); });
}

Result<Parsed<Coverage>> read_coverage(const HubFolder& hub, const std::string& path) {
  return read_table<Coverage>(hub, path, {"force", "month", "status", "detail"}, parse_coverage);
}

}  // namespace hub::sources
