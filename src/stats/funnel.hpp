// SPDX-License-Identifier: Apache-2.0
// Is an area unusual among areas of its kind? (docs/data/methodology.md#unusual). Funnel limits around a benchmark rate, widened for what
// areas differ beyond chance. Source: Spiegelhalter 2005, "Funnel plots for comparing institutional performance"; FunnelPlotR.
#pragma once
#include "domain/observation.hpp"
#include "stats/interval.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace hub::stats {

/// One area's records, and how many it would have at the benchmark's rate (not whole; more than 0).
struct FunnelPoint {
  std::int64_t observed;
  double expected;
};

/// Limits of the ratio observed / expected by chance alone. expected > 0.
[[nodiscard]] Interval funnel_limits(double expected, Confidence confidence);

/// What areas of one kind differ by beyond chance, as a standard deviation on the log scale.
struct Spread {
  double phi;          ///< mean z² after Winsorising
  double tau_squared;  ///< 0 when chance explains all of it
  int areas;
};

/// The share of scores at either end that is pulled in to the share's quantile, so that a few odd areas do not widen the limits for all.
inline constexpr double winsorised_share = 0.10;
/// What Winsorising costs: percent of areas outside the 95 % limits when their rates differ by a lognormal spread (by simulation, in
/// funnel_test.cpp; without it: 5). Stated on /methods.
inline constexpr double percent_outside_95_when_winsorised = 17.0;
inline constexpr int fewest_areas_for_funnel = 10;

/// Additive overdispersion from z = √E·ln(O/E); an observed 0 counts as a half. Missing (too_few) with fewer than ten areas.
[[nodiscard]] Observation<Spread> spread_of(std::span<const FunnelPoint> areas, double winsorised = winsorised_share);

/// Limits of the ratio with the spread added: exp(±z·√(1/E + τ²)).
[[nodiscard]] Interval widened_limits(double expected, const Spread& spread, Confidence confidence);

enum class Place {
  within,        ///< the range of most areas: inside the 95 % limits
  somewhat_low,  ///< outside 95 %, inside 99.8 %
  somewhat_high,
  well_below,  ///< outside 99.8 %
  well_above,
};
/// Stable name for JSON and CSV: "within_range".
[[nodiscard]] std::string_view name_of(Place place);
[[nodiscard]] Place place_of(const FunnelPoint& area, const Spread& spread);

}  // namespace hub::stats
