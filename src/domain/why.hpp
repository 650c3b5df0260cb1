// SPDX-License-Identifier: Apache-2.0
// Why exactly a figure is missing, as figures and names; the words are in language/ under because.<name>.
#pragma once
#include "domain/month.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace hub {

enum class Why {
  not_said,  ///< nothing beyond the MissingReason
  stated,    ///< in the hub's own words: the text
  not_in_release,
  no_complete_month,
  not_told_apart,
  could_point_at_people,
  unlocated_not_published,
  different_forces,
  no_earlier_year,
  none_supplied,
  includes_unlocated,
  is_the_whole,
  only_one_of_its_kind,
  signals_of_one_place,
  half_did_not_supply,
  no_other_district,
  no_other_area,
  line_incomplete,
  no_common_clock,
  no_fitting_part,
  few_areas_for_chance,
  too_few_for_change,
  negative_count,
  negative_counts,
  percent_of_nothing,
  nothing_left,
  too_few_to_differ,
  no_other_supplied,
  none_recorded,
  fewer_than_three_areas,
  fewer_than_ten_areas,
  share_of_nothing,
  no_month_for_limits,
  few_values,
  few_residents,
  is_the_middle,
  tilt_unknown,
  nobody_lives_there,
  residents_not_held,
  too_small_a_place,
  months_supplied,        ///< months supplied, months of the period
  months_missing,         ///< months supplied, months of the period, then each absent month
  counting_changed,       ///< the month, the hub’s reason
  only_whole_forces,      ///< the publisher, the level of the place asked for, the level that records
  location_lost,          ///< share without a location and year, before and now
  short_run,              ///< months of the longest run, its last month
  unknown_small_areas,    ///< the month
  other_small_areas,      ///< the month, the year of its small areas
  no_street_file,         ///< the month
  counts_something_else,  ///< what the series counts
  signals_of_months,
  tilted,              ///< whole percent by which the middle, or the sum, of the group lay off that of all, then the year
  published_together,  ///< what the areas are called together, the count of them all
  months_doubtful,     ///< the published counts of several steps added up, the hub’s sentence of the first doubtful one
  published_doubtful,  ///< the published count, the hub’s sentence of the first doubtful step
};
inline constexpr Why last_why = Why::published_doubtful;

/// A share in percent with one decimal: 105 is 10.5 %.
struct TenthsOfPercent {
  std::int64_t tenths;
  friend bool operator==(const TenthsOfPercent&, const TenthsOfPercent&) = default;
};

struct Level;

/// A count or a year, a share, a month, a name or a text of the hub, or one of its levels, which outlives the reason.
using WhyValue = std::variant<std::int64_t, TenthsOfPercent, Month, std::string, const Level*>;

}  // namespace hub
