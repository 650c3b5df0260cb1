// SPDX-License-Identifier: Apache-2.0
// What is said of the difference between two rates (docs/data/methodology.md#chance).
#pragma once
#include <cstdint>
#include <string_view>

namespace hub::stats {

enum class DifferenceVerdict {
  about_the_same,  ///< under two standard deviations, and surely within 10 %
  too_close,       ///< under two standard deviations otherwise
  probably_lower,  ///< two to three
  probably_higher,
  clearly_lower,  ///< three or more
  clearly_higher,
};
/// Stable name for JSON and CSV: "clearly_lower".
[[nodiscard]] std::string_view name_of(DifferenceVerdict verdict);

struct Difference {
  double score;  ///< adjusted standard deviations, positive when the area's rate is higher
  DifferenceVerdict verdict;
};

/// surely_alike: the 95 % interval of the ratio lies within ±10 %.
[[nodiscard]] Difference difference_of(double adjusted_score, bool surely_alike);

}  // namespace hub::stats
