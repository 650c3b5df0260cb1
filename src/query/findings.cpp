// SPDX-License-Identifier: Apache-2.0
#include "query/findings.hpp"

#include <algorithm>

namespace hub::query {
namespace {

using facts::Finding;
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

/// "From March 2025 robberies of shops are counted too": the declared break inside a period, without its full stop.
std::string break_inside(const Measure& measure, Period period) {
  for (const MeasureBreak& each : measure.breaks) {
    if (each.month > period.first && each.month <= period.last())
      return fmt::format("what is counted changed in {}: {}", long_name(each.month), each.reason);
  }
  return "what is counted changed within it";
}

/// The declared break between two periods, or nothing.
const MeasureBreak* break_between(const Measure& measure, Period past, Period current) {
  for (const MeasureBreak& each : measure.breaks) {
    if (each.month > past.first && each.month <= current.last()) return &each;
  }
  return nullptr;
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
    const auto count = count_in(snapshot, measure, area, *step);
    if (!count.has_value() && count.missing().reason == MissingReason::withheld) return count.missing();
  }
  return {MissingReason::not_held, "this release holds no complete month of it"};
}

Observation<stats::Comparison> comparison_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period,
                                             const Observation<stats::Rate>& own) {
  if (is_nation(area)) return Missing{MissingReason::not_applicable, "it is the whole itself"};
  if (!own.has_value()) return own.missing();
  const bool district = area.level == AreaLevel::district;
  const Pool pool = pool_of(snapshot, measure, district ? siblings_of(snapshot, area) : snapshot.areas_at(AreaLevel::force), period);
  if (pool.members < 2) return Missing{MissingReason::not_supplied, "no other area of its kind supplied this period"};
  if (pool.count < 0) return Missing{MissingReason::not_applicable, "counts are negative: records were cancelled or moved later"};
  const stats::Rate together{pool.count, pool.denominator, measure.per};
  return stats::Comparison{district ? stats::Comparison::Against::districts : stats::Comparison::Against::forces, pool, together,
                           stats::percent_difference(own.value(), together),
                           difference_from(own.value(), pool, true, snapshot.dispersion_of(measure, area.level))};
}

/// Place in the funnel around the common rate of all areas of the kind.
Observation<stats::Place> place_among(const stats::Rate& own, const std::vector<stats::Rate>& rates) {
  std::int64_t count = 0;
  std::int64_t denominator = 0;
  for (const stats::Rate& rate : rates) {
    if (rate.count < 0) return Missing{MissingReason::not_applicable, "counts are negative: records were cancelled or moved later"};
    count += rate.count;
    denominator += rate.denominator;
  }
  if (count == 0) return Missing{MissingReason::too_few, "none of the areas recorded any"};
  const auto point = [&](const stats::Rate& rate) {
    return stats::FunnelPoint{rate.count,
                              static_cast<double>(count) * static_cast<double>(rate.denominator) / static_cast<double>(denominator)};
  };
  std::vector<stats::FunnelPoint> points;
  for (const stats::Rate& rate : rates) points.push_back(point(rate));
  const auto spread = stats::spread_of(points);
  if (!spread.has_value()) return spread.missing();
  return stats::place_of(point(own), spread.value());
}

Observation<stats::Standing> standing_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period,
                                         const Observation<stats::Rate>& own) {
  if (is_nation(area)) return Missing{MissingReason::not_applicable, "there is only one of its kind"};
  if (!own.has_value()) return own.missing();
  std::vector<stats::Rate> rates;
  for (const Area* each : snapshot.areas_at(area.level)) {
    const Cell* cell = snapshot.series(measure, *each).counted(period);
    if (cell == nullptr) continue;
    const auto rate = stats::rate_of(cell->count, Snapshot::denominator(measure, *each), measure.per);
    if (rate.has_value()) rates.push_back(rate.value());
  }
  if (rates.size() < 3) return Missing{MissingReason::too_few, "fewer than three areas of its kind supplied this period"};
  return stats::Standing{area.level, stats::rank_of(own.value(), rates), stats::quartiles_of(rates), place_among(own.value(), rates)};
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
  if (before == nullptr || now == nullptr) return Missing{MissingReason::not_held, "not in this release"};
  return stats::change_between(past, before->count, current, now->count, snapshot.dispersion_of(measure, area.level));
}

