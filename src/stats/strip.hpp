// SPDX-License-Identifier: Apache-2.0
// The robustness strip of a change (docs/data/methodology.md#strip): each step that both of its periods hold, set beside its own
// counterpart. A change that one wild month made shows in that month alone.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

namespace hub::stats {

/// Of one pair there is nothing to compare.
inline constexpr int fewest_for_strip = 2;

/// Counts of one area in the two periods of a change, or in two steps of them.
struct CountPair {
  std::int64_t past;
  std::int64_t current;
};

struct Strip {
  int step_months;  ///< of each pair: 1 for months, 3 for quarters
  int pairs;
  int holds;  ///< that went the way of the whole; one that stayed the same did not

  [[nodiscard]] bool is_weak() const { return 2 * holds < pairs; }
};

/// Nothing of fewer than two pairs, or of a whole that went neither way.
[[nodiscard]] std::optional<Strip> strip_of(const CountPair& whole, int step_months, std::span<const CountPair> steps);

}  // namespace hub::stats
