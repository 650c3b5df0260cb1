// SPDX-License-Identifier: Apache-2.0
#include "query/findings/availability.hpp"

#include "query/findings/pools.hpp"

namespace hub::query {
namespace {

constexpr std::size_t most_months_listed = 3;

/// "11 of 12 months were supplied (July 2025 is missing)".
Missing incomplete(const Subject& subject, Period period, int months_supplied) {
  std::vector<std::string> absent;
  for (Month month = period.first; month <= period.last(); month = month + 1) {
    const Coverage* coverage = coverage_at(subject, month);
    if (coverage == nullptr || coverage->status != CellStatus::counted) absent.push_back(long_name(month));
  }
  std::string detail = fmt::format("{} of {} months were supplied", months_supplied, period.months);
  if (!absent.empty() && absent.size() <= most_months_listed && subject.dataset().step_months == 1) {
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

}  // namespace

const Coverage* coverage_at(const Subject& subject, Month month) {
  const Area* force = subject.recording_force();
  if (force == nullptr) return nullptr;
  const auto& by_force = subject.snapshot.steps_of(subject.measure).by_force;
  const auto of_force = by_force.find(force->code.text());
  if (of_force == by_force.end()) return nullptr;
  const auto entry = of_force->second.find(month.index());
  return entry == of_force->second.end() ? nullptr : &entry->second;
}

Observation<std::int64_t> count_in(const Subject& subject, Period period) {
  const Cell* cell = subject.find(period);
  if (cell == nullptr) return Missing{MissingReason::not_held, "not in this release"};
  switch (cell->status) {
    case CellStatus::counted: return cell->count;
    case CellStatus::incomplete: return incomplete(subject, period, cell->months_supplied);
    case CellStatus::withheld:
      return Missing{MissingReason::withheld, "the count is so small, or would give away one so small, that it could point at people"};
    case CellStatus::broken: return Missing{MissingReason::not_comparable, break_inside(subject.measure, period)};
    case CellStatus::not_supplied:
    case CellStatus::not_held: break;
  }
  const Coverage* coverage = coverage_at(subject, period.first);
  const std::string detail = coverage == nullptr || coverage->detail.empty() ? "not in this release" : coverage->detail;
  return Missing{cell->status == CellStatus::not_supplied ? MissingReason::not_supplied : MissingReason::not_held, detail};
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
  if (subject.is_district() && !dataset.located) {
    return {MissingReason::not_applicable,
            fmt::format("{} publishes these figures for whole police forces, not for council areas", dataset.publisher)};
  }
  const auto& steps = subject.steps();
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    const Coverage* coverage = coverage_at(subject, step->first);
    if (coverage != nullptr && coverage->status == CellStatus::not_supplied) return {MissingReason::not_supplied, coverage->detail};
    const auto count = count_in(subject, *step);
    if (!count.has_value() && count.missing().reason == MissingReason::withheld) return count.missing();
  }
  return {MissingReason::not_held, "this release holds no complete month of it"};
}

}  // namespace hub::query
