// SPDX-License-Identifier: Apache-2.0
#include "query/findings/availability.hpp"

#include "query/findings/pools.hpp"

namespace hub::query {
namespace {

constexpr std::size_t most_months_listed = 3;

/// Eleven of twelve months, and which one is missing.
Missing incomplete(const Subject& subject, Period period, int months_supplied) {
  std::vector<WhyValue> values{std::int64_t{months_supplied}, std::int64_t{period.months}};
  for (Month month = period.first; month <= period.last(); month = month + 1) {
    const Coverage* coverage = coverage_at(subject, month);
    if (coverage == nullptr || (coverage->status != CellStatus::counted && coverage->status != CellStatus::doubtful))
      values.emplace_back(month);
  }
  const std::size_t absent = values.size() - 2;
  const bool listed = absent > 0 && absent <= most_months_listed && subject.dataset().step_months == 1;
  if (!listed) values.resize(2);
  return {MissingReason::incomplete, listed ? Why::months_missing : Why::months_supplied, std::move(values)};
}

/// The declared break inside a period, or nothing.
const MeasureBreak* break_inside(const Subject& subject, Period period) {
  for (const MeasureBreak& each : subject.series.breaks) {
    if (each.month > period.first && each.month <= period.last() && subject.is_concerned_by(each)) return &each;
  }
  return nullptr;
}

/// Why a period holds two ways of counting.
Missing broken(const Subject& subject, Period period) {
  if (const MeasureBreak* era = break_inside(subject, period))
    return {MissingReason::not_comparable, Why::counting_changed, {era->month, era->reason}};
  return {MissingReason::not_comparable, Why::not_told_apart};
}

/// What the areas are called that the publisher counts together with the subject's.
std::string together_with(const Subject& subject) {
  for (const CombinedArea& each : subject.snapshot.rows_of<CombinedArea>()) {
    if (each.member == subject.area.code) return each.name;
  }
  return subject.area.name;
}

/// What the hub says of a step that is there in part.
std::optional<Missing> stub(const Subject& subject, Period period) {
  const Coverage* coverage = coverage_at(subject, period.first);
  const bool is_stub = period.months == subject.dataset().step_months && coverage != nullptr && coverage->status == CellStatus::incomplete;
  if (!is_stub || coverage->detail.empty()) return std::nullopt;
  return Missing{MissingReason::incomplete, Why::stated, {coverage->detail}};
}

/// What was published, and what the hub says of the first step that makes it doubtful.
Missing doubtful(const Subject& subject, Period period, std::int64_t published) {
  const bool of_one = period.months == subject.dataset().step_months;
  for (Month month = period.first; month <= period.last(); month = month + 1) {
    const Coverage* coverage = coverage_at(subject, month);
    if (coverage != nullptr && coverage->status == CellStatus::doubtful)
      return {MissingReason::doubtful, of_one ? Why::published_doubtful : Why::months_doubtful, {published, coverage->detail}};
  }
  return {MissingReason::doubtful};
}

}  // namespace

const Coverage* coverage_at(const Subject& subject, Month month) {
  const Area* force = subject.recording_force();
  if (force == nullptr) return nullptr;
  const auto& by_force = subject.snapshot.steps_of(subject.dataset()).by_force;
  const auto of_force = by_force.find(force->code.text());
  if (of_force == by_force.end()) return nullptr;
  const auto entry = of_force->second.find(month.index());
  return entry == of_force->second.end() ? nullptr : &entry->second;
}

Observation<std::int64_t> count_in(const Subject& subject, Period period) {
  const Cell* cell = subject.find(period);
  if (cell == nullptr) return Missing{MissingReason::not_held, Why::not_in_release};
  switch (cell->status) {
    case CellStatus::counted: return cell->count;
    case CellStatus::incomplete: return stub(subject, period).value_or(incomplete(subject, period, cell->months_supplied));
    case CellStatus::doubtful: return doubtful(subject, period, cell->count);
    case CellStatus::withheld: return Missing{MissingReason::withheld, Why::could_point_at_people};
    case CellStatus::broken: return broken(subject, period);
    case CellStatus::combined:
      return Missing{MissingReason::not_applicable, Why::published_together, {together_with(subject), cell->count}};
    case CellStatus::not_supplied:
    case CellStatus::not_held: break;
  }
  const Coverage* coverage = coverage_at(subject, period.first);
  const MissingReason reason = cell->status == CellStatus::not_supplied ? MissingReason::not_supplied : MissingReason::not_held;
  if (coverage == nullptr || coverage->detail.empty()) return Missing{reason, Why::not_in_release};
  return Missing{reason, Why::stated, {coverage->detail}};
}

std::optional<std::int64_t> count_over(const Subject& subject, Period period) {
  if (const Cell* cell = subject.counted(period)) return cell->count;
  if (subject.find(period) != nullptr || subject.dataset().step_months != 1 || break_inside(subject, period) != nullptr)
    return std::nullopt;
  std::int64_t sum = 0;
  for (Month month = period.first; month <= period.last(); month = month + 1) {
    if (period.lacks(month)) continue;
    const Cell* cell = subject.counted({month, 1});
    if (cell == nullptr) return std::nullopt;
    sum += cell->count;
  }
  return sum;
}

std::optional<Missing> withheld_among(const Subject& subject, const std::vector<const Area*>& areas, Period period) {
  for (const Area* each : areas) {
    const Subject member = subject.in(*each);
    const Cell* cell = member.find(period);
    if (cell != nullptr && cell->status == CellStatus::withheld) return count_in(member, period).missing();
  }
  return std::nullopt;
}

bool is_complete(const Subject& subject, Period period) {
  if (subject.is_nation()) return forces_together(subject, period).stands_for_most();
  return subject.counted(period) != nullptr;
}

std::optional<Period> newest_complete(const Subject& subject, int months) {
  const auto& steps = subject.steps();
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    const Period candidate = Period::ending(step->last(), months);
    if (is_complete(subject, candidate)) return candidate;
  }
  return std::nullopt;
}

Missing nothing_held(const Subject& subject) {
  const Dataset& dataset = subject.dataset();
  if (subject.is_small()) return {MissingReason::not_held, Why::too_small_a_place};
  if (subject.is_district() && !dataset.located) {
    return {MissingReason::not_held, Why::only_whole_forces, {dataset.publisher, subject.area.level, subject.recording_force()->level}};
  }
  const auto& steps = subject.steps();
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    const Coverage* coverage = coverage_at(subject, step->first);
    if (coverage != nullptr && coverage->status == CellStatus::not_supplied)
      return {MissingReason::not_supplied, Why::stated, {coverage->detail}};
    const auto count = count_in(subject, *step);
    const bool explains =
        !count.has_value() && (count.missing().reason == MissingReason::withheld || count.missing().reason == MissingReason::doubtful ||
                               count.missing().because == Why::published_together);
    if (explains) return count.missing();
  }
  const Coverage* newest = steps.empty() ? nullptr : coverage_at(subject, steps.back().first);
  if (newest != nullptr && newest->status == CellStatus::not_held && !newest->detail.empty())
    return {MissingReason::not_held, Why::stated, {newest->detail}};
  return {MissingReason::not_held, Why::no_complete_month};
}

}  // namespace hub::query
