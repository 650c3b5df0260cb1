// SPDX-License-Identifier: Apache-2.0
// Change over time (docs/data/methodology.md#change): the same calendar months of two years, never from zero, none on small counts.
#pragma once
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "stats/chance.hpp"
#include "stats/rate.hpp"
#include "stats/rounding.hpp"
#include "stats/strip.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hub::stats {

/// Below this on either side a change or difference is "too few to say", and there is no percentage.
inline constexpr std::int64_t fewest_for_change = fewest_for_percent;
/// A difference of more points than this in the unlocated share withholds changes below force level.
inline constexpr std::int64_t location_loss_points = 3;

enum class ChangeVerdict {
  little_change,    ///< under two standard deviations, and surely within 10 %
  too_uncertain,    ///< under two standard deviations otherwise
  probably_fallen,  ///< two to three
  probably_risen,
  clearly_fallen,  ///< three or more, however small
  clearly_risen,
};
/// Stable name for JSON and CSV: "has_clearly_fallen".
[[nodiscard]] std::string_view name_of(ChangeVerdict verdict);

struct Change {
  Period past;
  Period current;
  std::int64_t past_count;
  std::int64_t current_count;
  Decimal percent;                     ///< whole percent
  double score;                        ///< difference_score, not yet divided by √φ
  Observation<ChangeVerdict> verdict;  ///< missing when it needs φ and there is none
  std::optional<Strip> strip = {};     ///< of the steps that both periods hold
};

/// Missing (not_applicable) when a count is negative, and (too_few) when one is under 20. `dispersion` is of the measure at the area's
/// level.
[[nodiscard]] Observation<Change> change_between(Period past, std::int64_t past_count, Period current, std::int64_t current_count,
                                                 const Observation<Dispersion>& dispersion);

/// The change with its strip: one that holds in fewer than half of the pairs is probable at most.
[[nodiscard]] Change with_strip(Change change, const std::optional<Strip>& strip);

/// Records of one force in one period, and how many of them have no place.
struct LocationShare {
  std::int64_t unlocated;
  std::int64_t records;  ///< at least 1

  /// Percent with one decimal.
  [[nodiscard]] Decimal percent() const { return round_ratio(unlocated, records, 100, 1); }
};

/// A force's unlocated shares in the two periods of a change.
struct LocationLoss {
  LocationShare past;
  LocationShare current;
};

/// Whether the unlocated shares differ by more than 3 points, so that places below the force cannot be compared.
[[nodiscard]] bool is_location_loss(const LocationShare& past, const LocationShare& current);

}  // namespace hub::stats
