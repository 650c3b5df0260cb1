// SPDX-License-Identifier: Apache-2.0
// Which of a measure's series an area is told by (docs/data/methodology.md#headline).
#pragma once
#include "facts/finding.hpp"
#include "query/findings/subject.hpp"

#include <optional>

namespace hub::query {

/// By the series that leads: the one with the newest twelve months, unless another has something much newer.
[[nodiscard]] Subject leading(const Snapshot& snapshot, const Measure& measure, const Area& area);

/// By the first series in which the area has the whole period; nothing when none has.
[[nodiscard]] std::optional<Subject> telling_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period);

/// What the measure's page says of the months, with the change to them.
struct Lately {
  Subject subject;
  Observation<facts::Finding> finding;
};
/// Of the monthly series that has the newest three months in a row; nothing when none has three, and of the nation.
[[nodiscard]] std::optional<Lately> lately_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today);

}  // namespace hub::query
