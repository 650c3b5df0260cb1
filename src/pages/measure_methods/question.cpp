// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/question.hpp"

#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"

namespace hub::pages {

using namespace query;

MeasureMethodsFacts measure_methods_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Measure& measure) {
  std::vector<SeriesMethod> series;
  for (const MeasureSeries& each : measure.series) {
    series.push_back({&each, &snapshot.dataset_of(each), snapshot.dispersion_of(each, Counting::recorder),
                      snapshot.dispersion_of(each, Counting::located)});
  }
  return {hub, &measure, std::move(series), hub->home, finding_of(leading(snapshot, measure, *hub->home), hub.today)};
}

}  // namespace hub::pages
