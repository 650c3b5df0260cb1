// SPDX-License-Identifier: Apache-2.0
// A group of areas is no comparator for all of its kind unless it lies where they do (docs/data/methodology.md#tilt).
#pragma once
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "stats/rate.hpp"

#include <optional>
#include <span>

namespace hub::stats {

/// How far the group lay from all areas in a year that all of them have, in per cent of theirs.
struct Tilt {
  Period year;
  double of_middle;  ///< of the group's median rate
  double of_sum;     ///< of the group's common rate
};

/// Beyond so many per cent nothing is said against the group.
inline constexpr double most_tilt_percent = 5.0;
[[nodiscard]] bool is_tilted(double percent);

enum class TiltOf { middle, sum };
/// Why nothing is said against a group with this tilt; nothing when it may be said. tilt: none of a group that stands for all.
[[nodiscard]] std::optional<Missing> why_unsaid(const std::optional<Observation<Tilt>>& tilt, TiltOf of);

/// Missing (not_applicable) where there is nothing to be a percentage of. `group` is part of `all`.
[[nodiscard]] Observation<Tilt> tilt_of(Period year, std::span<const Rate> group, std::span<const Rate> all);

}  // namespace hub::stats
