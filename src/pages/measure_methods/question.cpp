// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/question.hpp"

#include "query/findings/finding.hpp"

namespace hub::pages {

using namespace query;

MeasureMethodsFacts measure_methods_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Measure& measure) {
  return {hub,
          &measure,
          &snapshot.dataset_of(measure),
          snapshot.dispersion_of(measure, Counting::recorder),
          snapshot.dispersion_of(measure, Counting::located),
          hub->home,
          finding_of({snapshot, measure, *hub->home}, hub.today)};
}

}  // namespace hub::pages
