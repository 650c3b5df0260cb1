// SPDX-License-Identifier: Apache-2.0
#include "query/findings.hpp"

#include <algorithm>

namespace hub::query {
namespace {

using stats::Finding;
using stats::Pool;
using stats::PoolMember;

constexpr std::size_t most_months_listed = 3;

bool is_nation(const Area& area) { return area.level == AreaLevel::nation; }

/// The force whose files an area's figures come from; null for the nation.
const Area* recording_force(const Snapshot& snapshot, const Area& area) {
  return area.level == AreaLevel::district ? snapshot.parent_of(area) : is_nation(area) ? nullptr : &area;
}

const Coverage* coverage_at(const Snapshot& snapshot, const Measure& measure, const Area& area, Month month) {
  const Area* force = recording_force(snapshot, area);
  if (force == nullptr) return nullptr;
  const auto& by_force = snapshot.steps_of(measure).by_force;
  const auto of_force = by_force.find(force->code.text());
  if (of_force == by_force.end()) return nullptr;
  const auto entry = of_force->second.find(month.index());
  return entry == of_force->second.end() ? nullptr : &entry->second;
}

/// "11 of 12 months were supplied (July 2025 is missing)".
Missing incomplete(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period, int months_supplied) {
  std::vector<std::string> absent;
  for (Month month = period.first; month <= period.last(); month = month + 1) {
    const Coverage* coverage = coverage_at(snapshot, measure, area, month);
    if (coverage == nullptr || coverage->status != CellStatus::counted) absent.push_back(long_name(month));
  }
  std::string detail = fmt::format("{} of {} months were supplied", months_supplied, period.months);
  if (!absent.empty() && absent.size() <= most_months_listed && snapshot.dataset_of(measure).step_months == 1) {
    detail += fmt::format(" ({} {} missing)", fmt::join(absent, ", "), absent.size() == 1 ? "is" : "are");
  }
  return {MissingReason::incomplete, std::move(detail)};
}

/// Why an area has nothing at all of a measure.
Missing nothing_held(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  const Dataset& dataset = snapshot.dataset_of(measure);
  if (area.level == AreaLevel::district && !dataset.located) {
    return {MissingReason::not_applicable,
            fmt::format("{} publishes these figures for whole police forces, not for council areas", dataset.publisher)};
  }
  const auto& steps = snapshot.steps_of(measure).steps;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    const Coverage* coverage = coverage_at(snapshot, measure, area, step->first);
    if (coverage != nullptr && coverage->status == CellStatus::not_supplied) return {MissingReason::not_supplied, coverage->detail};
  }
  return {MissingReason::not_held, "this release holds no complete month of it"};
}

stats::Comparison compare_with_peers(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period,
                                     const stats::Rate& own) {
  const bool district = area.level == AreaLevel::district;
  const auto peers = peers_of(snapshot, measure, area, period);
  std::vector<PoolMember> members;
  std::vector<stats::Rate> rates;
  for (const auto& peer : peers) {
    members.push_back({peer.rate.count, peer.rate.denominator, peer.area->residents});
    rates.push_back(peer.rate);
  }
  std::int64_t residents = snapshot.residents_of_forces;
  auto of = static_cast<int>(snapshot.forces.size());
  if (district) {
    residents = 0;
    of = static_cast<int>(peers.size());
    for (const auto& peer : peers) residents += peer.area->residents;
  }
  const Pool pool = stats::pooled(members, residents, of);
  const stats::Rate together{pool.count, pool.denominator, measure.per};
  return {district ? stats::Comparison::Against::districts : stats::Comparison::Against::forces,
          pool,
          together,
          stats::percent_difference(own, together),
          stats::rank_of(own, rates),
          stats::quartiles_of(rates)};
}

Observation<stats::Comparison> comparison_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period,
                                             const Observation<stats::Rate>& own) {
  if (is_nation(area)) return Missing{MissingReason::not_applicable, "it is the whole itself"};
  if (!own.has_value()) return own.missing();
  auto comparison = compare_with_peers(snapshot, measure, area, period, own.value());
  if (comparison.pool.members < 2) return Missing{MissingReason::not_supplied, "no other area of its kind supplied this period"};
  return comparison;
}

bool is_complete(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period) {
  if (is_nation(area)) return forces_together(snapshot, measure, period).stands_for_most();
  return snapshot.series(measure, area).counted(period) != nullptr;
}