void set_others_change(const Snapshot& snapshot, const Measure& measure, const Area& area, Period past, Period current, Finding& finding) {
  std::int64_t before = 0;
  std::int64_t now = 0;
  int members = 0;
  for (const Area* force : snapshot.areas_at(AreaLevel::force)) {
    const Cell* then = snapshot.series(measure, *force).counted(past);
    const Cell* since = snapshot.series(measure, *force).counted(current);
    if (force == &area || then == nullptr || since == nullptr) continue;
    before += then->count;
    now += since->count;
    ++members;
  }
  const auto change = stats::change_between(past, before, current, now, snapshot.dispersion_of(measure, AreaLevel::force));
  if (members > 0 && change.has_value()) finding.others_change = facts::OthersChange{members, change.value()};
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
  if (const MeasureBreak* era = break_between(measure, *past, current)) {
    finding.change =
        Missing{MissingReason::not_comparable, fmt::format("what is counted changed in {}: {}", long_name(era->month), era->reason)};
    return;
  }
  if (area.level == AreaLevel::force) {
    finding.change = own_change(snapshot, measure, area, *past, current);
    set_others_change(snapshot, measure, area, *past, current, finding);
    return;
  }
  if (measure.disclosure) {
    finding.change = Missing{MissingReason::withheld,
                             "how many records have no location is not published of it, so places cannot be compared between years"};
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

/// Monthly counts as control charts; quarters have none.
Observation<std::vector<stats::ControlSegment>> control_of(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  if (snapshot.dataset_of(measure).step_months != 1 || is_nation(area))
    return Missing{MissingReason::not_applicable, "signals are looked for in the months of one force or district"};
  std::vector<stats::MonthCount> months;
  for (const Period& step : snapshot.steps_of(measure).steps) months.push_back({step.first, count_in(snapshot, measure, area, step)});
  return stats::control_segments(months, measure.breaks);
}

Finding finding_about(const Snapshot& snapshot, const Measure& measure, const Area& area, const stats::Headline& headline, Date today) {
  const Period period = headline.period;
  std::optional<Pool> pool;
  if (is_nation(area)) pool = forces_together(snapshot, measure, period);
  const std::int64_t count = pool ? pool->count : snapshot.series(measure, area).counted(period)->count;
  const auto rate = stats::rate_of(count, pool ? pool->denominator : Snapshot::denominator(measure, area), measure.per);
  const auto interval = rate.has_value() ? stats::rate_interval_95(rate.value()) : Observation<stats::Interval>(rate.missing());
  Finding finding{&measure,
                  &area,
                  headline,
                  stats::age_in_months(period.last(), today),
                  count,
                  rate,
                  interval,
                  pool,
                  comparison_of(snapshot, measure, area, period, rate),
                  standing_of(snapshot, measure, area, period, rate),
                  Missing{MissingReason::not_held, ""},
                  {},
                  {},
                  {},
                  {},
                  {},
                  control_of(snapshot, measure, area),
                  {}};
  finding.signal = stats::latest_signal(finding.control, snapshot.steps_of(measure).steps.back().last());
  set_change(snapshot, measure, area, finding);
  const Period newest = snapshot.steps_of(measure).steps.back();
  if (!pool && period.last() < newest.last()) {
    const auto count_of_newest = count_in(snapshot, measure, area, newest);
    if (!count_of_newest.has_value()) finding.newest = facts::NewestMissing{newest, count_of_newest.missing()};
  }
  if (period.months < 12 && !pool) {
    const auto year = count_in(snapshot, measure, area, Period::ending(period.last(), 12));
    if (!year.has_value()) finding.twelve_months = year.missing();
  }
  return finding;
}

}  // namespace

Observation<stats::Difference> difference_from(const stats::Rate& own, const Pool& pool, bool own_is_member,
                                               const Observation<stats::Dispersion>& dispersion) {
  const std::int64_t rest = pool.count - (own_is_member ? own.count : 0);
  const std::int64_t rest_denominator = pool.denominator - (own_is_member ? own.denominator : 0);
  if (rest < 0 || own.count < 0)
    return Missing{MissingReason::not_applicable, "counts are negative: records were cancelled or moved later"};
  if (rest_denominator <= 0) return Missing{MissingReason::not_applicable, "nothing is left to compare with"};
  if (rest + own.count < stats::fewest_for_change) return Missing{MissingReason::too_few, "too few to say whether it differs"};
  if (!dispersion.has_value()) return dispersion.missing();
  const double exposure_ratio = static_cast<double>(own.denominator) / static_cast<double>(rest_denominator);
  const double score = dispersion.value().adjusted(stats::difference_score(rest, own.count, exposure_ratio));
  return stats::Difference{score, stats::chance_of(score)};
}

Pool pool_of(const Snapshot& snapshot, const Measure& measure, const std::vector<const Area*>& areas, Period period) {
  std::vector<PoolMember> members;
  std::int64_t residents = 0;
  for (const Area* area : areas) {
    residents += area->residents;
    const Cell* cell = snapshot.series(measure, *area).counted(period);
    if (cell != nullptr) members.push_back({cell->count, Snapshot::denominator(measure, *area), area->residents});
  }
  return stats::pooled(members, residents, static_cast<int>(areas.size()));
}

const std::vector<const Area*>& siblings_of(const Snapshot& snapshot, const Area& area) {
  const Area* parent = snapshot.parent_of(area);
  return parent == nullptr ? snapshot.areas_at(area.level) : snapshot.children_of(*parent);
}

Pool forces_together(const Snapshot& snapshot, const Measure& measure, Period period) {
  return pool_of(snapshot, measure, snapshot.areas_at(AreaLevel::force), period);
}

std::vector<facts::AreaRate> peers_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period) {
  std::vector<facts::AreaRate> peers;
  for (const Area* each : snapshot.areas_at(is_nation(area) ? AreaLevel::force : area.level)) {
    const Cell* cell = snapshot.series(measure, *each).counted(period);
    if (cell == nullptr) continue;
    const auto rate = stats::rate_of(cell->count, Snapshot::denominator(measure, *each), measure.per);
    if (rate.has_value()) peers.push_back({each, rate.value()});
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
    case CellStatus::withheld:
      return Missing{MissingReason::withheld, "the count is so small, or would give away one so small, that it could point at people"};
    case CellStatus::broken: return Missing{MissingReason::not_comparable, break_inside(measure, period)};
    case CellStatus::not_supplied:
    case CellStatus::not_held: break;
  }
  const Coverage* coverage = coverage_at(snapshot, measure, area, period.first);
  const std::string detail = coverage == nullptr || coverage->detail.empty() ? "not in this release" : coverage->detail;
  return Missing{cell->status == CellStatus::not_supplied ? MissingReason::not_supplied : MissingReason::not_held, detail};
}

