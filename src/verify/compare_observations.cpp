// SPDX-License-Identifier: Apache-2.0
#include "store/queries/figures.hpp"
#include "store/rows_of.hpp"
#include "verify/compare.hpp"

namespace hub::verify {
namespace {

std::string or_none(const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : "none"; }

std::string period_text(int first, int months) { return to_string(Period{Month::from_index(first), months}); }

/// What stands beside the status: of a doubtful window what was published.
std::optional<std::int64_t> counted_of(const Window& window) {
  if (window.together) return window.together;
  return window.published ? window.published : window.count;
}

void compare_row(Ledger& ledger, const store::StatisticRow& row, const Window& window) {
  ledger.text("status", std::string(row.status), window.status);
  ledger.text("count", or_none(row.numerator), or_none(counted_of(window)));
  ledger.integer("months supplied", row.months_supplied, window.months_supplied);
  if (row.unlocated || window.unlocated) ledger.text("records without a place", or_none(row.unlocated), or_none(window.unlocated));
  if (row.outside || window.outside) ledger.text("records outside the area", or_none(row.outside), or_none(window.outside));
}

/// Of one series, after the others.
void compare_series(Ledger& ledger, const Recomputed& recomputed, store::RowsOf<store::StatisticRow> rows, std::set<WindowKey>& published) {
  for (const auto& row : rows) {
    const int first = static_cast<int>(row.first_month);
    const int months = static_cast<int>(row.months);
    const std::string code(row.area);
    ledger.open(code, std::string(row.series), period_text(first, months));
    const std::size_t series = recomputed.given.series_at(row.series);
    const auto area = recomputed.given.area_at.find(code);
    const WindowKey key{series, area == recomputed.given.area_at.end() ? 0 : area->second, months, first};
    const auto window = recomputed.windows.find(key);
    const bool known = area != recomputed.given.area_at.end() && window != recomputed.windows.end();
    if (!known || !published.insert(key).second) {
      ledger.text("row", std::string(row.status), known ? "one row, not two" : "no row");
    } else {
      compare_row(ledger, row, window->second);
    }
  }
}

}  // namespace

void compare_observations(Ledger& ledger, const Recomputed& recomputed, store::Connection& connection) {
  std::set<WindowKey> published;
  auto statement = store::prepare(connection, store::queries::observations);
  for (const GivenSeries& each : recomputed.given.series)
    compare_series(ledger, recomputed, statement.bind("series", std::string_view(each.id)).rows(), published);
  for (const auto& [key, window] : recomputed.windows) {
    if (published.contains(key)) continue;
    ledger.open(recomputed.given.areas[key.area].code, recomputed.given.series[key.series].id, period_text(key.first, key.months));
    ledger.text("row", "no row", window.status);
  }
}

}  // namespace hub::verify
