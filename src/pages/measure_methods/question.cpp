// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/question.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/meetings.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

namespace {

/// Of the series that counts this category alone, by the same population.
const MeasureSeries* series_of(const Measure& measure, const PrintedRate& row) {
  const auto found = std::find_if(measure.series.begin(), measure.series.end(), [&](const MeasureSeries& each) {
    return each.dataset == row.dataset && each.categories == std::vector<std::string>{row.category} &&
           name_of(measure.denominator) == row.denominator;
  });
  return found == measure.series.end() ? nullptr : &*found;
}

std::vector<RateBeside> printed_of(const Snapshot& snapshot, const Measure& measure) {
  std::vector<RateBeside> beside;
  for (const PrintedRate& row : snapshot.rows_of<PrintedRate>()) {
    const MeasureSeries* series = series_of(measure, row);
    const Area* area = snapshot.find_area(row.area.text());
    if (series == nullptr || area == nullptr) continue;
    const Subject subject{snapshot, measure, *series, *area};
    const Period period = Period::ending(row.ending, subject.dataset().step_months);
    if (!beside.empty() && beside.front().period.last() > period.last()) continue;
    if (!beside.empty() && beside.front().period.last() < period.last()) beside.clear();
    const auto count = count_in(subject, period);
    beside.push_back({area,
                      period,
                      &subject.dataset(),
                      {row.rate_tenths, 1},
                      row.population,
                      count.has_value() ? subject.shown_rate(count.value()) : Observation<stats::Rate>(count.missing())});
  }
  std::sort(beside.begin(), beside.end(), [](const RateBeside& a, const RateBeside& b) { return a.area < b.area; });
  return beside;
}

}  // namespace

MeasureMethodsFacts measure_methods_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Measure& measure) {
  std::vector<SeriesMethod> series;
  for (const MeasureSeries& each : measure.series) {
    series.push_back({&each, &snapshot.dataset_of(each), snapshot.dispersion_of(each, Counting::recorder),
                      snapshot.dispersion_of(each, Counting::located), stats::by_year(snapshot.revisions_of(each, *hub->home))});
  }
  std::vector<SourcesMeeting> meetings;
  for (const facts::Meeting& each : meetings_of(snapshot, measure, *hub->home))
    meetings.push_back({each, everywhere(snapshot, measure, each)});
  return {hub,
          &measure,
          std::move(series),
          std::move(meetings),
          printed_of(snapshot, measure),
          hub->home,
          finding_of(leading(snapshot, measure, *hub->home), hub.today)};
}

}  // namespace hub::pages
