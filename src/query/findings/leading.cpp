// SPDX-License-Identifier: Apache-2.0
#include "query/findings/leading.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/pools.hpp"
#include "stats/headline.hpp"

#include <algorithm>

namespace hub::query {
Subject leading(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  std::vector<std::optional<stats::Candidate>> candidates;
  for (const MeasureSeries& each : measure.series) {
    const auto headline = each.counts_the_measure() ? headline_of({snapshot, measure, each, area}) : std::nullopt;
    candidates.push_back(headline ? std::optional(stats::Candidate{headline->period, true}) : std::nullopt);
  }
  const auto years =
      std::count_if(candidates.begin(), candidates.end(), [](const auto& each) { return each && each->period.length() == 12; });
  for (std::size_t i = 0; years > 1 && i < candidates.size(); ++i) {  // only then does it matter
    const Subject subject{snapshot, measure, measure.series[i], area};
    if (candidates[i]) candidates[i]->whole = pool_of(subject, subject.kind(), candidates[i]->period).stands_for_all();
  }
  return {snapshot, measure, measure.series[stats::leading_candidate(candidates)], area};
}

std::optional<Subject> telling_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period) {
  for (const MeasureSeries& each : measure.series) {
    const Subject subject{snapshot, measure, each, area};
    if (each.counts_the_measure() && is_complete(subject, period)) return subject;
  }
  return std::nullopt;
}

namespace {

/// The series of months with the newest so many of them.
std::optional<Subject> with_newest(const Snapshot& snapshot, const Measure& measure, const Area& area, int months) {
  const MeasureSeries* newest = nullptr;
  std::optional<Period> best;
  for (const MeasureSeries& each : measure.series) {
    if (!each.counts_the_measure() || snapshot.dataset_of(each).step_months != 1) continue;
    const auto period = newest_complete({snapshot, measure, each, area}, months);
    if (!period || (best && period->last() <= best->last())) continue;
    newest = &each;
    best = period;
  }
  return newest == nullptr ? std::nullopt : std::optional<Subject>({snapshot, measure, *newest, area});
}

}  // namespace

std::optional<Lately> lately_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today) {
  constexpr int months_of_a_quarter = 3;
  const auto subject = area.is(Counting::sum) ? std::nullopt : with_newest(snapshot, measure, area, months_of_a_quarter);
  if (!subject) return std::nullopt;
  const auto period = stats::headline_period(subject->steps().front().first, subject->steps().back().last(), 1,
                                             [&](Period each) { return is_complete(*subject, each); });
  return Lately{*subject, finding_in(*subject, period->period, today)};
}

}  // namespace hub::query
