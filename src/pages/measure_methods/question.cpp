// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/question.hpp"

#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/meetings.hpp"

namespace hub::pages {

using namespace query;

MeasureMethodsFacts measure_methods_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Measure& measure) {
  std::vector<SeriesMethod> series;
  for (const MeasureSeries& each : measure.series) {
    series.push_back({&each, &snapshot.dataset_of(each), snapshot.dispersion_of(each, Counting::recorder),
                      snapshot.dispersion_of(each, Counting::located), stats::by_year(snapshot.revisions_of(each, *hub->home))});
  }
  std::vector<SourcesMeeting> meetings;
  for (const facts::Meeting& each : meetings_of(snapshot, measure, *hub->home))
    meetings.push_back({each, everywhere(snapshot, measure, each)});
  return {hub, &measure, std::move(series), std::move(meetings), hub->home, finding_of(leading(snapshot, measure, *hub->home), hub.today)};
}

}  // namespace hub::pages
