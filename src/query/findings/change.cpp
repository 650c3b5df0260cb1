// SPDX-License-Identifier: Apache-2.0
#include "query/findings/change.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/pools.hpp"
#include "query/findings/strip.hpp"
#include "stats/headline.hpp"

namespace hub::query {
namespace {

constexpr int months_of_a_year = 12;
constexpr int months_of_a_quarter = 3;

/// Counts of both periods, added up over the areas that have both and count them alike.
struct BothPeriods {
  std::int64_t past = 0;
  std::int64_t current = 0;
  std::size_t members = 0;
};

BothPeriods both_periods(const Subject& subject, const std::vector<const Area*>& areas, Period past, Period current) {
  BothPeriods sum;
  for (const Area* area : areas) {
    const auto before = count_over(subject.in(*area), past);
    const auto now = count_over(subject.in(*area), current);
    if (!before || !now || break_between(subject.in(*area), past, current) != nullptr) continue;
    sum.past += *before;
    sum.current += *now;
    ++sum.members;
  }
  return sum;
}

/// Records of the series in the force and period, and how many of them have no place.
stats::LocationShare location_share(const Subject& force, Period period) {
  stats::LocationShare share{0, 0};
  for (const Period& step : force.steps()) {
    const bool inside = step.first >= period.first && step.last() <= period.last() && !period.lacks(step.first);
    const Cell* cell = inside ? force.counted(step) : nullptr;
    if (cell == nullptr) continue;
    share.unlocated += cell->unlocated;
    share.records += cell->count;
  }
  return share;
}

}  // namespace

const MeasureBreak* break_between(const Subject& subject, Period past, Period current) {
  for (const MeasureBreak& each : subject.series.breaks) {
    if (each.month > past.first && each.month <= current.last() && subject.is_concerned_by(each)) return &each;
  }
  return nullptr;
}

std::optional<stats::LocationLoss> location_loss(const Subject& force, Period past, Period current) {
  const stats::LocationLoss loss{location_share(force, past), location_share(force, current)};
  return stats::is_location_loss(loss.past, loss.current) ? std::optional(loss) : std::nullopt;
}

namespace {

TenthsOfPercent percent_of(const stats::LocationShare& share) { return {share.percent().scaled}; }

Observation<stats::Change> own_change(const Subject& subject, Period past, Period current) {
  const auto before = count_over(subject, past);
  const auto now = count_over(subject, current);
  if (!before || !now) return Missing{MissingReason::not_held, Why::not_in_release};
  return with_strip(subject, stats::change_between(past, *before, current, *now, subject.dispersion()));
}

/// Of all other forces that have both periods, counted alike.
std::optional<facts::OthersChange> others_change(const Subject& force, Period past, Period current) {
  std::vector<const Area*> others = force.snapshot.areas_at(Counting::recorder);
  std::erase(others, &force.area);
  const BothPeriods sum = both_periods(force, others, past, current);
  const auto change = stats::change_between(past, sum.past, current, sum.current, force.dispersion());
  if (sum.members == 0 || !change.has_value()) return std::nullopt;
  return facts::OthersChange{static_cast<int>(sum.members), change.value()};
}

/// A district's change is its own only while its force finds places for as many records as before.
ChangeFound change_of_district(const Subject& district, Period past, Period current) {
  if (district.measure.disclosure) {
    return {Missing{MissingReason::withheld, Why::unlocated_not_published}, {}, {}, {}};
  }
  const Subject force = district.in(*district.recording_force());
  const auto loss = location_loss(force, past, current);
  if (!loss) return {own_change(district, past, current), {}, {}, {}};
  const auto whole = own_change(force, past, current);
  return {Missing{MissingReason::withheld,
                  Why::location_lost,
                  {percent_of(loss->past), std::int64_t{past.first.year()}, percent_of(loss->current), std::int64_t{current.first.year()}}},
          loss,
          whole.has_value() ? std::optional(whole.value()) : std::nullopt,
          {}};
}

/// Two periods that are set beside each other.
struct PeriodPair {
  Period past;
  Period current;
};

Period a_year_before(Period period) { return {period.first - months_of_a_year, period.months, period.without}; }

/// The newest whole year up to `current` that has its counterpart in an earlier one: years are not always published each year.
std::optional<PeriodPair> newest_years(const Subject& subject, Period current) {
  const auto complete = [&](Period period) { return is_complete(subject, period); };
  for (auto step = subject.steps().rbegin(); step != subject.steps().rend(); ++step) {
    const Period year = Period::ending(step->last(), months_of_a_year);
    if (year.last() > current.last() || !complete(year)) continue;
    if (const auto past = stats::same_months_before(year, subject.steps().front().first, complete)) return PeriodPair{*past, year};
  }
  return std::nullopt;
}

/// The newest months up to `current` that are held of two years, one after the other.
std::optional<PeriodPair> newest_months(const Subject& subject, Period current) {
  const auto paired = [&](Month month) {
    return subject.counted({month, 1}) != nullptr && subject.counted({month - months_of_a_year, 1}) != nullptr;
  };
  const auto run = stats::newest_paired_run(subject.steps().front().first, current.last(), paired);
  return run ? std::optional(PeriodPair{a_year_before(*run), *run}) : std::nullopt;
}

/// What `current` is set beside: the year before; where that is not held, newer months or years that have theirs; then its own months of
/// the nearest earlier year, and of what is held of a year those of its last three months.
std::optional<PeriodPair> pair_for(const Subject& subject, Period current) {
  if (is_complete(subject, a_year_before(current))) return PeriodPair{a_year_before(current), current};
  if (subject.dataset().step_months == 1) {
    if (const auto months = newest_months(subject, current)) return months;
  }
  const auto complete = [&](Period period) { return is_complete(subject, period); };
  if (const auto past = stats::same_months_before(current, subject.steps().front().first, complete)) return PeriodPair{*past, current};
  const Period quarter = Period::ending(current.last(), months_of_a_quarter);
  const bool is_part_of_a_year = current.months > months_of_a_quarter && current.length() < months_of_a_year;
  if (is_part_of_a_year) return complete(quarter) ? pair_for(subject, quarter) : std::nullopt;
  return current.length() == months_of_a_year ? newest_years(subject, current) : std::nullopt;
}

bool is_whole(const Subject& nation, Period period) {
  const auto& recorders = nation.snapshot.areas_at(Counting::recorder);
  return pool_of(nation, recorders, period).members == static_cast<int>(recorders.size());
}

Missing different_forces() { return {MissingReason::not_comparable, Why::different_forces}; }

/// Of the nation only between periods that every recorder has: other groups would be different ones.
Observation<stats::Change> change_of_nation(const Subject& nation, Period past, Period current) {
  if (!is_whole(nation, past) || !is_whole(nation, current)) return different_forces();
  if (const MeasureBreak* era = break_between(nation, past, current))
    return Missing{MissingReason::not_comparable, Why::counting_changed, {era->month, era->reason}};
  const auto& recorders = nation.snapshot.areas_at(Counting::recorder);
  const auto& dispersion = nation.snapshot.dispersion_of(nation.series, Counting::recorder);
  return with_strip(nation, stats::change_between(past, pool_of(nation, recorders, past).count, current,
                                                  pool_of(nation, recorders, current).count, dispersion));
}

Observation<stats::Change> newest_change_of_nation(const Subject& nation, Period current) {
  if (!is_whole(nation, current)) return different_forces();
  for (auto step = nation.steps().rbegin(); step != nation.steps().rend(); ++step) {
    const Period period = Period::ending(step->last(), current.months);
    if (period.last() > current.last() || !is_whole(nation, period) || !is_whole(nation, a_year_before(period))) continue;
    return change_of_nation(nation, a_year_before(period), period);
  }
  return different_forces();
}

}  // namespace

ChangeFound change_between_periods(const Subject& subject, Period past, Period current) {
  if (subject.is_nation()) return {change_of_nation(subject, past, current), {}, {}, {}};
  if (const MeasureBreak* era = break_between(subject, past, current))
    return {Missing{MissingReason::not_comparable, Why::counting_changed, {era->month, era->reason}}, {}, {}, {}};
  if (subject.is_district()) return change_of_district(subject, past, current);
  return {own_change(subject, past, current), {}, {}, others_change(subject, past, current)};
}

ChangeFound change_of(const Subject& subject, Period current) {
  if (subject.is_nation()) return {newest_change_of_nation(subject, current), {}, {}, {}};
  const auto pair = pair_for(subject, current);
  if (!pair) return {Missing{MissingReason::not_held, Why::no_earlier_year}, {}, {}, {}};
  return change_between_periods(subject, pair->past, pair->current);
}

std::optional<stats::PartsChange> parts_change_of(const Subject& force, const facts::Finding& finding) {
  if (!force.is_force() || !finding.change.has_value()) return std::nullopt;
  const Period past = finding.change.value().past;
  const Period current = finding.change.value().current;
  const auto loss = location_loss(force, past, current);
  if (!loss) return std::nullopt;
  const auto& districts = force.snapshot.children_of(force.area);
  const BothPeriods sum = both_periods(force, districts, past, current);
  if (sum.members != districts.size()) return std::nullopt;
  const auto change = stats::change_between(past, sum.past, current, sum.current, force.dispersion());
  if (!change.has_value()) return std::nullopt;
  return stats::PartsChange{change.value(), *loss};
}

}  // namespace hub::query
