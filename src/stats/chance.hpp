// SPDX-License-Identifier: Apache-2.0
// Is a difference more than chance? (docs/data/methodology.md#chance). Crime comes in clusters, so counts vary more than Poisson's law
// allows: every score is divided by √φ, and φ is estimated from the release's own counts.
#pragma once
#include "domain/observation.hpp"

#include <cstdint>
#include <span>

namespace hub::stats {

/// Wheeler's z of a change between two periods of equal length, 2(√current − √past); counts of 0 or more. It takes the past count as
/// fixed: where both vary by chance its variance is 2, so verdicts use `difference_score`.
/// Source: Wheeler 2016, "Tables and graphs for monitoring temporal crime trends" (SSRN 2551472).
[[nodiscard]] double change_score(std::int64_t past, std::int64_t current);

/// The difference between two counts that both vary by chance, in standard deviations: 2(√b − √(r·a)) / √(1 + r), where r is the exposure
/// of b over that of a: 1 for periods of equal length, which gives change_score / √2. Counts of 0 or more, r > 0.
[[nodiscard]] double difference_score(std::int64_t a, std::int64_t b, double exposure_ratio);

/// One area's counts in the same months of two years, one after the other.
struct YearPair {
  std::int64_t past;
  std::int64_t current;
};

/// How much more counts of one measure vary between areas of one level than chance alone would make them.
struct Dispersion {
  double phi;      ///< at least 1: the variance as a multiple of Poisson's
  double raw_phi;  ///< before the floor
  int areas;       ///< that it rests on

  /// The score as a fair standard deviate.
  [[nodiscard]] double adjusted(double score) const;
};

inline constexpr int fewest_areas_for_dispersion = 10;

/// From the estimate before its floor of 1.
[[nodiscard]] Dispersion dispersion_from(double raw_phi, int areas);

/// φ from the scores between two years, each adjusted for the ratio that all areas have in common: the median of theirs. Pairs a year apart
/// keep the slow drift of every area in, which halves of one year cancel. A tenth of the areas, those with the largest squares, is left
/// out, so that one odd file cannot rule it; the mean square of the rest is set against `mean_square_kept`, its value under chance alone.
/// Areas with fewer than `fewest_for_change` records in both together, or with negative counts, do not count. Missing (too_few) with fewer
/// than ten.
[[nodiscard]] Observation<Dispersion> dispersion_of(std::span<const YearPair> areas);

/// Of squared standard deviates the nine tenths that are smallest, their mean: (0.9 − 2 q φ(q)) / 0.9 with q the 95 % point, 1.645.
inline constexpr double mean_square_kept = 0.623;

/// What an adjusted score says.
enum class Chance {
  within,  ///< |z| < 2: such a difference arises by chance often enough
  maybe,   ///< 2 to 3
  beyond,  ///< 3 or more
};

/// The 95 % interval, wider by √φ, of the ratio of b to a, each for its exposure. Counts of 1 or more.
struct RatioInterval {
  double lower;
  double upper;
};
[[nodiscard]] RatioInterval ratio_interval_95(std::int64_t a, std::int64_t b, double exposure_ratio, double phi);

/// Whether b stands to a as their exposures do, and surely so: the 95 % interval of the ratio, wider by √φ, lies within ±10 %. A difference
/// within chance that is not so is undecided. Counts of 1 or more.
[[nodiscard]] bool is_surely_alike(std::int64_t a, std::int64_t b, double exposure_ratio, double phi);
/// Whether a ratio surely lies within ±10 % of 1: so does its interval, which is so wide on the log scale on either side.
[[nodiscard]] bool is_within_tenth(double ratio, double half_width);
inline constexpr double maybe_from = 2.0;
inline constexpr double beyond_from = 3.0;
/// What roots of counts can lose: √2 (√18 − √32) is −2, and is so whichever way it is worked out.
inline constexpr double rounding_of_scores = 1e-9;
[[nodiscard]] Chance chance_of(double adjusted_score);

}  // namespace hub::stats
