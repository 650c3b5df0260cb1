// SPDX-License-Identifier: Apache-2.0
#include "stats/change.hpp"

#include <cstdlib>

namespace hub::stats {
namespace {

Observation<ChangeVerdict> verdict_of(std::int64_t past, std::int64_t current, double score, const Observation<Dispersion>& dispersion) {
  const bool small = std::abs(current - past) * 100 < smallest_change_percent * past;
  // φ is at least 1, so what is within chance without it is so with it.
  if (small || chance_of(score) == Chance::within) return ChangeVerdict::little;
  if (!dispersion.has_value()) return dispersion.missing();
  const bool rise = current > past;
  switch (chance_of(dispersion.value().adjusted(score))) {
    case Chance::within: break;
    case Chance::maybe: return rise ? ChangeVerdict::may_have_risen : ChangeVerdict::may_have_fallen;
    case Chance::beyond: return rise ? ChangeVerdict::has_risen : ChangeVerdict::has_fallen;
  }
  return ChangeVerdict::little;
}

}  // namespace

std::string_view name_of(ChangeVerdict verdict) {
  switch (verdict) {
    case ChangeVerdict::little: return "little_or_no_change";
    case ChangeVerdict::may_have_fallen: return "may_have_fallen";
    case ChangeVerdict::may_have_risen: return "may_have_risen";
    case ChangeVerdict::has_fallen: return "has_fallen";
    case ChangeVerdict::has_risen: return "has_risen";
  }
  return "unknown";
}

bool is_rise(ChangeVerdict verdict) { return verdict == ChangeVerdict::may_have_risen || verdict == ChangeVerdict::has_risen; }

Observation<Change> change_between(Period past, std::int64_t past_count, Period current, std::int64_t current_count,
                                   const Observation<Dispersion>& dispersion) {
  if (past_count + current_count < fewest_for_change) return Missing{MissingReason::too_few, Why::too_few_for_change};
  if (past_count <= 0) return Missing{MissingReason::not_applicable, Why::none_before};
  if (current_count < 0) return Missing{MissingReason::not_applicable, Why::negative_count};
  const double score = difference_score(past_count, current_count, 1.0);
  return Change{past,
                current,
                past_count,
                current_count,
                round_ratio(current_count - past_count, past_count, 100, 0),
                score,
                verdict_of(past_count, current_count, score, dispersion)};
}

bool is_location_loss(const LocationShare& past, const LocationShare& current) {
  const std::int64_t difference = past.unlocated * current.records - current.unlocated * past.records;
  return std::abs(difference) * 100 > location_loss_points * past.records * current.records;
}

}  // namespace hub::stats
