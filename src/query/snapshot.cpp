// SPDX-License-Identifier: Apache-2.0
#include "query/snapshot.hpp"

#include <algorithm>

namespace hub::query {

const Area* Snapshot::find_area(std::string_view code) const {
  const auto found = area_by_code_.find(code);
  return found == area_by_code_.end() ? nullptr : &areas[found->second];
}

const Measure* Snapshot::find_measure(std::string_view id) const {
  const auto found = std::find_if(measures.begin(), measures.end(), [&](const Measure& measure) { return measure.id == id; });
  return found == measures.end() ? nullptr : &*found;
}

const DatasetSteps& Snapshot::steps_of(const Dataset& dataset) const { return steps_.find(dataset.id)->second; }

const Area* Snapshot::parent_of(const Area& area) const { return area.parent ? find_area(area.parent->text()) : nullptr; }

std::span<const stats::Revision> Snapshot::revisions_of(const MeasureSeries& series, const Area& area) const {
  const auto found = revisions_.find({series.number, index_of(area)});
  return found == revisions_.end() ? std::span<const stats::Revision>() : std::span(found->second);
}

const Observation<stats::Dispersion>& Snapshot::dispersion_of(const MeasureSeries& series, Counting counting) const {
  return dispersion_[series.number * countings + static_cast<std::size_t>(counting)];
}

const std::vector<const Area*>& Snapshot::areas_at(Counting counting) const {
  static const std::vector<const Area*> none;
  const auto level = std::find_if(levels.begin(), levels.end(), [&](const Level& each) { return each.counting == counting; });
  return level == levels.end() ? none : areas_at(*level);
}

std::optional<std::int64_t> Snapshot::denominator(const Measure& measure, const Area& area) {
  return measure.denominator == Denominator::households ? area.households : area.residents;
}

}  // namespace hub::query
