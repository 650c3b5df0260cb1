// SPDX-License-Identifier: Apache-2.0
#include "pages/methods/question.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

MethodsFacts methods_facts(const Snapshot& snapshot, const facts::HubToday& hub) {
  MethodsFacts facts{hub, {}, {}, snapshot.source_files, snapshot.street_files};
  for (const Measure& measure : snapshot.measures) {
    auto& datasets = facts.measures.emplace_back(&measure, std::vector<const Dataset*>()).second;
    for (const MeasureSeries& each : measure.series) {
      const Dataset* dataset = &snapshot.dataset_of(each);
      if (std::find(datasets.begin(), datasets.end(), dataset) == datasets.end()) datasets.push_back(dataset);
    }
  }
  for (const Dataset& dataset : snapshot.datasets) {
    const DatasetSteps& steps = snapshot.steps_of(dataset);
    if (steps.steps.empty()) continue;
    DatasetCoverage coverage{&dataset,
                             static_cast<int>(snapshot.areas_at(Counting::recorder).size()),
                             steps.steps.front().first,
                             steps.steps.back().last(),
                             0,
                             0,
                             0,
                             0};
    for (const auto& [force, months] : steps.by_force) {
      if (snapshot.find_area(force) == nullptr) continue;
      for (const auto& [month, entry] : months) {
        ++(entry.status == CellStatus::counted        ? coverage.supplied
           : entry.status == CellStatus::incomplete   ? coverage.in_part
           : entry.status == CellStatus::not_supplied ? coverage.not_supplied
                                                      : coverage.not_held);
      }
    }
    facts.coverage.push_back(coverage);
  }
  return facts;
}

}  // namespace hub::pages
