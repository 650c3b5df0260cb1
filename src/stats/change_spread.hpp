// SPDX-License-Identifier: Apache-2.0
// How the same change went in every area of a kind (docs/data/methodology.md#change): what one area's is set beside.
#pragma once
#include "stats/change.hpp"
#include "stats/pool.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace hub::stats {

/// Of fewer areas there is no middle half to speak of.
inline constexpr std::size_t fewest_for_spread = 10;

struct ChangeSpread {
  Rank rank;           ///< of the area's own change, from the largest fall
  Quartiles percents;  ///< of all of them, in per cent
};

/// Of those that had any record in the past and less than none in neither. Nothing when these are under ten, or the own is none of them.
/// all: the own among them.
[[nodiscard]] std::optional<ChangeSpread> spread_of_changes(const CountPair& own, std::span<const CountPair> all);

/// Of all areas how many rose as much or more, itself included.
[[nodiscard]] int risen_as_far(const ChangeSpread& spread);

/// A rise that is probable or clear, and that at most a tenth of all areas share.
[[nodiscard]] bool is_rare_rise(const Change& change, const ChangeSpread& spread);

struct PlacedChange {
  const Change& change;
  const ChangeSpread& spread;
};
/// Of two rises: a smaller share of all areas rose as far as `a` than as `b`; of equal shares the larger score.
[[nodiscard]] bool is_rarer(const PlacedChange& a, const PlacedChange& b);

}  // namespace hub::stats
