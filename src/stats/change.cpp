// SPDX-License-Identifier: Apache-2.0
#include "stats/change.hpp"

#include <cstdlib>

namespace hub::stats {

Observation<Change> change_between(Period past, std::int64_t past_count, Period current, std::int64_t current_count) {
  if (past_count + current_count < fewest_for_change) return Missing{MissingReason::too_few, "too few to say whether it changed"};
  if (past_count <= 0) return Missing{MissingReason::not_applicable, "there were none before, so a percentage cannot be worked out"};
  const std::int64_t difference = current_count - past_count;
  const bool little = std::abs(difference) * 100 < smallest_change_percent * past_count;
  return Change{past, current, past_count, current_count, round_ratio(difference, past_count, 100, 0), little};
}

bool is_location_loss(const LocationShare& past, const LocationShare& current) {
  const std::int64_t difference = past.unlocated * current.records - current.unlocated * past.records;
  return std::abs(difference) * 100 > location_loss_points * past.records * current.records;
}

}  // namespace hub::stats