std::optional<Missing> withheld_among(const Snapshot& snapshot, const Measure& measure, const std::vector<const Area*>& areas,
                                      Period period) {
  for (const Area* each : areas) {
    const Cell* cell = snapshot.series(measure, *each).find(period);
    if (cell != nullptr && cell->status == CellStatus::withheld) return count_in(snapshot, measure, *each, period).missing();
  }
  return std::nullopt;
}

std::optional<Period> newest_complete(const Snapshot& snapshot, const Measure& measure, const Area& area, int months) {
  const auto& steps = snapshot.steps_of(measure).steps;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    const Period candidate = Period::ending(step->last(), months);
    if (is_complete(snapshot, measure, area, candidate)) return candidate;
  }
  return std::nullopt;
}

std::optional<stats::PartsChange> parts_change_of(const Snapshot& snapshot, const Measure& measure, const Area& force,
                                                  const Finding& finding) {
  if (force.level != AreaLevel::force || !finding.change.has_value()) return std::nullopt;
  const auto& [past, current] = std::pair(finding.change.value().past, finding.change.value().current);
  const stats::LocationLoss loss{location_share(snapshot, measure, force, past), location_share(snapshot, measure, force, current)};
  if (!stats::is_location_loss(loss.past, loss.current)) return std::nullopt;
  std::int64_t before = 0;
  std::int64_t now = 0;
  for (const Area* district : snapshot.children_of(force)) {
    const Cell* then = snapshot.series(measure, *district).counted(past);
    const Cell* since = snapshot.series(measure, *district).counted(current);
    if (then == nullptr || since == nullptr) return std::nullopt;
    before += then->count;
    now += since->count;
  }
  const auto change = stats::change_between(past, before, current, now, snapshot.dispersion_of(measure, AreaLevel::force));
  if (!change.has_value()) return std::nullopt;
  return stats::PartsChange{change.value(), loss};
}

