// SPDX-License-Identifier: Apache-2.0
// Which of a measure's series an area is told by (docs/data/methodology.md#headline).
#pragma once
#include "query/findings/subject.hpp"

#include <optional>

namespace hub::query {

/// By the series that leads: the one with the newest twelve months, unless another has something much newer.
[[nodiscard]] Subject leading(const Snapshot& snapshot, const Measure& measure, const Area& area);

/// By the first series in which the area has the whole period; nothing when none has.
[[nodiscard]] std::optional<Subject> telling_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Period period);

/// By the monthly series with the newest complete period of so many months; nothing when none has one.
[[nodiscard]] std::optional<Subject> with_newest(const Snapshot& snapshot, const Measure& measure, const Area& area, int months);

}  // namespace hub::query
