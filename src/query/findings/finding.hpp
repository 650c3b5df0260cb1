// SPDX-License-Identifier: Apache-2.0
// Snapshot → findings: gathers counts and populations, lets stats judge them.
#pragma once
#include "facts/finding.hpp"
#include "query/findings/subject.hpp"

namespace hub::query {

/// The period that a finding of the series leads with; nothing when the area has none.
[[nodiscard]] std::optional<stats::Headline> headline_of(const Subject& subject);

/// Missing with the reason when the area has no complete period of this measure at all.
[[nodiscard]] Observation<facts::Finding> finding_of(const Subject& subject, Date today);
/// The same about one period of 1, 3 or 12 months; missing with the reason when the area has not the whole of it.
[[nodiscard]] Observation<facts::Finding> finding_in(const Subject& subject, Period period, Date today);

/// The finding with its comparison made with the areas of its parent alone.
[[nodiscard]] facts::Finding beside_siblings(const Subject& subject, facts::Finding finding);

}  // namespace hub::query
