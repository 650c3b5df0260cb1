// SPDX-License-Identifier: Apache-2.0
#include "query/findings/leading.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/finding.hpp"
#include "stats/headline.hpp"

namespace hub::query {

Subject leading(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  std::vector<std::optional<Period>> newest;
  for (const MeasureSeries& each : measure.series) {
    const auto headline = headline_of({snapshot, measure, each, area});
    newest.push_back(headline ? std::optional(headline->period) : std::nullopt);
  }
  return {snapshot, measure, measure.series[stats::leading_period(newest)], area};
}

std::optional<Subject> telling_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period) {
  for (const MeasureSeries& each : measure.series) {
    const Subject subject{snapshot, measure, each, area};
    if (is_complete(subject, period)) return subject;
  }
  return std::nullopt;
}

std::optional<Subject> with_newest(const Snapshot& snapshot, const Measure& measure, const Area& area, int months) {
  const MeasureSeries* newest = nullptr;
  std::optional<Period> best;
  for (const MeasureSeries& each : measure.series) {
    const auto period = newest_complete({snapshot, measure, each, area}, months);
    if (!period || (best && period->last() <= best->last())) continue;
    newest = &each;
    best = period;
  }
  return newest == nullptr ? std::nullopt : std::optional<Subject>({snapshot, measure, *newest, area});
}

}  // namespace hub::query