/// All records of the force in the period, and how many have no place.
stats::LocationShare location_share(const Snapshot& snapshot, const Measure& measure, const Area& force, Period period) {
  stats::LocationShare share{0, 0};
  for (Month month = period.first; month <= period.last(); month = month + 1) {
    if (const Coverage* coverage = coverage_at(snapshot, measure, force, month)) {
      share.unlocated += coverage->unlocated;
      share.records += coverage->records;
    }
  }
  return share;
}

Observation<stats::Change> own_change(const Snapshot& snapshot, const Measure& measure, const Area& area, Period past, Period current) {
  const Cell* before = snapshot.series(measure, area).counted(past);
  const Cell* now = snapshot.series(measure, area).counted(current);
  return stats::change_between(past, before->count, current, now->count);
}

void set_others_change(const Snapshot& snapshot, const Measure& measure, const Area& area, Period past, Period current, Finding& finding) {
  std::int64_t before = 0;
  std::int64_t now = 0;
  int members = 0;
  for (const Area* force : snapshot.forces) {
    const Cell* then = snapshot.series(measure, *force).counted(past);
    const Cell* since = snapshot.series(measure, *force).counted(current);
    if (force == &area || then == nullptr || since == nullptr) continue;
    before += then->count;
    now += since->count;
    ++members;
  }
  const auto change = stats::change_between(past, before, current, now);
  if (members > 0 && change.has_value()) finding.others_change = stats::OthersChange{members, change.value()};
}

void set_change(const Snapshot& snapshot, const Measure& measure, const Area& area, Finding& finding) {
  const Period current = finding.headline.period;
  const auto& steps = snapshot.steps_of(measure).steps;
  if (is_nation(area)) {
    finding.change = Missing{MissingReason::not_comparable, "different forces supplied different years; see the change for each force"};
    return;
  }
  const auto complete = [&](Period period) { return is_complete(snapshot, measure, area, period); };
  const auto past = stats::same_months_before(current, steps.front().first, complete);
  if (!past) {
    finding.change = Missing{MissingReason::not_held, "this release holds no earlier year with the same months complete"};
    return;
  }
  if (area.level == AreaLevel::force) {
    finding.change = own_change(snapshot, measure, area, *past, current);
    set_others_change(snapshot, measure, area, *past, current, finding);
    return;
  }
  const Area& force = *snapshot.parent_of(area);
  const stats::LocationLoss loss{location_share(snapshot, measure, force, *past), location_share(snapshot, measure, force, current)};
  if (stats::is_location_loss(loss.past, loss.current)) {
    finding.location_loss = loss;
    const auto whole = own_change(snapshot, measure, force, *past, current);
    if (whole.has_value()) finding.force_change = whole.value();
    finding.change =
        Missing{MissingReason::withheld,
                fmt::format("{} % of the force's records had no location in {}, {} % in {}, so places cannot be compared between them",
                            digits(loss.past.percent()), past->first.year(), digits(loss.current.percent()), current.first.year())};
    return;
  }
  finding.change = own_change(snapshot, measure, area, *past, current);
}

}  // namespace

Pool forces_together(const Snapshot& snapshot, const Measure& measure, Period period) {
  std::vector<PoolMember> members;
  for (const Area* force : snapshot.forces) {
    const Cell* cell = snapshot.series(measure, *force).counted(period);
    if (cell != nullptr) members.push_back({cell->count, Snapshot::denominator(measure, *force), force->residents});
  }
  return stats::pooled(members, snapshot.residents_of_forces, static_cast<int>(snapshot.forces.size()));
}

std::vector<stats::AreaRate> peers_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period) {
  std::vector<stats::AreaRate> peers;
  for (const Area& each : snapshot.areas) {
    const bool peer = area.level == AreaLevel::district ? each.level == AreaLevel::district && each.parent == area.parent
                                                        : each.level == AreaLevel::force;
    const Cell* cell = peer ? snapshot.series(measure, each).counted(period) : nullptr;
    if (cell == nullptr) continue;
    const auto rate = stats::rate_of(cell->count, Snapshot::denominator(measure, each), measure.per);
    if (rate.has_value()) peers.push_back({&each, rate.value()});
  }
  std::stable_sort(peers.begin(), peers.end(), [](const auto& a, const auto& b) { return stats::compare(a.rate, b.rate) < 0; });
  return peers;
}

