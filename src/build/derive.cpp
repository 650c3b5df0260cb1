// SPDX-License-Identifier: Apache-2.0
#include "build/derive.hpp"

#include "domain/month.hpp"
#include "stats/chance.hpp"
#include "store/append.hpp"
#include "store/queries/figures.hpp"
#include "store/queries/street.hpp"
#include "store/rows_of.hpp"
#include "store/sql.hpp"

#include <cmath>
#include <map>

namespace hub::build {
namespace {

constexpr std::size_t most_rows_shown = 5;

std::string cell_text(const store::Rows& rows, std::size_t column, std::string_view name) {
  if (name == "month" || name == "first_month") return to_string(Month::from_index(static_cast<int>(rows.integer(column))));
  if (rows.column_type(column) == "BIGINT") return fmt::format("{}", rows.integer(column));
  return rows.text(column);
}

/// "measure burglary, force X23000001, month 2025-12" of the current row.
std::string row_text(const store::Rows& rows) {
  std::string text;
  for (std::size_t column = 0; column < rows.columns(); ++column) {
    const std::string name = rows.column_name(column);
    text += fmt::format("{}{} {}", column == 0 ? "" : ", ", name, cell_text(rows, column, name));
  }
  return text;
}

/// What the check's statement says under "-- Remedy: ", as a line of its own.
std::string remedy_of(std::string_view statement) {
  constexpr std::string_view mark = "-- Remedy: ";
  const auto at = statement.find(mark);
  if (at == std::string_view::npos) return "";
  const std::string_view rest = statement.substr(at + mark.size());
  return fmt::format("\n{}", rest.substr(0, rest.find('\n')));
}

void run_part(store::Connection& connection, std::string_view path, SeriesPart series) {
  connection.prepare(store::sql(path)).bind("part", std::int64_t{series.part}).bind("parts", std::int64_t{series.parts}).run();
}

}  // namespace

void type_statistics(store::Connection& connection) {
  for (const char* statement : {"series_ids", "area_codes", "observation_series", "observation_area", "observation_status"})
    connection.run(std::string(store::sql(fmt::format("derive/{}.sql", statement))));
}

std::vector<stats::StubMonth> find_stubs(store::Connection& connection) {
  std::vector<stats::MonthTotal> totals;
  for (const auto& row : store::read(connection, store::queries::month_totals))
    totals.push_back({std::string(row.force), Month::from_index(static_cast<int>(row.month)), row.records, row.residents, row.is_new == 1});
  return stats::stub_months(totals);
}

void derive_superseded(store::Connection& connection) {
  for (const char* statement : {"superseded_counts", "forget_superseded"})
    connection.run(std::string(store::sql(fmt::format("derive/{}.sql", statement))));
}

void derive_imported_counts(store::Connection& connection) {
  for (const char* statement : {"imported_months", "indistinct_steps"})
    connection.run(std::string(store::sql(fmt::format("derive/{}.sql", statement))));
}

void derive_steps(store::Connection& connection, SeriesPart series) {
  run_part(connection, "derive/force_steps.sql", series);
  run_part(connection, "derive/district_steps.sql", series);
}

void derive_windows(store::Connection& connection, SeriesPart series) { run_part(connection, "derive/windows.sql", series); }

namespace {

void derive_dispersion(store::Connection& connection) {
  std::map<std::pair<std::string, std::string>, std::vector<stats::YearPair>> pairs;  // by series and counting
  for (const auto& row : store::read(connection, store::queries::year_pairs))
    pairs[{std::string(row.series), std::string(row.counting)}].push_back({row.past, row.current});
  store::TableAppender<store::DispersionRow> rows(connection);
  for (const auto& [key, counts] : pairs) {
    const auto dispersion = stats::dispersion_of(counts);
    if (!dispersion.has_value()) continue;
    rows.append({.series = key.first,
                 .counting = key.second,
                 .areas = dispersion.value().areas,
                 .raw_phi_e9 = std::llround(dispersion.value().raw_phi * 1e9)});
  }
  rows.close();
}

}  // namespace

void derive_from_observations(store::Connection& connection) {
  derive_dispersion(connection);
  connection.run(std::string(store::sql("derive/year_parts.sql")));
  connection.run(std::string(store::sql("derive/revisions.sql")));
}

Result<std::vector<std::string>> run_checks(store::Connection& connection) {
  std::vector<std::string> passed;
  for (const std::string_view path : store::sql_in("check/")) {
    auto rows = connection.prepare(store::sql(path)).rows();
    std::vector<std::string> found;
    std::size_t more = 0;
    while (rows.next()) {
      if (found.size() < most_rows_shown) {
        found.push_back(row_text(rows));
      } else {
        ++more;
      }
    }
    if (more > 0) found.push_back(fmt::format("and {} more", more));
    const std::string name(path.substr(6, path.size() - 10));
    if (!found.empty())
      return fail(ErrorCode::check_failed, name, "the figures do not fit together:\n{}{}", fmt::join(found, "\n"),
                  remedy_of(store::sql(path)));
    passed.push_back(name);
  }
  return passed;
}

}  // namespace hub::build
