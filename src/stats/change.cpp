// SPDX-License-Identifier: Apache-2.0
#include "stats/change.hpp"

#include <cstdlib>

namespace hub::stats {
namespace {

Observation<ChangeVerdict> verdict_of(std::int64_t past, std::int64_t current, double score, const Observation<Dispersion>& dispersion) {
  // φ is at least 1: what is within chance without it, and too uncertain, is so with it.
  if (!dispersion.has_value()) {
    const bool undecided = chance_of(score) == Chance::within && !is_surely_alike(past, current, 1.0, 1.0);
    return undecided ? Observation<ChangeVerdict>(ChangeVerdict::too_uncertain) : Observation<ChangeVerdict>(dispersion.missing());
  }
  const bool rise = current > past;
  switch (chance_of(dispersion.value().adjusted(score))) {
    case Chance::within: break;
    case Chance::maybe: return rise ? ChangeVerdict::probably_risen : ChangeVerdict::probably_fallen;
    case Chance::beyond: return rise ? ChangeVerdict::clearly_risen : ChangeVerdict::clearly_fallen;
  }
  return is_surely_alike(past, current, 1.0, dispersion.value().phi) ? ChangeVerdict::little_change : ChangeVerdict::too_uncertain;
}

}  // namespace

std::string_view name_of(ChangeVerdict verdict) {
  switch (verdict) {
    case ChangeVerdict::little_change: return "little_change";
    case ChangeVerdict::too_uncertain: return "too_uncertain_to_call";
    case ChangeVerdict::probably_fallen: return "has_probably_fallen";
    case ChangeVerdict::probably_risen: return "has_probably_risen";
    case ChangeVerdict::clearly_fallen: return "has_clearly_fallen";
    case ChangeVerdict::clearly_risen: return "has_clearly_risen";
  }
  return "unknown";
}

Observation<Change> change_between(Period past, std::int64_t past_count, Period current, std::int64_t current_count,
                                   const Observation<Dispersion>& dispersion) {
  if (past_count < 0 || current_count < 0) return Missing{MissingReason::not_applicable, Why::negative_count};
  if (past_count < fewest_for_change || current_count < fewest_for_change) return Missing{MissingReason::too_few, Why::too_few_for_change};
  const double score = difference_score(past_count, current_count, 1.0);
  return Change{past,
                current,
                past_count,
                current_count,
                round_ratio(current_count - past_count, past_count, 100, 0),
                score,
                verdict_of(past_count, current_count, score, dispersion)};
}

Change with_strip(Change change, const std::optional<Strip>& strip) {
  change.strip = strip;
  if (!strip || !strip->is_weak() || !change.verdict.has_value()) return change;
  if (change.verdict.value() == ChangeVerdict::clearly_risen) change.verdict = ChangeVerdict::probably_risen;
  if (change.verdict.value() == ChangeVerdict::clearly_fallen) change.verdict = ChangeVerdict::probably_fallen;
  return change;
}

bool is_location_loss(const LocationShare& past, const LocationShare& current) {
  const std::int64_t difference = past.unlocated * current.records - current.unlocated * past.records;
  return std::abs(difference) * 100 > location_loss_points * past.records * current.records;
}

}  // namespace hub::stats