Observation<std::int64_t> count_in(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period) {
  const Cell* cell = snapshot.series(measure, area).find(period);
  if (cell == nullptr) return Missing{MissingReason::not_held, "not in this release"};
  switch (cell->status) {
    case CellStatus::counted: return cell->count;
    case CellStatus::incomplete: return incomplete(snapshot, measure, area, period, cell->months_supplied);
    case CellStatus::not_supplied:
    case CellStatus::not_held: break;
  }
  const Coverage* coverage = coverage_at(snapshot, measure, area, period.first);
  const std::string detail = coverage == nullptr || coverage->detail.empty() ? "not in this release" : coverage->detail;
  return Missing{cell->status == CellStatus::not_supplied ? MissingReason::not_supplied : MissingReason::not_held, detail};
}

Observation<Finding> finding_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today) {
  const auto& steps = snapshot.steps_of(measure).steps;
  if (steps.empty()) return nothing_held(snapshot, measure, area);
  const auto complete = [&](Period period) { return is_complete(snapshot, measure, area, period); };
  const auto headline =
      stats::headline_period(steps.front().first, steps.back().last(), snapshot.dataset_of(measure).step_months, complete);
  if (!headline) return nothing_held(snapshot, measure, area);

  const Period period = headline->period;
  std::optional<Pool> pool;
  if (is_nation(area)) pool = forces_together(snapshot, measure, period);
  const std::int64_t count = pool ? pool->count : snapshot.series(measure, area).counted(period)->count;
  const auto rate = stats::rate_of(count, pool ? pool->denominator : Snapshot::denominator(measure, area), measure.per);
  const auto interval = rate.has_value() ? stats::rate_interval_95(rate.value()) : Observation<stats::Interval>(rate.missing());
  Finding finding{&measure,
                  &area,
                  *headline,
                  stats::age_in_months(period.last(), today),
                  count,
                  rate,
                  interval,
                  pool,
                  comparison_of(snapshot, measure, area, period, rate),
                  Missing{MissingReason::not_held, ""},
                  {},
                  {},
                  {},
                  {}};
  set_change(snapshot, measure, area, finding);
  if (period.months < 12 && !pool) {
    const auto year = count_in(snapshot, measure, area, Period::ending(period.last(), 12));
    if (!year.has_value()) finding.twelve_months = year.missing();
  }
  return finding;
}

stats::PanelFacts panel_of(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  if (area.level == AreaLevel::district) {
    const auto siblings = std::count_if(snapshot.areas.begin(), snapshot.areas.end(),
                                        [&](const Area& each) { return each.level == AreaLevel::district && each.parent == area.parent; });
    return {stats::Comparison::Against::districts, static_cast<int>(siblings)};
  }
  const auto& panel = snapshot.steps_of(measure).panel;
  auto members = static_cast<int>(std::count(panel.begin(), panel.end(), true));
  if (!is_nation(area) && panel[snapshot.index_of(area)]) --members;
  return {stats::Comparison::Against::forces, members};
}

namespace {

/// The panel's count over its population in one step, without the area itself when it is a force.
Observation<stats::Rate> panel_rate(const Snapshot& snapshot, const Measure& measure, const Area& area, Period step) {
  const auto& panel = snapshot.steps_of(measure).panel;
  std::int64_t count = 0;
  std::int64_t population = 0;
  for (const Area& each : snapshot.areas) {
    const bool member = area.level == AreaLevel::district ? each.level == AreaLevel::district && each.parent == area.parent
                                                          : panel[snapshot.index_of(each)] && &each != &area;
    if (!member) continue;
    const Cell* cell = snapshot.series(measure, each).counted(step);
    if (cell == nullptr) return Missing{MissingReason::not_held, "the areas of the comparison line did not all supply this period"};
    count += cell->count;
    population += Snapshot::denominator(measure, each);
  }
  return stats::rate_of(count, population, measure.per);
}

}  // namespace

std::vector<stats::StepFacts> steps_of(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  std::vector<stats::StepFacts> steps;
  if (area.level == AreaLevel::district && !snapshot.dataset_of(measure).located) return steps;
  for (const Period& step : snapshot.steps_of(measure).steps) {
    const auto comparator = panel_rate(snapshot, measure, area, step);
    if (is_nation(area)) {
      if (!comparator.has_value()) continue;
      steps.push_back({step, comparator.value().count, comparator, Missing{MissingReason::not_applicable, "it is the whole itself"}});
      continue;
    }
    const auto count = count_in(snapshot, measure, area, step);
    if (!count.has_value() && count.missing().reason == MissingReason::not_held) continue;
    const auto rate = count.has_value() ? stats::rate_of(count.value(), Snapshot::denominator(measure, area), measure.per)
                                        : Observation<stats::Rate>(count.missing());
    steps.push_back({step, count, rate, comparator});
  }
  return steps;
}

}  // namespace hub::query
