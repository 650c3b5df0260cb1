// SPDX-License-Identifier: Apache-2.0
#include "verify/chart.hpp"

#include <cmath>

namespace hub::verify {
namespace {

constexpr std::size_t fewest_months = 12;
constexpr std::size_t fewest_for_full_limits = 24;
constexpr std::size_t fewest_for_season = 36;
constexpr double limits_per_range = 2.66;
constexpr double highest_range = 3.267;

struct Run {
  int first;
  std::vector<double> values;
};

/// A run ends before a month without a count, a month that is not the next one, and a declared break.
std::vector<Run> runs_of(const Asked& asked) {
  std::vector<Run> runs;
  const std::set<int> breaks = asked.breaks();
  for (const int month : asked.steps()) {
    const auto count = asked.counted({Month::from_index(month), 1});
    if (!count) continue;
    const bool follows = !runs.empty() && runs.back().first + static_cast<int>(runs.back().values.size()) == month;
    if (!follows || breaks.contains(month)) runs.push_back({month, {}});
    runs.back().values.push_back(static_cast<double>(*count));
  }
  return runs;
}

/// Of twelve calendar months, the run's own first; all ones when a year or a calendar month is empty.
std::vector<double> season_of(const std::vector<double>& values) {
  const std::vector<double> none(12, 1.0);
  std::vector<double> season(12, 0.0);
  const std::size_t years = values.size() / 12;
  for (std::size_t year = 0; year < years; ++year) {
    double sum = 0;
    for (std::size_t i = 12 * year; i < 12 * year + 12; ++i) sum += values[i];
    if (sum <= 0) return none;
    for (std::size_t i = 0; i < 12; ++i) season[i] += 12.0 * values[12 * year + i] / sum;
  }
  for (double& each : season) {
    each /= static_cast<double>(years);
    if (each <= 0) return none;
  }
  return season;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// Mean moving range, without the ranges that are too large.
double screened_range(const std::vector<double>& values) {
  std::vector<double> ranges;
  for (std::size_t i = 1; i < values.size(); ++i) ranges.push_back(std::abs(values[i] - values[i - 1]));
  const double highest = highest_range * mean_of(ranges);
  std::vector<double> kept;
  for (const double range : ranges) {
    if (range <= highest) kept.push_back(range);
  }
  return mean_of(kept);
}

/// Whether all of the last `length` points up to `end` are so.
template <class Test>
bool all_of_last(std::size_t length, std::size_t end, const Test& is_so) {
  if (end + 1 < length) return false;
  for (std::size_t i = end + 1 - length; i <= end; ++i) {
    if (!is_so(i)) return false;
  }
  return true;
}

/// The first point of the rule's pattern when it holds at `end`; at: 0 at the mean, 3 at the limit on the side that is looked at.
std::optional<std::size_t> pattern_at(const std::string& rule, const std::vector<double>& at, std::size_t end) {
  if (rule == "outside_limits") return at[end] > 3 ? std::optional(end) : std::nullopt;
  if (rule == "seven_on_one_side") {
    if (all_of_last(7, end, [&](std::size_t i) { return at[i] > 0; })) return end - 6;
  } else if (rule == "seven_trending") {
    if (end >= 6 && all_of_last(6, end, [&](std::size_t i) { return at[i] > at[i - 1]; })) return end - 6;
  } else if (at[end] > 2) {
    if (end >= 2 && at[end - 2] > 2) return end - 2;
    if (end >= 1 && at[end - 1] > 2) return end - 1;
  }
  return std::nullopt;
}

/// Points in a row at which a rule holds are one signal.
void add_signals(const std::string& rule, bool high, const std::vector<double>& at, std::vector<ChartSignal>& signals) {
  bool held_before = false;
  for (std::size_t end = 0; end < at.size(); ++end) {
    const auto first = pattern_at(rule, at, end);
    if (first && held_before) signals.back().last = end;
    if (first && !held_before) signals.push_back({rule, high, *first, end, end});
    held_before = first.has_value();
  }
}

/// In order of the month in which they fired, then of the rules.
std::vector<ChartSignal> signals_of(const Chart& chart) {
  std::vector<double> up;
  std::vector<double> down;
  for (const double value : chart.values) {
    up.push_back(chart.half > 0 ? 3.0 * (value - chart.mean) / chart.half : 0.0);
    down.push_back(-up.back());
  }
  std::vector<ChartSignal> all;
  for (const char* rule : {"outside_limits", "seven_on_one_side", "seven_trending", "two_of_three_near_limit"}) {
    add_signals(rule, true, up, all);
    add_signals(rule, false, down, all);
  }
  std::vector<ChartSignal> ordered;
  for (std::size_t fired = 0; fired < chart.values.size(); ++fired) {
    for (const ChartSignal& each : all) {
      if (each.fired == fired) ordered.push_back(each);
    }
  }
  return ordered;
}

Chart chart_of(const Run& run) {
  Chart chart{Month::from_index(run.first),
              run.values,
              run.values.size() < fewest_for_full_limits,
              run.values.size() >= fewest_for_season,
              0,
              0,
              {}};
  if (chart.seasonal) {
    const auto season = season_of(run.values);
    for (std::size_t i = 0; i < chart.values.size(); ++i) chart.values[i] /= season[i % 12];
  }
  chart.mean = mean_of(chart.values);
  chart.half = limits_per_range * screened_range(chart.values);
  if (!chart.trial) chart.signals = signals_of(chart);
  return chart;
}

}  // namespace

Observation<std::vector<Chart>> charts_of(const Asked& asked) {
  if (asked.measured().step_months != 1 || asked.place().counting == "sum") return Missing{MissingReason::not_applicable};
  std::vector<Chart> charts;
  for (const Run& run : runs_of(asked)) {
    if (run.values.size() >= fewest_months) charts.push_back(chart_of(run));
  }
  if (charts.empty()) return Missing{MissingReason::incomplete};
  return charts;
}

}  // namespace hub::verify
