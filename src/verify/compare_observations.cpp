// SPDX-License-Identifier: Apache-2.0
#include "store/sql.hpp"
#include "verify/compare.hpp"

namespace hub::verify {
namespace {

std::string or_none(const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : "none"; }

std::optional<std::int64_t> number_at(const store::Rows& rows, std::size_t column) {
  return rows.is_null(column) ? std::nullopt : std::optional(rows.integer(column));
}

std::string period_text(int first, int months) { return to_string(Period{Month::from_index(first), months}); }

std::optional<std::size_t> measure_at(const Given& given, const std::string& id) {
  for (std::size_t i = 0; i < given.measures.size(); ++i) {
    if (given.measures[i].id == id) return i;
  }
  return std::nullopt;
}

void compare_row(Ledger& ledger, const store::Rows& row, const Window& window) {
  ledger.text("status", row.text(8), window.status);
  ledger.text("count", or_none(number_at(row, 4)), or_none(window.count));
  ledger.integer("months supplied", row.integer(7), window.months_supplied);
  const auto unlocated = number_at(row, 5);
  const auto outside = number_at(row, 6);
  if (unlocated || window.unlocated) ledger.text("records without a place", or_none(unlocated), or_none(window.unlocated));
  if (outside || window.outside) ledger.text("records outside the area", or_none(outside), or_none(window.outside));
}

}  // namespace

void compare_observations(Ledger& ledger, const Recomputed& recomputed, store::Connection& connection) {
  std::set<WindowKey> published;
  for (auto in = connection.prepare(store::sql("query/observations.sql")).rows(); in.next();) {
    const int first = static_cast<int>(in.integer(2));
    const int months = static_cast<int>(in.integer(3));
    ledger.open(in.text(1), in.text(0), period_text(first, months));
    const auto measure = measure_at(recomputed.given, in.text(0));
    const auto area = recomputed.given.area_at.find(in.text(1));
    const WindowKey key{measure.value_or(0), area == recomputed.given.area_at.end() ? 0 : area->second, months, first};
    const auto window = recomputed.windows.find(key);
    const bool known = measure && area != recomputed.given.area_at.end() && window != recomputed.windows.end();
    if (!known || !published.insert(key).second) {
      ledger.text("row", in.text(8), known ? "one row, not two" : "no row");
    } else {
      compare_row(ledger, in, window->second);
    }
  }
  for (const auto& [key, window] : recomputed.windows) {
    if (published.contains(key)) continue;
    ledger.open(recomputed.given.areas[key.area].code, recomputed.given.measures[key.measure].id, period_text(key.first, key.months));
    ledger.text("row", "no row", window.status);
  }
}

}  // namespace hub::verify