Observation<Finding> finding_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today) {
  const auto& steps = snapshot.steps_of(measure).steps;
  if (steps.empty()) return nothing_held(snapshot, measure, area);
  const auto complete = [&](Period period) { return is_complete(snapshot, measure, area, period); };
  const auto headline =
      stats::headline_period(steps.front().first, steps.back().last(), snapshot.dataset_of(measure).step_months, complete);
  if (!headline) return nothing_held(snapshot, measure, area);
  return finding_about(snapshot, measure, area, *headline, today);
}

Observation<Finding> finding_in(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period, Date today) {
  if (!is_complete(snapshot, measure, area, period)) {
    if (is_nation(area))
      return Missing{MissingReason::not_supplied, "forces with half of the residents or more did not supply the whole of it"};
    const auto count = count_in(snapshot, measure, area, period);
    if (!count.has_value()) return count.missing();
  }
  const Month newest = snapshot.steps_of(measure).steps.back().last();
  return finding_about(snapshot, measure, area, {period, newest - period.last() <= stats::recent_months}, today);
}

namespace {

/// The areas of the comparison line: without the area itself when it is a force.
std::vector<const Area*> panel_members(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  if (area.level == AreaLevel::district) {
    const auto& siblings = siblings_of(snapshot, area);
    return siblings.size() > 1 ? siblings : std::vector<const Area*>();
  }
  const auto& panel = snapshot.steps_of(measure).panel;
  std::vector<const Area*> members;
  for (const Area* force : snapshot.areas_at(AreaLevel::force)) {
    if (panel[snapshot.index_of(*force)] && force != &area) members.push_back(force);
  }
  return members;
}

/// The panel's count over its population in one step.
Observation<stats::Rate> panel_rate(const Snapshot& snapshot, const Measure& measure, const Area& area,
                                    const std::vector<const Area*>& panel, Period step) {
  if (panel.empty() && area.level == AreaLevel::district) return Missing{MissingReason::not_applicable, "its force has no other district"};
  if (panel.empty()) return Missing{MissingReason::not_supplied, "no other area supplied every step of a comparison"};
  std::int64_t count = 0;
  std::int64_t population = 0;
  for (const Area* member : panel) {
    const Cell* cell = snapshot.series(measure, *member).counted(step);
    if (cell == nullptr) {
      if (const auto withheld = withheld_among(snapshot, measure, panel, step)) return *withheld;
      return Missing{MissingReason::not_held, "the areas of the comparison line did not all supply this period"};
    }
    count += cell->count;
    population += Snapshot::denominator(measure, *member);
  }
  return stats::rate_of(count, population, measure.per);
}

}  // namespace

facts::PanelFacts panel_of(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  const auto against = area.level == AreaLevel::district ? stats::Comparison::Against::districts : stats::Comparison::Against::forces;
  return {against, static_cast<int>(panel_members(snapshot, measure, area).size())};
}

std::vector<facts::StepFacts> steps_of(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  std::vector<facts::StepFacts> steps;
  if (area.level == AreaLevel::district && !snapshot.dataset_of(measure).located) return steps;
  const auto panel = panel_members(snapshot, measure, area);
  for (const Period& step : snapshot.steps_of(measure).steps) {
    const auto comparator = panel_rate(snapshot, measure, area, panel, step);
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
