// SPDX-License-Identifier: Apache-2.0
// "Can I say this?": a claim about one measure in one area, judged by its figures (docs/data/methodology.md#claims).
#pragma once
#include "domain/measure.hpp"
#include "stats/change.hpp"
#include "stats/comparison.hpp"
#include "stats/headline.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hub::stats {

/// A rate as somebody writes it: "4.5 for every 1,000 households".
struct ClaimedRate {
  Decimal value;  ///< with the decimals that were written
  std::int64_t per;
  Denominator of;
};

struct Claim {
  enum class Says {
    rose,
    fell,
    above,
    below,
    count,    ///< so many records
    rate,     ///< such a rate
    highest,  ///< of a group of areas, by rate
    lowest,
    most,  ///< likewise, by records
    fewest,
  };
  enum class Bound { exactly, about, at_least, more_than, at_most, less_than };

  Says says;
  std::optional<std::int64_t> percent = {};  ///< by how many whole percent, 0 or more; none: any size
  Bound bound = Bound::exactly;              ///< of the percent, the count or the rate
  bool present = false;                      ///< of today, and not of the period that the figures are of
  std::optional<std::int64_t> count = {};    ///< of says count, and of a change what it ended with
  std::optional<std::int64_t> past_count = {};
  std::optional<ClaimedRate> rate = {};  ///< of says rate
};
/// Stable names for addresses and JSON: "rose", "at_least".
[[nodiscard]] std::string_view name_of(Claim::Says says);
[[nodiscard]] std::optional<Claim::Says> says_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Claim::Bound bound);
[[nodiscard]] std::optional<Claim::Bound> bound_named(std::string_view name);
/// "At least" and "more than"; "at most" and "less than".
[[nodiscard]] bool is_lower_bound(Claim::Bound bound);
[[nodiscard]] bool is_upper_bound(Claim::Bound bound);
[[nodiscard]] bool is_about_change(Claim::Says says);
[[nodiscard]] bool is_about_rank(Claim::Says says);

enum class Answer {
  yes,
  no,
  unsure,      ///< the figures do not decide it, or only probably
  cannot_say,  ///< there is no figure, or none that can be compared
};
[[nodiscard]] std::string_view name_of(Answer answer);

enum class Because {
  confirmed,
  other_direction,
  other_size,        ///< the direction is right, the size is not; or whichever the direction is, the size is surely not
  other_count,       ///< the number of records, or the rate, is another
  other_rank,        ///< another area is surely before it
  parts_only,        ///< the size is that of the located records: the rest is better recording of places
  little,            ///< surely alike within 10 %
  uncertain,         ///< too uncertain or too close to call
  probable,          ///< the figures say so, with two to three deviations
  few_people,        ///< a rate of so few people says little
  other_years,       ///< it names years that the figures are not about
  other_sources,     ///< whole years of both are here, and no one source has them
  other_definition,  ///< something else was counted in the years that it names
  part_of_a_year,    ///< it gives a number without a period, and no year is held
  other_population,  ///< its rate is for every so many of something else
  others_missing,    ///< not all that it is ranked among have figures
  stale,             ///< of a period that is too long ago to say anything of today
  missing,           ///< the finding says why
};
[[nodiscard]] std::string_view name_of(Because because);

struct Judgement {
  Answer answer;
  Because because;
};

/// The same change added up over the districts of a force, when its unlocated share changed too much for that to be sound.
struct PartsChange {
  Change change;
  LocationLoss loss;
};

/// Of figures that end longer ago than this nothing is said of today.
inline constexpr int claim_months = old_months;

/// The figures that a claim is held against.
struct Evidence {
  Observation<Change> change;
  Observation<Comparison> comparison;
  std::optional<std::int64_t> residents;    ///< of the area
  std::optional<PartsChange> parts;         ///< only explains a size that is wrong
  std::optional<double> phi = {};           ///< at the area's level
  std::optional<std::int64_t> count = {};   ///< of the area
  std::optional<Rate> rate = {};            ///< of the area
  Denominator of = Denominator::residents;  ///< of the measure
  std::optional<Rate> rival = {};           ///< the first of the others that the area is ranked among; none: not all have figures
  int age_months = 0;                       ///< from the end of the figures used to today
};

/// A number as people write it in whole percent: 12.6 is 13.
[[nodiscard]] Decimal whole_of(const Decimal& number);
/// By how many percent so many times a figure lies above it.
[[nodiscard]] std::int64_t percent_above(std::int64_t times);

/// Of the others that an area is ranked among the one before all: its place among them, which are at least one.
[[nodiscard]] std::size_t first_of(Claim::Says says, std::span<const Rate> others);

/// A size is right within one point: people round in different ways.
[[nodiscard]] Judgement judge(const Claim& claim, const Evidence& evidence);

}  // namespace hub::stats
