// SPDX-License-Identifier: Apache-2.0
#include "stats/control_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace hub::stats {
namespace {

constexpr double limits_per_range = 2.66;  // 3 / d2, d2 = 1.128 for ranges of two
constexpr double highest_range = 3.267;    // D4 for ranges of two
constexpr double limit_position = 3.0;
constexpr double outer_third = 2.0;
constexpr std::size_t run_length = 7;

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// One rule at the point `end`: whether it holds on the high or the low side, and where its pattern begins.
struct Held {
  bool high;
  std::size_t first;
};

std::optional<Held> held_outside(std::span<const double> at, std::size_t end) {
  if (std::abs(at[end]) <= limit_position) return std::nullopt;
  return Held{at[end] > 0, end};
}

std::optional<Held> held_run(std::span<const double> at, std::size_t end) {
  const bool high = at[end] > 0;
  std::size_t first = end + 1;
  while (first > 0 && (high ? at[first - 1] > 0 : at[first - 1] < 0)) --first;
  if (end + 1 - first < run_length) return std::nullopt;
  return Held{high, first};
}

std::optional<Held> held_trend(std::span<const double> at, std::size_t end) {
  if (end == 0) return std::nullopt;
  const bool high = at[end] > at[end - 1];
  std::size_t first = end;
  while (first > 0 && (high ? at[first] > at[first - 1] : at[first] < at[first - 1])) --first;
  if (end + 1 - first < run_length) return std::nullopt;
  return Held{high, first};
}

std::optional<Held> held_near_limit(std::span<const double> at, std::size_t end) {
  const bool high = at[end] > 0;
  const auto near = [&](std::size_t i) { return high ? at[i] > outer_third : at[i] < -outer_third; };
  if (!near(end)) return std::nullopt;
  for (std::size_t back = 2; back >= 1; --back) {
    if (end >= back && near(end - back)) return Held{high, end - back};
  }
  return std::nullopt;
}

std::optional<Held> held(SignalRule rule, std::span<const double> at, std::size_t end) {
  switch (rule) {
    case SignalRule::outside_limits: return held_outside(at, end);
    case SignalRule::seven_on_one_side: return held_run(at, end);
    case SignalRule::seven_trending: return held_trend(at, end);
    case SignalRule::two_of_three_near_limit: return held_near_limit(at, end);
  }
  return std::nullopt;
}

}  // namespace

ControlLimits xmr_limits(std::span<const double> values, MovingRanges which) {
  std::vector<double> ranges;
  for (std::size_t i = 1; i < values.size(); ++i) ranges.push_back(std::abs(values[i] - values[i - 1]));
  if (which == MovingRanges::screened) {
    const double highest = highest_range * mean_of(ranges);
    std::erase_if(ranges, [&](double range) { return range > highest; });
  }
  const double mean = mean_of(values);
  const double half = limits_per_range * mean_of(ranges);
  return {mean, mean - half, mean + half};
}

std::vector<ControlLimits> u_chart_limits(std::span<const std::int64_t> events, std::span<const double> exposures, double phi) {
  const auto all = static_cast<double>(std::accumulate(events.begin(), events.end(), std::int64_t{0}));
  const double mean = all / std::accumulate(exposures.begin(), exposures.end(), 0.0);
  std::vector<ControlLimits> limits;
  for (const double exposure : exposures) {
    const double half = limit_position * std::sqrt(phi * mean / exposure);
    limits.push_back({mean, mean - half, mean + half});
  }
  return limits;
}

double position_of(double value, const ControlLimits& limits) {
  const double half = limits.upper - limits.mean;
  return half > 0 ? limit_position * (value - limits.mean) / half : 0.0;
}

std::string_view name_of(SignalRule rule) {
  switch (rule) {
    case SignalRule::outside_limits: return "outside_limits";
    case SignalRule::seven_on_one_side: return "seven_on_one_side";
    case SignalRule::seven_trending: return "seven_trending";
    case SignalRule::two_of_three_near_limit: return "two_of_three_near_limit";
  }
  return "unknown";
}

std::vector<Signal> signals_in(std::span<const double> positions) {
  std::vector<Signal> signals;
  for (const SignalRule rule : signal_rules) {
    std::optional<std::size_t> open;  // the signal that held at the point before
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const auto now = held(rule, positions, i);
      if (!now) {
        open.reset();
      } else if (open && signals[*open].high == now->high) {
        signals[*open].last = i;
      } else {
        open = signals.size();
        signals.push_back({rule, now->high, now->first, i, i});
      }
    }
  }
  std::stable_sort(signals.begin(), signals.end(), [](const Signal& a, const Signal& b) { return a.fired < b.fired; });
  return signals;
}

}  // namespace hub::stats
