// SPDX-License-Identifier: Apache-2.0
// The second path's comparisons: percentages, scores, places and changes, each from the counts given.
#pragma once
#include "verify/recomputed.hpp"

namespace hub::verify {

/// A count over a denominator of more than 0.
struct Ratio {
  std::int64_t count;
  std::int64_t denominator;
};
/// A denominator below 0 is not known.
[[nodiscard]] Observation<Ratio> ratio_of(std::int64_t count, std::int64_t denominator);
/// a's rate below (-1), equal to (0) or above (1) b's.
[[nodiscard]] int order_of(const Ratio& a, const Ratio& b);
[[nodiscard]] double per_of(const Asked& asked, const Ratio& ratio);
/// Whole percent by which `own` lies above or below `other`.
/// The same of a total that the area may be part of.
[[nodiscard]] Observation<std::string> percent_beside(const Ratio& own, const Total& total, bool own_is_member);
/// Visitors outweigh residents there, so a rate is set beside nothing.
[[nodiscard]] bool few_live_there(const Asked& asked);
/// As the area's own pages show it: none where few live.
[[nodiscard]] Observation<Ratio> shown_ratio(const Asked& asked, std::int64_t count);
[[nodiscard]] Observation<std::string> percent_from(const Ratio& own, const Ratio& other);

struct Score {
  double value;
  std::string verdict;
};
/// `own` against the rest of the total, of which it may be a part.
[[nodiscard]] Observation<Score> score_from(const Asked& asked, const Ratio& own, const Total& total, bool own_is_member);

/// The median of rates, and by how much twice its root varies by chance.
struct Middle {
  double rate;
  double variance;
};
/// Nothing where a count is negative.
[[nodiscard]] std::optional<Middle> middle_of(const Asked& asked, const std::vector<Ratio>& ratios, double phi);
[[nodiscard]] Observation<Score> score_from_middle(const Asked& asked, const Ratio& own, const Middle& middle, double phi);

/// By how many per cent the areas that have a period lay off all of their kind in the year to `last`.
struct Tilt {
  Month last;
  double of_middle;
  double of_sum;
};
/// Of those of `areas` that have the period; nothing where they stand for all. series_of_measure: those that count the measure.
[[nodiscard]] std::optional<Observation<Tilt>> tilt_of(const std::vector<Asked>& series_of_measure, const Asked& asked,
                                                       const std::vector<std::size_t>& areas, Period period);
/// Why nothing is said against areas that lie elsewhere than all of their kind: the reason, else nothing.
[[nodiscard]] std::optional<Missing> unsaid(const std::optional<Observation<Tilt>>& tilt, double Tilt::*percent);

struct Standing {
  Observation<int> lower;  ///< areas with a lower rate
  int of = 0;
  double quartiles[3] = {0, 0, 0};
  Observation<std::string> place;    ///< in the funnel, by its published name
  Observation<Middle> middle;        ///< with φ
  Observation<std::string> percent;  ///< from the median
  Observation<Score> score;          ///< from the median
};
[[nodiscard]] Observation<Standing> standing_of(const Asked& asked, Period period, const Observation<Ratio>& own);

struct Change {
  Period past;
  Period current;
  std::int64_t past_count;
  std::int64_t current_count;
  std::string percent;
  double score;
  Observation<std::string> verdict;
};

/// What is said of a change from the same months of an earlier year.
struct Changed {
  Observation<Change> own;
  std::optional<std::pair<Records, Records>> loss;  ///< past and current, when places were lost
  std::optional<Change> of_force;                   ///< shown in its place
  std::optional<std::pair<int, Change>> of_others;  ///< how many
};
[[nodiscard]] Changed change_to(const Asked& asked, Period current);

/// The own change among those of all areas of the level, from the largest fall, and the quarters of these in per cent.
struct Spread {
  int place;
  int of;
  double quarters[3];
};
[[nodiscard]] std::optional<Spread> spread_of(const Asked& asked, const Change& own);

/// The change of the sum of a force's districts, when its places were lost between the periods.
[[nodiscard]] std::optional<Change> change_of_parts(const Asked& force, const Observation<Change>& own);

}  // namespace hub::verify
