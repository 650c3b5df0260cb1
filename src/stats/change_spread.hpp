// SPDX-License-Identifier: Apache-2.0
// How the same change went in every area of a kind (docs/data/methodology.md#change): what one area's is set beside.
#pragma once
#include "stats/pool.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace hub::stats {

/// Of fewer areas there is no middle half to speak of.
inline constexpr std::size_t fewest_for_spread = 10;

/// Counts of one area in the two periods of a change.
struct CountPair {
  std::int64_t past;
  std::int64_t current;
};

struct ChangeSpread {
  Rank rank;           ///< of the area's own change, from the largest fall
  Quartiles percents;  ///< of all of them, in per cent
};

/// Of those that had any record in the past and less than none in neither. Nothing when these are under ten, or the own is none of them.
/// all: the own among them.
[[nodiscard]] std::optional<ChangeSpread> spread_of_changes(const CountPair& own, std::span<const CountPair> all);

}  // namespace hub::stats
