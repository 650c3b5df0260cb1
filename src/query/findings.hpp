// SPDX-License-Identifier: Apache-2.0
// Snapshot → findings: gathers counts and populations, lets stats judge them.
#pragma once
#include "query/snapshot.hpp"

#include <vector>

namespace hub::query {

/// Missing with the reason when the area has no complete period of this measure at all.
[[nodiscard]] Observation<stats::Finding> finding_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today);

/// The forces, or for a district the districts of its force, that have the whole period; lowest rate first.
[[nodiscard]] std::vector<stats::AreaRate> peers_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period);

/// Every force that supplied the whole period, taken together.
[[nodiscard]] stats::Pool forces_together(const Snapshot& snapshot, const Measure& measure, Period period);

/// Every step of the measure that the release holds for the area, with the comparison line.
[[nodiscard]] std::vector<stats::StepFacts> steps_of(const Snapshot& snapshot, const Measure& measure, const Area& area);
[[nodiscard]] stats::PanelFacts panel_of(const Snapshot& snapshot, const Measure& measure, const Area& area);

/// The force's or district's count over a window, or why there is none.
[[nodiscard]] Observation<std::int64_t> count_in(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period);

}  // namespace hub::query
