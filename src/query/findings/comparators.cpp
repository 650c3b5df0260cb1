// SPDX-License-Identifier: Apache-2.0
#include "query/findings/comparators.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/pools.hpp"
#include "query/findings/tilt.hpp"

#include <algorithm>

namespace hub::query {
namespace {

using Kind = facts::Comparator::Kind;

/// What every comparator of one finding shares.
struct Asked {
  const Subject& subject;
  Period period;
  stats::Rate own;
};

facts::Comparator comparator(const Asked& asked, Kind kind, const std::vector<const Area*>& areas) {
  const stats::Pool pool = pool_of(asked.subject, areas, asked.period);
  const bool own_is_member = std::find(areas.begin(), areas.end(), &asked.subject.area) != areas.end();
  if (pool.members == (own_is_member ? 1 : 0)) {
    const Missing none = withheld_among(asked.subject, areas, asked.period).value_or(Missing{MissingReason::not_held, Why::none_supplied});
    return {kind, pool, none, std::nullopt, none, none};
  }
  const bool is_group = kind != Kind::force && kind != Kind::most_similar;
  if (is_group && pool.is_under_half()) {
    const Missing few =
        withheld_among(asked.subject, areas, asked.period).value_or(Missing{MissingReason::not_held, Why::half_did_not_supply});
    return {kind, pool, few, std::nullopt, few, few};
  }
  const auto rate = stats::rate_of(pool.count, pool.denominator, asked.subject.measure.per);
  const auto percent =
      rate.has_value() ? stats::percent_from_pool(asked.own, pool, own_is_member) : Observation<stats::Decimal>(rate.missing());
  return {kind, pool, rate, std::nullopt, percent, stats::difference_from(asked.own, pool, own_is_member, asked.subject.dispersion())};
}

/// Of a group that speaks for a whole kind of area, as that of the finding does: no percentage and no verdict where it is tilted.
facts::Comparator unless_tilted(const Asked& asked, facts::Comparator group, const std::vector<const Area*>& areas) {
  const bool speaks_for_all = group.kind == Kind::nation || group.kind == Kind::rest;
  if (!speaks_for_all || !group.rate.has_value() || group.pool.stands_for_all()) return group;
  if (const auto why = stats::why_unsaid(tilt_of(asked.subject, areas, asked.period), stats::TiltOf::sum)) {
    group.percent = *why;
    group.difference = *why;
  }
  return group;
}

std::vector<const Area*> without(std::vector<const Area*> areas, const Area& area) {
  std::erase(areas, &area);
  return areas;
}

std::vector<const Area*> in_region(const Subject& subject) {
  std::vector<const Area*> areas;
  for (const Area* each : subject.kind()) {
    if (each->region == subject.area.region) areas.push_back(each);
  }
  return areas;
}

/// The mean of the members' own rates, as the inspectorate averages a group; never a pooled rate.
facts::Comparator most_similar(const Asked& asked, std::vector<const Area*> group) {
  group.push_back(&asked.subject.area);
  facts::Comparator similar = comparator(asked, Kind::most_similar, group);
  const auto rates = rates_of(asked.subject, group, asked.period);
  if (!similar.rate.has_value() || rates.empty()) return similar;
  similar.mean = stats::mean_of_rates(rates);
  similar.percent = stats::percent_from_mean(asked.own, *similar.mean);
  return similar;
}

/// A force's figure holds records without a place, which no district has; so a district is compared with it and with no chance verdict.
facts::Comparator whole_force(const Asked& asked, const Area& force) {
  facts::Comparator whole = comparator(asked, Kind::force, {&force});
  whole.difference = Missing{MissingReason::not_comparable, Why::includes_unlocated};
  return whole;
}

}  // namespace

std::vector<facts::Comparator> comparators_of(const Subject& subject, const facts::Finding& finding) {
  if (subject.is_nation() || !finding.rate.has_value() || stats::are_few(subject.area.residents)) return {};
  const Snapshot& snapshot = subject.snapshot;
  const Area& area = subject.area;
  const Asked asked{subject, finding.headline.period, finding.rate.value()};
  std::vector<facts::Comparator> comparators;
  const auto add = [&](Kind kind, const std::vector<const Area*>& areas) {
    const bool alone = areas.empty() || (areas.size() == 1 && areas.front() == &area);
    if (!alone) comparators.push_back(unless_tilted(asked, comparator(asked, kind, areas), areas));
  };
  if (const Area* force = subject.recording_force(); subject.is_district() && force != nullptr)
    comparators.push_back(whole_force(asked, *force));
  add(Kind::rest, without(subject.siblings(), area));
  if (subject.is_district() && !area.region.empty()) add(Kind::region, in_region(subject));
  add(Kind::nation, subject.kind());
  add(Kind::neighbours, snapshot.neighbours_of(area));
  if (const auto& group = snapshot.similar_forces_of(area); !group.empty()) comparators.push_back(most_similar(asked, group));
  return comparators;
}

}  // namespace hub::query
