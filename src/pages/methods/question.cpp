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
                             0,
                             0};
    for (const auto& [force, months] : steps.by_force) {
      if (snapshot.find_area(force) == nullptr) continue;
      for (const auto& [month, entry] : months) {
        if (entry.status == CellStatus::counted) ++coverage.supplied;
        if (entry.status == CellStatus::doubtful) ++coverage.doubtful;
        if (entry.status == CellStatus::incomplete) ++coverage.in_part;
        if (entry.status == CellStatus::not_supplied) ++coverage.not_supplied;
      }
    }
    // Months and quarters between the first and the last that nobody wrote down are not held either.
    const std::int64_t span = (steps.steps.back().first - steps.steps.front().first) / dataset.step_months + 1;
    const std::int64_t known = dataset.step_months < 12 ? span : static_cast<std::int64_t>(steps.steps.size());
    coverage.not_held = known * coverage.forces - coverage.supplied - coverage.doubtful - coverage.in_part - coverage.not_supplied;
    facts.coverage.push_back(coverage);
  }
  return facts;
}

}  // namespace hub::pages
