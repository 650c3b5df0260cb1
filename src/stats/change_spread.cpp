// SPDX-License-Identifier: Apache-2.0
#include "stats/change_spread.hpp"

#include <cstdlib>
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

int risen_as_far(const ChangeSpread& spread) { return spread.rank.from_highest(); }

bool is_rare_rise(const Change& change, const ChangeSpread& spread) {
  if (!change.verdict.has_value()) return false;
  const ChangeVerdict verdict = change.verdict.value();
  const bool risen = verdict == ChangeVerdict::probably_risen || verdict == ChangeVerdict::clearly_risen;
  return risen && 10 * risen_as_far(spread) <= spread.rank.of;
}

bool is_rarer(const PlacedChange& a, const PlacedChange& b) {
  const std::int64_t share_a = std::int64_t{risen_as_far(a.spread)} * b.spread.rank.of;
  const std::int64_t share_b = std::int64_t{risen_as_far(b.spread)} * a.spread.rank.of;
  return share_a != share_b ? share_a < share_b : std::abs(a.change.score) > std::abs(b.change.score);
}

}  // namespace hub::stats
