// SPDX-License-Identifier: Apache-2.0
#include "query/snapshot_loader.hpp"
#include "store/queries/figures.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

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
                                                                                               .file = std::string(row.file)});
  }
  for (const Dataset& dataset : snapshot_.datasets) {
    auto& steps = snapshot_.steps_[dataset.id];
    for (const int month : months[dataset.id]) {
      steps.steps.push_back({Month::from_index(month), dataset.step_months});
    }
  }
  find_series_steps();
  find_newest_month();
  if (months.empty()) corrupt("the table", "coverage without a row");
}

/// Of each series its data set, and those steps of it that lie within the bounds of the series.
void SnapshotLoader::find_series_steps() {
  for (const Measure& measure : snapshot_.measures) {
    for (const MeasureSeries& each : measure.series) {
      const auto dataset = std::find_if(snapshot_.datasets.begin(), snapshot_.datasets.end(),
                                        [&](const Dataset& candidate) { return candidate.id == each.dataset; });
      if (dataset == snapshot_.datasets.end()) corrupt("the data set", each.dataset);
      snapshot_.datasets_.push_back(&*dataset);
      auto& steps = snapshot_.series_steps_.emplace_back(snapshot_.steps_[each.dataset].steps);
      std::erase_if(
          steps, [&](const Period& step) { return (each.first && step.first < *each.first) || (each.last && step.last() > *each.last); });
    }
  }
}

/// The newest month that anybody supplied; of the home area alone it may be older.
void SnapshotLoader::find_newest_month() {
  snapshot_.hub.newest = Month::from_index(0);
  for (const Dataset& dataset : snapshot_.datasets) {
    if (dataset.step_months != 1) continue;
    for (const auto& [force, months] : snapshot_.steps_[dataset.id].by_force) {
      for (const auto& [index, coverage] : months) {
        if (coverage.status == CellStatus::counted) snapshot_.hub.newest = std::max(snapshot_.hub.newest, coverage.month);
      }
    }
  }
}

void SnapshotLoader::load_observations() {
  std::unordered_map<std::string_view, const MeasureSeries*> series_by_id;
  for (const Measure& measure : snapshot_.measures) {
    for (const MeasureSeries& each : measure.series) series_by_id.emplace(each.id, &each);
  }
  snapshot_.series_.resize(snapshot_.series_count_ * snapshot_.areas.size());
  auto counted = rows(store::queries::observation_rows);
  const std::int64_t expected = counted.next() ? counted.row().n : 0;
  std::int64_t read = 0;
  for (const auto& row : store::prepare(connection_, store::queries::statistics).streamed_rows()) {
    ++read;
    const auto found = series_by_id.find(row.series);
    if (found == series_by_id.end()) corrupt("the series", row.series);
    const std::size_t number = found->second->number;
    const Period window{Month::from_index(static_cast<int>(row.first_month)), static_cast<int>(row.months)};
    Series& windows = snapshot_.series_[number * snapshot_.areas.size() + snapshot_.index_of(area(row.area))];
    windows.expect(window.months, snapshot_.series_steps_[number].size());
    windows.set(window, {row.numerator.value_or(0), row.unlocated.value_or(0), row.outside.value_or(0), cell_status(row.status),
                         static_cast<std::uint8_t>(row.months_supplied), row.unlocated && row.outside});
  }
  // A stream that breaks off looks like one that ends.
  if (read != expected) corrupt("statistics", fmt::format("{} of {}", read, expected));
}

void SnapshotLoader::load_year_parts() {
  for (const auto& row : rows(store::queries::year_parts)) {
    const Period months =
        Period{Month::from_index(static_cast<int>(row.first_month)), 12, static_cast<std::uint16_t>(row.without)}.from_first_held();
    if (row.without <= 0 || row.without > 0x7ff) corrupt("year_part", std::to_string(row.without));
    snapshot_.series_[series(row.series).number * snapshot_.areas.size() + snapshot_.index_of(area(row.area))].add_part(
        months, {row.numerator, row.unlocated.value_or(0), row.outside.value_or(0), CellStatus::counted,
                 static_cast<std::uint8_t>(months.length()), row.unlocated && row.outside});
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
    std::int64_t weight = 0;
    std::int64_t weight_of_all = 0;
    for (const Area* force : snapshot_.areas_at(Counting::recorder)) {
      const std::int64_t own = force->residents.value_or(1);  // known of all or of none
      weight_of_all += own;
      if (supplied(*force, step)) weight += own;
    }
    if (weight * 2 >= weight_of_all) national.push_back(step);
  }
  for (const Area* force : snapshot_.areas_at(Counting::recorder)) {
    steps.panel[snapshot_.index_of(*force)] =
        !national.empty() && std::all_of(national.begin(), national.end(), [&](const Period& step) { return supplied(*force, step); });
  }
}

}  // namespace hub::query
