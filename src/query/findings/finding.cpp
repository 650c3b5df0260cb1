// SPDX-License-Identifier: Apache-2.0
#include "query/findings/finding.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/change.hpp"
#include "query/findings/pools.hpp"
#include "query/findings/tilt.hpp"

#include <algorithm>

namespace hub::query {
namespace {

constexpr int months_of_a_year = 12;

/// Its rate is shown, and set beside nothing.
Missing few_residents() { return {MissingReason::not_comparable, Why::few_residents}; }

Observation<stats::Comparison> comparison_of(const Subject& subject, const stats::Pool& pool, const Observation<stats::Rate>& own,
                                             const std::optional<Observation<stats::Tilt>>& tilt) {
  if (subject.is_nation()) return Missing{MissingReason::not_applicable, Why::is_the_whole};
  if (!own.has_value()) return own.missing();
  if (stats::are_few(subject.area.residents)) return few_residents();
  auto comparison = stats::comparison_with(own.value(), pool, subject.dispersion());
  const auto why = stats::why_unsaid(tilt, stats::TiltOf::sum);
  if (!why || !comparison.has_value()) return comparison;
  stats::Comparison unsaid = comparison.value();
  unsaid.percent = *why;
  unsaid.difference = *why;
  return unsaid;
}

Observation<stats::Standing> standing_of(const Subject& subject, const std::vector<stats::Rate>& rates, const Observation<stats::Rate>& own,
                                         const std::optional<Observation<stats::Tilt>>& tilt) {
  if (subject.is_nation()) return Missing{MissingReason::not_applicable, Why::only_one_of_its_kind};
  if (!own.has_value()) return own.missing();
  if (stats::are_few(subject.area.residents)) return few_residents();
  const auto standing = stats::standing_among(subject.area.level->counting, own.value(), rates, subject.dispersion());
  const auto why = stats::why_unsaid(tilt, stats::TiltOf::middle);
  if (!why || !standing.has_value()) return standing;
  stats::Standing unsaid = standing.value();
  unsaid.percent = *why;
  unsaid.difference = *why;
  return unsaid;
}

/// Monthly counts as control charts; quarters have none.
Observation<std::vector<stats::ControlSegment>> control_of(const Subject& subject) {
  if (subject.dataset().step_months != 1) return Missing{MissingReason::not_applicable, Why::signals_of_months};
  if (subject.is_nation()) return Missing{MissingReason::not_applicable, Why::signals_of_one_place};
  std::vector<stats::MonthCount> months;
  for (const Period& step : subject.steps()) months.push_back({step.first, count_in(subject, step)});
  std::vector<MeasureBreak> breaks = subject.series.breaks;
  std::erase_if(breaks, [&](const MeasureBreak& each) { return !subject.is_concerned_by(each); });
  return stats::control_segments(months, breaks);
}

/// Why the period does not reach the newest step, when it is one place's.
std::optional<facts::NewestMissing> newest_missing(const Subject& subject, Period period) {
  const Period newest = subject.steps().back();
  if (subject.is_nation() || period.last() >= newest.last()) return std::nullopt;
  const auto count = count_in(subject, newest);
  return count.has_value() ? std::nullopt : std::optional(facts::NewestMissing{newest, count.missing()});
}

/// Why the period is shorter than twelve months, when it is one place's.
std::optional<Missing> twelve_months_missing(const Subject& subject, Period period) {
  if (subject.is_nation() || period.length() >= months_of_a_year) return std::nullopt;
  const auto year = count_in(subject, Period::ending(period.last(), months_of_a_year));
  return year.has_value() ? std::nullopt : std::optional(year.missing());
}

/// What is held of the newest calendar year that has ended, when the period is shorter; where that is the period, its last three months.
std::optional<facts::MonthsHeld> months_held(const Subject& subject, Period period) {
  constexpr int months_of_a_quarter = 3;
  const auto part = subject.longest_part();
  if (!part || (period != *part && period.length() >= part->length())) return std::nullopt;
  const Period other = period == *part ? Period::ending(part->last(), months_of_a_quarter) : *part;
  const Cell* cell = subject.counted(other);
  if (cell == nullptr) return std::nullopt;
  return facts::MonthsHeld{other, cell->count, subject.shown_rate(cell->count)};
}

facts::Finding finding_about(const Subject& subject, const stats::Headline& headline, Date today) {
  const Period period = headline.period;
  const Kin kin = kin_of(subject, period);
  const auto pool = subject.is_nation() ? std::optional(kin.pool) : std::nullopt;
  const std::int64_t count = pool ? pool->count : subject.counted(period)->count;
  const auto rate = pool ? subject.rate(*pool) : subject.shown_rate(count);
  const auto interval = rate.has_value() ? stats::rate_interval_95(rate.value()) : Observation<stats::Interval>(rate.missing());
  const ChangeFound found = change_of(subject, period);
  const auto control = control_of(subject);
  const auto tilt = subject.is_nation() || kin.pool.stands_for_all() ? std::nullopt : tilt_of(subject, subject.kind(), period);
  const auto comparison = comparison_of(subject, kin.pool, rate, tilt);
  return {&subject.measure,
          &subject.series,
          &subject.dataset(),
          &subject.area,
          headline,
          stats::age_in_months(period.last(), today),
          count,
          rate,
          interval,
          pool,
          kin.without,
          comparison,
          standing_of(subject, kin.rates, rate, tilt),
          tilt,
          found.change,
          found.location_loss,
          found.force_change,
          found.others_change,
          newest_missing(subject, period),
          twelve_months_missing(subject, period),
          control,
          stats::latest_signal(control, subject.steps().back().last()),
          months_held(subject, period),
          comparison.has_value() && comparison.value().percent.has_value() ? stats::rates_below(kin.rates, kin.pool) : std::nullopt};
}

}  // namespace

namespace {

/// Whether any series tells the measure in the area by a whole year that ended at most so long before `newest` that it leads.
bool is_told_by_a_year(const Subject& subject, Month newest) {
  return std::any_of(subject.measure.series.begin(), subject.measure.series.end(), [&](const MeasureSeries& each) {
    if (!each.counts_the_measure()) return false;
    const auto year = newest_complete(subject.by(each), months_of_a_year);
    return year && newest - year->last() <= stats::leading_year_months;
  });
}

}  // namespace

std::optional<stats::Headline> headline_of(const Subject& subject) {
  const auto& steps = subject.steps();
  if (steps.empty() || subject.is_small() || (subject.is_district() && !subject.dataset().located)) return std::nullopt;
  const auto complete = [&](Period period) { return is_complete(subject, period); };
  const Month newest = steps.back().last();
  const auto headline = stats::headline_period(steps.front().first, newest, subject.dataset().step_months, complete);
  const auto part = subject.longest_part();
  const bool leads = headline && part && stats::is_recent(*part, newest) && headline->period.months < part->length() &&
                     !is_told_by_a_year(subject, newest);
  return leads ? stats::Headline{*part, true} : headline;
}

Observation<facts::Finding> finding_of(const Subject& subject, Date today) {
  const auto headline = headline_of(subject);
  if (!headline) return nothing_held(subject);
  return finding_about(subject, *headline, today);
}

Observation<facts::Finding> finding_in(const Subject& subject, Period period, Date today) {
  if (subject.is_small()) return nothing_held(subject);
  if (!is_complete(subject, period)) {
    if (subject.is_nation()) return Missing{MissingReason::not_held, Why::half_did_not_supply};
    const auto count = count_in(subject, period);
    if (!count.has_value()) return count.missing();
  }
  return finding_about(subject, {period, stats::is_recent(period, subject.steps().back().last())}, today);
}

facts::Finding beside_siblings(const Subject& subject, facts::Finding finding) {
  finding.within = subject.snapshot.parent_of(subject.area);
  finding.below_all.reset();
  if (!finding.comparison.has_value()) return finding;
  finding.comparison =
      stats::comparison_with(finding.rate.value(), pool_of(subject, subject.siblings(), finding.headline.period), subject.dispersion());
  return finding;
}

}  // namespace hub::query
