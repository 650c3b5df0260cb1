// SPDX-License-Identifier: Apache-2.0
#include "build/derive.hpp"

#include "base/digest.hpp"
#include "domain/month.hpp"
#include "stats/chance.hpp"
#include "store/sql.hpp"

#include <cmath>
#include <map>

namespace hub::build {
namespace {

constexpr std::size_t most_rows_shown = 5;

std::string cell_text(const store::Rows& rows, std::size_t column, std::string_view name) {
  if (name == "month" || name == "first_month") return to_string(Month::from_index(static_cast<int>(rows.integer(column))));
  if (name == "residents" || name == "households") return fmt::format("{}", rows.integer(column));
  return rows.text(column);
}

/// "measure burglary, force E23000029, month 2025-12" of the current row.
std::string row_text(const store::Rows& rows) {
  std::string text;
  for (std::size_t column = 0; column < rows.columns(); ++column) {
    const std::string name = rows.column_name(column);
    text += fmt::format("{}{} {}", column == 0 ? "" : ", ", name, cell_text(rows, column, name));
  }
  return text;
}

void add_rows(Sha256& digest, store::Rows rows, std::initializer_list<bool> is_text) {
  std::string row;  // a call of the digest for each field would cost more than the digest
  while (rows.next()) {
    row.clear();
    std::size_t column = 0;
    for (const bool text : is_text) {
      if (rows.is_null(column)) {
        row += '-';
      } else if (text) {
        row += rows.view(column);
      } else {
        const fmt::format_int digits(rows.integer(column));
        row.append(digits.data(), digits.size());
      }
      row += '\x1f';
      ++column;
    }
    digest.add(row += '\n');
  }
}

}  // namespace

void derive_imported_counts(store::Connection& connection) {
  connection.prepare(store::sql("derive/imported_counts.sql")).run();
  connection.prepare(store::sql("derive/imported_months.sql")).run();
  connection.prepare(store::sql("derive/small_area_counts.sql")).run();
}

void derive_steps(store::Connection& connection) {
  connection.prepare(store::sql("derive/force_steps.sql")).run();
  connection.prepare(store::sql("derive/district_steps.sql")).run();
}

void derive_windows(store::Connection& connection) { connection.prepare(store::sql("derive/windows.sql")).run(); }

void derive_dispersion(store::Connection& connection) {
  std::map<std::pair<std::string, std::string>, std::vector<stats::HalfCounts>> halves;  // by measure and level
  for (auto in = connection.prepare(store::sql("derive/half_counts.sql")).rows(); in.next();)
    halves[{in.text(0), in.text(1)}].push_back({in.integer(2), in.integer(3)});
  auto rows = connection.appender("dispersion");
  for (const auto& [key, counts] : halves) {
    const auto dispersion = stats::dispersion_of(counts);
    if (!dispersion.has_value()) continue;
    rows.text(key.first).text(key.second).integer(dispersion.value().areas);
    rows.integer(std::llround(dispersion.value().raw_phi * 1e9)).end_row();
  }
  rows.close();
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
    if (!found.empty()) return fail(ErrorCode::check_failed, name, "the figures do not fit together:\n{}", fmt::join(found, "\n"));
    passed.push_back(name);
  }
  return passed;
}

std::string content_digest(store::Connection& connection) {
  Sha256 digest;
  add_rows(digest, connection.prepare(store::sql("query/source_files.sql")).rows(), {true, true, false, false, false});
  add_rows(digest, connection.prepare(store::sql("query/observations.sql")).rows(),
           {true, true, false, false, false, false, false, false, true});
  return digest.hex();
}

}  // namespace hub::build
