// SPDX-License-Identifier: Apache-2.0
#include "stats/chance.hpp"

#include "stats/change.hpp"

#include <algorithm>
#include <cmath>

namespace hub::stats {

double difference_score(std::int64_t a, std::int64_t b, double exposure_ratio) {
  const double expected = exposure_ratio * static_cast<double>(a);
  return 2.0 * (std::sqrt(static_cast<double>(b)) - std::sqrt(expected)) / std::sqrt(1.0 + exposure_ratio);
}

double change_score(std::int64_t past, std::int64_t current) {
  return 2.0 * (std::sqrt(static_cast<double>(current)) - std::sqrt(static_cast<double>(past)));
}

double Dispersion::adjusted(double score) const { return score / std::sqrt(phi); }

Dispersion dispersion_from(double raw_phi, int areas) { return {std::max(1.0, raw_phi), raw_phi, areas}; }

Observation<Dispersion> dispersion_of(std::span<const HalfCounts> areas) {
  double odd = 0;
  double even = 0;
  for (const HalfCounts& area : areas) {
    odd += static_cast<double>(area.odd);
    even += static_cast<double>(area.even);
  }
  double squares = 0;
  int counted = 0;
  for (const HalfCounts& area : areas) {
    if (area.odd < 0 || area.even < 0 || area.odd + area.even < fewest_for_change || odd <= 0 || even <= 0) continue;
    const double score = difference_score(area.odd, area.even, even / odd);
    squares += score * score;
    ++counted;
  }
  if (counted < fewest_areas_for_dispersion) {
    return Missing{MissingReason::too_few, Why::few_areas_for_chance};
  }
  return dispersion_from(squares / (counted - 1), counted);
}

Chance chance_of(double adjusted_score) {
  const double size = std::abs(adjusted_score) + rounding_of_scores;
  return size >= beyond_from ? Chance::beyond : size >= maybe_from ? Chance::maybe : Chance::within;
}

}  // namespace hub::stats
