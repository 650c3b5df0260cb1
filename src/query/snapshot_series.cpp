// SPDX-License-Identifier: Apache-2.0
#include "query/snapshot_loader.hpp"
#include "store/queries/figures.hpp"

#include <algorithm>
#include <set>

namespace hub::query {

void SnapshotLoader::load_coverage() {
  std::map<std::string, std::set<int>> months;
  for (const auto& row : rows(store::queries::coverage)) {
    const std::string dataset(row.dataset);
    const Month month = Month::from_index(static_cast<int>(row.month));
    months[dataset].insert(month.index());
    snapshot_.steps_[dataset].by_force[std::string(row.force)].emplace(month.index(), Coverage{.dataset = dataset,
                                                                                               .force = std::string(row.force),
                                                                                               .month = month,
                                                                                               .status = cell_status(row.status),
                                                                                               .detail = std::string(row.detail),
                                                                                               .records = row.records,
                                                                                               .unlocated = row.unlocated});
  }
  snapshot_.hub.newest = Month::from_index(0);
  for (const Dataset& dataset : snapshot_.datasets) {
    auto& steps = snapshot_.steps_[dataset.id];
    for (const int month : months[dataset.id]) {
      steps.steps.push_back({Month::from_index(month), dataset.step_months});
    }
    if (dataset.step_months == 1 && !steps.steps.empty()) snapshot_.hub.newest = std::max(snapshot_.hub.newest, steps.steps.back().last());
  }
  if (months.empty()) corrupt("the table", "coverage without a row");
}

void SnapshotLoader::load_observations() {
  snapshot_.series_.resize(snapshot_.measures.size() * snapshot_.areas.size());
  std::string measure_id;
  std::string area_code;
  Series* series = nullptr;
  for (const auto& row : rows(store::queries::statistics)) {
    if (series == nullptr || row.measure != measure_id || row.area != area_code) {
      if (series != nullptr) series->shrink_to_fit();
      measure_id = row.measure;
      area_code = row.area;
      const Measure* found_measure = snapshot_.find_measure(measure_id);
      const Area* found_area = snapshot_.find_area(area_code);
      if (found_measure == nullptr || found_area == nullptr) corrupt("the measure or area", measure_id + " " + area_code);
      series = &snapshot_.series_[snapshot_.index_of(*found_measure) * snapshot_.areas.size() + snapshot_.index_of(*found_area)];
    }
    series->set({Month::from_index(static_cast<int>(row.first_month)), static_cast<int>(row.months)},
                {row.numerator.value_or(0), row.unlocated.value_or(0), row.outside.value_or(0), cell_status(row.status),
                 static_cast<std::uint8_t>(row.months_supplied), row.unlocated && row.outside});
  }
}

/// The forces that supplied every step which forces with most of the residents supplied: one unchanging group for comparison lines.
void SnapshotLoader::find_panel(DatasetSteps& steps) const {
  steps.panel.assign(snapshot_.areas.size(), false);
  const auto supplied = [&](const Area& force, const Period& step) {
    const auto of_force = steps.by_force.find(force.code.text());
    if (of_force == steps.by_force.end()) return false;
    const auto entry = of_force->second.find(step.first.index());
    return entry != of_force->second.end() && entry->second.status == CellStatus::counted;
  };
  std::vector<Period> national;
  for (const Period& step : steps.steps) {
    std::int64_t residents = 0;
    for (const Area* force : snapshot_.areas_at(Counting::recorder)) residents += supplied(*force, step) ? force->residents.value_or(0) : 0;
    if (residents * 2 >= snapshot_.residents_of_forces) national.push_back(step);
  }
  for (const Area* force : snapshot_.areas_at(Counting::recorder)) {
    steps.panel[snapshot_.index_of(*force)] =
        !national.empty() && std::all_of(national.begin(), national.end(), [&](const Period& step) { return supplied(*force, step); });
  }
}

}  // namespace hub::query
