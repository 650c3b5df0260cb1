// SPDX-License-Identifier: Apache-2.0
// Whom an area is set beside: one list for pages and files (docs/data/methodology.md#comparators).
#include "query/findings.hpp"

#include <algorithm>

namespace hub::query {
namespace {

using Kind = facts::Comparator::Kind;

/// What every comparator of one finding shares.
struct Asked {
  const Snapshot& snapshot;
  const Measure& measure;
  const Area& area;
  Period period;
  stats::Rate own;
};

Observation<stats::Decimal> percent_from_mean(const stats::Rate& own, double mean) {
  if (mean <= 0) return Missing{MissingReason::not_applicable, "a percentage of nothing cannot be worked out"};
  return stats::round_real(100.0 * (own.value() - mean) / mean, 0);
}

facts::Comparator comparator(const Asked& asked, Kind kind, const std::vector<const Area*>& areas) {
  const stats::Pool pool = pool_of(asked.snapshot, asked.measure, areas, asked.period);
  const bool own_is_member = std::find(areas.begin(), areas.end(), &asked.area) != areas.end();
  if (pool.members == (own_is_member ? 1 : 0)) {
    const Missing none = withheld_among(asked.snapshot, asked.measure, areas, asked.period)
                             .value_or(Missing{MissingReason::not_supplied, "none of the others supplied the whole period"});
    return {kind, pool, none, std::nullopt, none, none};
  }
  const auto rate = stats::rate_of(pool.count, pool.denominator, asked.measure.per);
  const auto percent = rate.has_value() ? stats::percent_difference(asked.own, rate.value()) : Observation<stats::Decimal>(rate.missing());
  return {kind,    pool,
          rate,    std::nullopt,
          percent, difference_from(asked.own, pool, own_is_member, asked.snapshot.dispersion_of(asked.measure, asked.area.level))};
}

std::vector<const Area*> without(std::vector<const Area*> areas, const Area& area) {
  std::erase(areas, &area);
  return areas;
}

std::vector<const Area*> in_region(const Snapshot& snapshot, const Area& area) {
  std::vector<const Area*> areas;
  for (const Area* each : snapshot.areas_at(area.level)) {
    if (each->region == area.region) areas.push_back(each);
  }
  return areas;
}

/// The mean of the members' own rates, as the inspectorate averages a group; never a pooled rate.
facts::Comparator most_similar(const Asked& asked, std::vector<const Area*> group) {
  group.push_back(&asked.area);
  facts::Comparator similar = comparator(asked, Kind::most_similar, group);
  std::vector<stats::Rate> rates;
  for (const Area* each : group) {
    const Cell* cell = asked.snapshot.series(asked.measure, *each).counted(asked.period);
    if (cell == nullptr) continue;
    const auto rate = stats::rate_of(cell->count, Snapshot::denominator(asked.measure, *each), asked.measure.per);
    if (rate.has_value()) rates.push_back(rate.value());
  }
  if (!similar.rate.has_value() || rates.empty()) return similar;
  similar.mean = stats::mean_of_rates(rates);
  similar.percent = percent_from_mean(asked.own, *similar.mean);
  return similar;
}

/// A force's figure holds records without a place, which no district has; so a district is compared with it and with no chance verdict.
facts::Comparator whole_force(const Asked& asked, const Area& force) {
  facts::Comparator whole = comparator(asked, Kind::force, {&force});
  whole.difference = Missing{MissingReason::not_comparable, "the force’s figure includes records without a location"};
  return whole;
}

}  // namespace

std::vector<facts::Comparator> comparators_of(const Snapshot& snapshot, const Measure& measure, const Area& area,
                                              const facts::Finding& finding) {
  if (area.level == AreaLevel::nation || !finding.rate.has_value()) return {};
  const Asked asked{snapshot, measure, area, finding.headline.period, finding.rate.value()};
  const bool district = area.level == AreaLevel::district;
  std::vector<facts::Comparator> comparators;
  const auto add = [&](Kind kind, const std::vector<const Area*>& areas) {
    const bool alone = areas.empty() || (areas.size() == 1 && areas.front() == &area);
    if (!alone) comparators.push_back(comparator(asked, kind, areas));
  };
  if (const Area* force = snapshot.parent_of(area); district && force != nullptr) comparators.push_back(whole_force(asked, *force));
  add(Kind::rest, without(siblings_of(snapshot, area), area));
  if (!area.region.empty()) add(Kind::region, in_region(snapshot, area));
  add(Kind::nation, snapshot.areas_at(area.level));
  add(Kind::neighbours, snapshot.neighbours_of(area));
  if (const auto& group = snapshot.similar_forces_of(area); !group.empty()) comparators.push_back(most_similar(asked, group));
  return comparators;
}

}  // namespace hub::query
