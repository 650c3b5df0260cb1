// SPDX-License-Identifier: Apache-2.0
// Which period a page leads with, and how old it is (docs/data/methodology.md#headline).
#pragma once
#include "base/clock.hpp"
#include "domain/month.hpp"

#include <functional>
#include <optional>
#include <span>

namespace hub::stats {

/// A period that ends this many months or fewer before the measure's newest month is recent.
inline constexpr int recent_months = 6;
/// Older than this, a figure is headed "Latest available".
inline constexpr int old_months = 18;

struct Headline {
  Period period;
  bool recent;  ///< ends within six months of the measure's newest month; otherwise it is only the latest complete one
};

/// Whether a period ends within six months of the measure's newest month.
[[nodiscard]] bool is_recent(Period period, Month newest);

/// Among the complete periods of 12, 3 and 1 months (step or longer) that end within six months of `newest` the longest wins, ties go to
/// the later end; a financial year is a period of 12 months. If there is none: the latest complete one, the longest at that end.
/// complete(period) tells whether the area has the whole of it. Empty when nothing since `oldest` is complete.
[[nodiscard]] std::optional<Headline> headline_period(Month oldest, Month newest, int step_months,
                                                      const std::function<bool(Period)>& complete);

/// A year that ends so many months or fewer before the newest period of all leads before anything shorter.
inline constexpr int leading_year_months = 18;

/// What a series could lead with.
struct Candidate {
  Period period;
  bool whole;  ///< the areas of its kind that have the period are enough to be called by the nation's name
};

/// Which of several series leads, by what each has: the newest twelve months, unless another series has something that is newer by more
/// than `leading_year_months`; a year that can be compared with a whole before one that cannot; then, of the periods within `recent_months`
/// of the newest, the longest, ties to the later. Of equals the first. candidates: at least one; 0 when no series has any.
[[nodiscard]] std::size_t leading_candidate(std::span<const std::optional<Candidate>> candidates);

/// The nearest earlier year whose same calendar months are complete; at most as far back as `oldest`.
[[nodiscard]] std::optional<Period> same_months_before(Period period, Month oldest, const std::function<bool(Period)>& complete);

/// The newest run of three months or more, at most twelve, in which every month has its counterpart a year before; as far back as `oldest`.
/// paired(month) tells whether both are held.
[[nodiscard]] std::optional<Period> newest_paired_run(Month oldest, Month newest, const std::function<bool(Month)>& paired);

/// The difference of calendar months, as "11 months ago" is said of December 2025 in November 2026.
[[nodiscard]] int age_in_months(Month last, Date today);

}  // namespace hub::stats
