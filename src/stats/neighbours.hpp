// SPDX-License-Identifier: Apache-2.0
// Statistical neighbours: the areas most alike in declared characteristics (docs/data/methodology.md#neighbours).
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hub::stats {

/// What areas are matched by. All numbers more than 0.
struct Likeness {
  double residents;
  double square_km;
  double households;
  std::string rural_urban;  ///< the publisher's class
};

inline constexpr std::size_t neighbour_count = 10;

/// For each area the indices of the `count` areas nearest to it, nearest first, without itself. Distance: log residents, log residents per
/// square kilometre and residents per household, each in its standard deviations over all areas, and 1 more where the rural-urban class
/// differs, as the root of the sum of squares. Equal distances keep the order of `areas`.
[[nodiscard]] std::vector<std::vector<std::size_t>> nearest_areas(std::span<const Likeness> areas, std::size_t count);

}  // namespace hub::stats
