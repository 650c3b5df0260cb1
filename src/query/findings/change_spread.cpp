// SPDX-License-Identifier: Apache-2.0
#include "query/findings/change_spread.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/change.hpp"

#include <map>
#include <vector>

namespace hub::query {

std::optional<stats::ChangeSpread> change_spread_of(const Subject& subject, const stats::Change& change) {
  if (subject.is_nation()) return std::nullopt;
  std::map<const Area*, bool> lost;  // by force: asked once, not once a district
  const auto has_lost_places = [&](const Subject& district) {
    const Area* force = district.recording_force();
    const auto [entry, is_new] = lost.try_emplace(force, false);
    if (is_new) entry->second = location_loss(district.in(*force), change.past, change.current).has_value();
    return entry->second;
  };
  std::vector<stats::CountPair> pairs;
  for (const Area* area : subject.kind()) {
    const Subject member = subject.in(*area);
    const auto past = count_over(member, change.past);
    const auto current = count_over(member, change.current);
    const bool comparable =
        break_between(member, change.past, change.current) == nullptr && !(member.is_district() && has_lost_places(member));
    if (past && current && comparable) pairs.push_back({*past, *current});
  }
  return stats::spread_of_changes({change.past_count, change.current_count}, pairs);
}

}  // namespace hub::query
