// SPDX-License-Identifier: Apache-2.0
#include "query/findings/finding.hpp"
#include "query/questions.hpp"

#include <algorithm>

namespace hub::query {

facts::MethodsFacts methods_facts(const Snapshot& snapshot, const facts::HubToday& hub) {
  facts::MethodsFacts facts{hub, {}, {}, snapshot.source_files, snapshot.street_files};
  for (const Measure& measure : snapshot.measures) facts.measures.emplace_back(&measure, &snapshot.dataset_of(measure));
  for (const Dataset& dataset : snapshot.datasets) {
    const auto of_dataset =
        std::find_if(snapshot.measures.begin(), snapshot.measures.end(), [&](const Measure& each) { return each.dataset == dataset.id; });
    if (of_dataset == snapshot.measures.end()) continue;
    const DatasetSteps& steps = snapshot.steps_of(*of_dataset);
    facts::DatasetCoverage coverage{
        &dataset, static_cast<int>(snapshot.areas_at(AreaLevel::force).size()), steps.steps.front().first, steps.steps.back().last(), 0, 0,
        0};
    for (const auto& [force, months] : steps.by_force) {
      if (snapshot.find_area(force) == nullptr) continue;
      for (const auto& [month, entry] : months) {
        ++(entry.status == CellStatus::counted        ? coverage.supplied
           : entry.status == CellStatus::not_supplied ? coverage.not_supplied
                                                      : coverage.not_held);
      }
    }
    facts.coverage.push_back(coverage);
  }
  return facts;
}

facts::MeasureMethodsFacts measure_methods_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Measure& measure) {
  return {hub,
          &measure,
          &snapshot.dataset_of(measure),
          snapshot.dispersion_of(measure, AreaLevel::force),
          snapshot.dispersion_of(measure, AreaLevel::district),
          hub->home,
          finding_of({snapshot, measure, *hub->home}, hub.today)};
}

}  // namespace hub::query
