// SPDX-License-Identifier: Apache-2.0
// Which periods stand for the calendar years that somebody names (docs/data/methodology.md#claims).
#pragma once
#include "query/findings/subject.hpp"

#include <optional>

namespace hub::query {

/// Two periods with the same months of one series, which the area has.
struct YearsFound {
  Subject subject;
  Period past;
  Period current;
};

/// Both calendar years whole in one series; else the published years that end in them in the same month; else, unless both years are whole
/// in series of their own, the longest run of three months or more that is held of both: a part of a year does not speak for one that is
/// known. Nothing when no series has any.
[[nodiscard]] std::optional<YearsFound> years_found(const Snapshot& snapshot, const Measure& measure, const Area& area, int past,
                                                    int current);
/// The same against the newest year that gives a pair, as far as that ends in `oldest_end` or later: "since" is about today.
[[nodiscard]] std::optional<YearsFound> years_found_since(const Snapshot& snapshot, const Measure& measure, const Area& area, int past,
                                                          Month oldest_end);

/// The series that counts something else than its measure and tells both years, or nothing.
[[nodiscard]] const MeasureSeries* counted_instead(const Snapshot& snapshot, const Measure& measure, const Area& area, int past,
                                                   int current);

/// The calendar year whole: a year that ends in the middle of it is half of another.
struct YearFound {
  Subject subject;
  Period period;
};
[[nodiscard]] std::optional<YearFound> year_found(const Snapshot& snapshot, const Measure& measure, const Area& area, int year);

}  // namespace hub::query
