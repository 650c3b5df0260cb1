// SPDX-License-Identifier: Apache-2.0
// Which counts a release has of a subject, and why it lacks the others.
#pragma once
#include "query/findings/subject.hpp"

#include <optional>
#include <vector>

namespace hub::query {

/// What the release declares about the force's supply of a month; null when it declares nothing.
[[nodiscard]] const Coverage* coverage_at(const Subject& subject, Month month);

/// The force's or district's count over a window, or why there is none.
[[nodiscard]] Observation<std::int64_t> count_in(const Subject& subject, Period period);

/// The count of any period: where the release has no window of its length, its months added up; nothing when one of them is not counted or
/// counting changed inside it.
[[nodiscard]] std::optional<std::int64_t> count_over(const Subject& subject, Period period);

/// Whether any of `areas` withholds its count of the period: the reason then, else nothing.
[[nodiscard]] std::optional<Missing> withheld_among(const Subject& subject, const std::vector<const Area*>& areas, Period period);

/// Whether the area has the whole period; of the nation, whether forces with most of the residents have.
[[nodiscard]] bool is_complete(const Subject& subject, Period period);

/// The newest period of so many months of which the area has the whole.
[[nodiscard]] std::optional<Period> newest_complete(const Subject& subject, int months);

/// Why an area has nothing at all of a measure.
[[nodiscard]] Missing nothing_held(const Subject& subject);

}  // namespace hub::query
