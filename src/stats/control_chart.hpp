// SPDX-License-Identifier: Apache-2.0
// Control charts: does a series of months hold only its usual variation, or a signal? (docs/data/methodology.md#signals).
// Never of rolling sums: neighbours share eleven months. Sources: NHS, Making Data Count (rules); NHSRplotthedots (screening).
#pragma once
#include "stats/interval.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hub::stats {

struct ControlLimits {
  double mean;
  double lower;
  double upper;
};

enum class MovingRanges {
  all,       ///< as the NHS spreadsheet tool does
  screened,  ///< ranges above 3.267 times their mean are left out first, as NHSRplotthedots does; ours
};

/// Individuals and moving range: mean ± 2.66 · mean moving range. values: at least two, in time order.
[[nodiscard]] ControlLimits xmr_limits(std::span<const double> values, MovingRanges ranges);

/// Events over exposure with limits of their own for each point, ū ± 3·√(φ·ū/n): for rates whose denominator changes from point to point.
/// events: 0 or more; exposures: more than 0, as many; phi >= 1.
[[nodiscard]] std::vector<ControlLimits> u_chart_limits(std::span<const std::int64_t> events, std::span<const double> exposures,
                                                        double phi);

/// Where a value lies: 0 at the mean, ±3 at the limits. 0 when the limits fall together.
[[nodiscard]] double position_of(double value, const ControlLimits& limits);

enum class SignalRule {
  outside_limits,           ///< one month outside
  seven_on_one_side,        ///< seven or more in a row above, or below, the mean
  seven_trending,           ///< seven or more in a row each higher, or each lower, than the one before
  two_of_three_near_limit,  ///< two of three in the outer third on one side
};
inline constexpr SignalRule signal_rules[] = {SignalRule::outside_limits, SignalRule::seven_on_one_side, SignalRule::seven_trending,
                                              SignalRule::two_of_three_near_limit};
/// Stable name for JSON and CSV: "outside_limits".
[[nodiscard]] std::string_view name_of(SignalRule rule);

/// A run of points for which one rule holds, as indices into the series.
struct Signal {
  SignalRule rule;
  bool high;          ///< above the mean, or rising
  std::size_t first;  ///< first point of the pattern
  std::size_t fired;  ///< point at which the rule first held
  std::size_t last;   ///< last point at which it held
};

/// Every signal of the four rules, in order of `fired`. positions: of `position_of`, in time order.
[[nodiscard]] std::vector<Signal> signals_in(std::span<const double> positions);

}  // namespace hub::stats
