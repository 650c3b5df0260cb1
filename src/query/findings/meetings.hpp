// SPDX-License-Identifier: Apache-2.0
// Where series of a measure meet: what each publisher counted of the same place and time.
#pragma once
#include "facts/meeting.hpp"
#include "query/snapshot.hpp"

#include <vector>

namespace hub::query {

/// Every pair of series that count the measure and have a step of the area in common, in the hub's order.
[[nodiscard]] std::vector<facts::Meeting> meetings_of(const Snapshot& snapshot, const Measure& measure, const Area& area);

[[nodiscard]] facts::MeetingEverywhere everywhere(const Snapshot& snapshot, const Measure& measure, const facts::Meeting& meeting);

}  // namespace hub::query
