// SPDX-License-Identifier: Apache-2.0
#include "stats/chance.hpp"

#include "stats/change.hpp"
#include "stats/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace hub::stats {
namespace {

constexpr double least_alike = 0.9;
constexpr double most_alike = 1.1;

}  // namespace

double difference_score(std::int64_t a, std::int64_t b, double exposure_ratio) {
  const double expected = exposure_ratio * static_cast<double>(a);
  return 2.0 * (std::sqrt(static_cast<double>(b)) - std::sqrt(expected)) / std::sqrt(1.0 + exposure_ratio);
}

double change_score(std::int64_t past, std::int64_t current) {
  return 2.0 * (std::sqrt(static_cast<double>(current)) - std::sqrt(static_cast<double>(past)));
}

double Dispersion::adjusted(double score) const { return score / std::sqrt(phi); }

Dispersion dispersion_from(double raw_phi, int areas) { return {std::max(1.0, raw_phi), raw_phi, areas}; }

Observation<Dispersion> dispersion_of(std::span<const YearPair> areas) {
  std::vector<YearPair> counted;
  std::vector<double> ratios;
  for (const YearPair& area : areas) {
    if (area.past < 0 || area.current < 0 || area.past + area.current < fewest_for_change) continue;
    counted.push_back(area);
    if (area.past > 0) ratios.push_back(static_cast<double>(area.current) / static_cast<double>(area.past));
  }
  std::sort(ratios.begin(), ratios.end());
  const double shared = ratios.empty() ? 0 : quantile_of_sorted(ratios, 0.5);
  if (std::ssize(counted) < fewest_areas_for_dispersion || shared <= 0) return Missing{MissingReason::too_few, Why::few_areas_for_chance};
  std::vector<double> squares;
  for (const YearPair& area : counted) squares.push_back(std::pow(difference_score(area.past, area.current, shared), 2));
  std::sort(squares.begin(), squares.end());
  squares.resize(squares.size() - squares.size() / 10);
  const double mean = std::accumulate(squares.begin(), squares.end(), 0.0) / static_cast<double>(squares.size());
  return dispersion_from(mean / mean_square_kept, static_cast<int>(counted.size()));
}

RatioInterval ratio_interval_95(std::int64_t a, std::int64_t b, double exposure_ratio, double phi) {
  constexpr double normal_95 = 1.959963984540054;
  const double counts[] = {static_cast<double>(a), static_cast<double>(b)};
  const double ratio = std::log(counts[1] / (exposure_ratio * counts[0]));
  const double half = normal_95 * std::sqrt(phi * (1.0 / counts[0] + 1.0 / counts[1]));
  return {std::exp(ratio - half), std::exp(ratio + half)};
}

bool is_surely_alike(std::int64_t a, std::int64_t b, double exposure_ratio, double phi) {
  const RatioInterval ratio = ratio_interval_95(a, b, exposure_ratio, phi);
  return ratio.lower >= least_alike && ratio.upper <= most_alike;
}

bool is_within_tenth(double ratio, double half_width) {
  return ratio * std::exp(-half_width) >= least_alike && ratio * std::exp(half_width) <= most_alike;
}

Chance chance_of(double adjusted_score) {
  const double size = std::abs(adjusted_score) + rounding_of_scores;
  return size >= beyond_from ? Chance::beyond : size >= maybe_from ? Chance::maybe : Chance::within;
}

}  // namespace hub::stats
