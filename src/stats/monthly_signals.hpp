// SPDX-License-Identifier: Apache-2.0
// A measure's months as control charts: cut where months are missing or a declared break lies, seasonally adjusted where three complete
// years allow it (docs/data/methodology.md#signals).
#pragma once
#include "domain/measure.hpp"
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "stats/control_chart.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hub::stats {

/// Below twelve months in a row there are no limits; below 24 they are trial limits; from 36 on months are adjusted for the season.
inline constexpr int fewest_months_for_limits = 12;
inline constexpr int fewest_months_for_full_limits = 24;
inline constexpr int fewest_months_for_season = 36;

struct MonthCount {
  Month month;
  Observation<std::int64_t> count;
};

/// How far each calendar month (January first) lies from the mean of its year, 1 on average.
using SeasonalIndex = std::array<double, 12>;

/// The mean, over complete years counted from the first month, of each month's share of its year. values: consecutive months, at least 36.
/// All ones when a year has no records, or a calendar month none in any year.
[[nodiscard]] SeasonalIndex seasonal_index(std::span<const double> values, Month first);

/// Months in a row with one set of limits.
struct ControlSegment {
  Period months;
  bool trial;                  ///< under 24 months
  bool seasonal;               ///< adjusted for the season
  std::vector<double> values;  ///< counts, adjusted or not
  ControlLimits limits;
  std::vector<Signal> signals;  ///< none of trial limits: so few months make a chart and no claim

  [[nodiscard]] Month month_at(std::size_t point) const { return months.first + static_cast<int>(point); }
};

/// At least one segment, in time order. Missing (incomplete) when no twelve months in a row are comparable; the detail names the longest
/// run. months: in time order, without repeats.
[[nodiscard]] Observation<std::vector<ControlSegment>> control_segments(std::span<const MonthCount> months,
                                                                        std::span<const MeasureBreak> breaks);

/// The newest signal among the last twelve months of a series that reaches the measure's newest month.
struct LatestSignal {
  SignalRule rule;
  bool high;
  Month first;  ///< of the pattern
  Month fired;  ///< when the rule first held
  Month last;   ///< … and when it last did
};
/// Of the last segment, when it ends in `newest`.
[[nodiscard]] std::optional<LatestSignal> latest_signal(const Observation<std::vector<ControlSegment>>& control, Month newest);

}  // namespace hub::stats
