// SPDX-License-Identifier: Apache-2.0
// Snapshot → findings: gathers counts and populations, lets stats judge them.
#pragma once
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "facts/steps.hpp"
#include "query/snapshot.hpp"
#include "stats/claim.hpp"

#include <vector>

namespace hub::query {

/// Missing with the reason when the area has no complete period of this measure at all.
[[nodiscard]] Observation<facts::Finding> finding_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today);
/// The same about one period of 1, 3 or 12 months; missing with the reason when the area has not the whole of it.
[[nodiscard]] Observation<facts::Finding> finding_in(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period,
                                                     Date today);
/// The newest period of so many months of which the area has the whole.
[[nodiscard]] std::optional<Period> newest_complete(const Snapshot& snapshot, const Measure& measure, const Area& area, int months);

/// The change of the sum of a force's districts, where its unlocated share changed so much that it misleads.
[[nodiscard]] std::optional<stats::PartsChange> parts_change_of(const Snapshot& snapshot, const Measure& measure, const Area& force,
                                                                const facts::Finding& finding);

/// A rate against the pool without the area, of which `own` may be a part.
[[nodiscard]] Observation<stats::Difference> difference_from(const stats::Rate& own, const stats::Pool& pool, bool own_is_member,
                                                             const Observation<stats::Dispersion>& dispersion);
/// All areas of `areas` that have the whole period, added up; residents and number are of all of them.
[[nodiscard]] stats::Pool pool_of(const Snapshot& snapshot, const Measure& measure, const std::vector<const Area*>& areas, Period period);
/// The areas of the same level and parent, itself included.
[[nodiscard]] const std::vector<const Area*>& siblings_of(const Snapshot& snapshot, const Area& area);
/// Everything that the area's rate in the finding's period is set beside.
[[nodiscard]] std::vector<facts::Comparator> comparators_of(const Snapshot& snapshot, const Measure& measure, const Area& area,
                                                            const facts::Finding& finding);

/// The areas of the same level (for the nation: forces) that have the whole period; lowest rate first.
[[nodiscard]] std::vector<facts::AreaRate> peers_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period);

/// Every force that supplied the whole period, taken together.
[[nodiscard]] stats::Pool forces_together(const Snapshot& snapshot, const Measure& measure, Period period);

/// Every step of the measure that the release holds for the area, with the comparison line.
[[nodiscard]] std::vector<facts::StepFacts> steps_of(const Snapshot& snapshot, const Measure& measure, const Area& area);
[[nodiscard]] facts::PanelFacts panel_of(const Snapshot& snapshot, const Measure& measure, const Area& area);

/// Whether any of the areas withholds its count of the period: the reason then, else nothing.
[[nodiscard]] std::optional<Missing> withheld_among(const Snapshot& snapshot, const Measure& measure, const std::vector<const Area*>& areas,
                                                    Period period);

/// The force's or district's count over a window, or why there is none.
[[nodiscard]] Observation<std::int64_t> count_in(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period);

}  // namespace hub::query
