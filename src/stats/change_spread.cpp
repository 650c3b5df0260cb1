// SPDX-License-Identifier: Apache-2.0
#include "stats/change_spread.hpp"

#include <utility>
#include <vector>

namespace hub::stats {
namespace {

bool has_change(const CountPair& pair) { return pair.past > 0 && pair.current >= 0; }

/// current/past of `a` against that of `b`, exactly.
bool is_lower(const CountPair& a, const CountPair& b) { return a.current * b.past < b.current * a.past; }

double percent_of(const CountPair& pair) { return 100.0 * static_cast<double>(pair.current - pair.past) / static_cast<double>(pair.past); }

}  // namespace

std::optional<ChangeSpread> spread_of_changes(const CountPair& own, std::span<const CountPair> all) {
  if (!has_change(own)) return std::nullopt;
  std::vector<double> percents;
  int lower = 0;
  for (const CountPair& each : all) {
    if (!has_change(each)) continue;
    percents.push_back(percent_of(each));
    if (is_lower(each, own)) ++lower;
  }
  if (percents.size() < fewest_for_spread) return std::nullopt;
  const int of = static_cast<int>(percents.size());
  return ChangeSpread{{lower, of}, quartiles_of(std::move(percents))};
}

}  // namespace hub::stats
