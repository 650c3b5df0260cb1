// SPDX-License-Identifier: Apache-2.0
#include "stats/monthly_signals.hpp"

#include <algorithm>

namespace hub::stats {
namespace {

struct Run {
  Month first;
  std::vector<double> values;
};

bool begins_an_era(Month month, std::span<const MeasureBreak> breaks) {
  return std::any_of(breaks.begin(), breaks.end(), [&](const MeasureBreak& each) { return each.month == month; });
}

std::vector<Run> runs_of(std::span<const MonthCount> months, std::span<const MeasureBreak> breaks) {
  std::vector<Run> runs;
  const MonthCount* before = nullptr;
  for (const MonthCount& each : months) {
    if (each.count.has_value()) {
      const bool follows = before != nullptr && before->month + 1 == each.month && !begins_an_era(each.month, breaks);
      if (!follows) runs.push_back({each.month, {}});
      runs.back().values.push_back(static_cast<double>(each.count.value()));
    }
    before = each.count.has_value() ? &each : nullptr;
  }
  return runs;
}

ControlSegment segment_of(Run run) {
  const auto length = static_cast<int>(run.values.size());
  ControlSegment segment{
      {run.first, length}, length < fewest_months_for_full_limits, length >= fewest_months_for_season, std::move(run.values), {}, {}};
  if (segment.seasonal) {
    const SeasonalIndex index = seasonal_index(segment.values, segment.months.first);
    for (std::size_t i = 0; i < segment.values.size(); ++i)
      segment.values[i] /= index[static_cast<std::size_t>(segment.month_at(i).month_of_year() - 1)];
  }
  segment.limits = xmr_limits(segment.values, MovingRanges::screened);
  std::vector<double> positions;
  positions.reserve(segment.values.size());
  for (const double value : segment.values) positions.push_back(position_of(value, segment.limits));
  if (!segment.trial) segment.signals = signals_in(positions);
  return segment;
}

Missing no_segment(const std::vector<Run>& runs) {
  const auto longest =
      std::max_element(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.values.size() < b.values.size(); });
  if (longest == runs.end()) return {MissingReason::incomplete, Why::no_month_for_limits};
  const auto length = static_cast<int>(longest->values.size());
  return {MissingReason::incomplete, Why::short_run, {std::int64_t{length}, longest->first + (length - 1)}};
}

}  // namespace

SeasonalIndex seasonal_index(std::span<const double> values, Month first) {
  SeasonalIndex index{};
  const std::size_t years = values.size() / 12;
  for (std::size_t year = 0; year < years; ++year) {
    double sum = 0;
    for (std::size_t i = 0; i < 12; ++i) sum += values[year * 12 + i];
    if (sum <= 0) return SeasonalIndex{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    for (std::size_t i = 0; i < 12; ++i) {
      const Month month = first + static_cast<int>(i);
      index[static_cast<std::size_t>(month.month_of_year() - 1)] += 12.0 * values[year * 12 + i] / sum / static_cast<double>(years);
    }
  }
  if (std::any_of(index.begin(), index.end(), [](double each) { return each <= 0; })) index.fill(1.0);
  return index;
}

Observation<std::vector<ControlSegment>> control_segments(std::span<const MonthCount> months, std::span<const MeasureBreak> breaks) {
  std::vector<Run> runs = runs_of(months, breaks);
  std::vector<ControlSegment> segments;
  for (Run& run : runs) {
    if (static_cast<int>(run.values.size()) >= fewest_months_for_limits) segments.push_back(segment_of(std::move(run)));
  }
  if (segments.empty()) return no_segment(runs);
  return segments;
}

std::optional<LatestSignal> latest_signal(const Observation<std::vector<ControlSegment>>& control, Month newest) {
  if (!control.has_value()) return std::nullopt;
  const ControlSegment& segment = control.value().back();
  if (segment.months.last() != newest) return std::nullopt;
  for (auto signal = segment.signals.rbegin(); signal != segment.signals.rend(); ++signal) {
    const Month fired = segment.month_at(signal->fired);
    if (newest - fired < 12)
      return LatestSignal{signal->rule, signal->high, segment.month_at(signal->first), fired, segment.month_at(signal->last)};
  }
  return std::nullopt;
}

}  // namespace hub::stats
