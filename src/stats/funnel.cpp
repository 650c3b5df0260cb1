// SPDX-License-Identifier: Apache-2.0
#include "stats/funnel.hpp"

#include "stats/quantiles.hpp"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace hub::stats {
namespace {

double ratio_of(const FunnelPoint& area) { return std::max(0.5, static_cast<double>(area.observed)) / area.expected; }

}  // namespace

Interval funnel_limits(double expected, Confidence confidence) {
  using boost::math::chi_squared;
  const double tail = lower_tail(confidence);
  const double lower = boost::math::quantile(chi_squared(2.0 * expected), tail);
  const double upper = boost::math::quantile(chi_squared(2.0 * (expected + 1.0)), 1.0 - tail);
  return {0.5 * lower / expected, 0.5 * upper / expected};
}

Observation<Spread> spread_of(std::span<const FunnelPoint> areas, double winsorised) {
  if (areas.size() < static_cast<std::size_t>(fewest_areas_for_funnel)) return Missing{MissingReason::too_few, Why::fewer_than_ten_areas};
  std::vector<double> scores;
  scores.reserve(areas.size());
  double weights = 0;
  double squared_weights = 0;
  for (const FunnelPoint& area : areas) {
    scores.push_back(std::sqrt(area.expected) * std::log(ratio_of(area)));
    weights += area.expected;  // 1/s², with s² = 1/E
    squared_weights += area.expected * area.expected;
  }
  std::vector<double> sorted = scores;
  std::sort(sorted.begin(), sorted.end());
  const double low = quantile_of_sorted(sorted, winsorised);
  const double high = quantile_of_sorted(sorted, 1.0 - winsorised);
  double squares = 0;
  for (const double score : scores) squares += std::pow(std::clamp(score, low, high), 2);
  const auto n = static_cast<double>(areas.size());
  const double phi = squares / n;
  const double room = weights - squared_weights / weights;
  const double tau_squared = room > 0 ? std::max(0.0, (n * phi - (n - 1.0)) / room) : 0.0;
  return Spread{phi, tau_squared, static_cast<int>(areas.size())};
}

Interval widened_limits(double expected, const Spread& spread, Confidence confidence) {
  const double half = normal_deviate(confidence) * std::sqrt(1.0 / expected + spread.tau_squared);
  return {std::exp(-half), std::exp(half)};
}

std::string_view name_of(Place place) {
  switch (place) {
    case Place::within: return "within_range";
    case Place::somewhat_low: return "somewhat_below_range";
    case Place::somewhat_high: return "somewhat_above_range";
    case Place::well_below: return "well_below_range";
    case Place::well_above: return "well_above_range";
  }
  return "unknown";
}

Place place_of(const FunnelPoint& area, const Spread& spread) {
  const double ratio = ratio_of(area);
  const auto outside = [&](Confidence confidence) {
    const Interval limits = widened_limits(area.expected, spread, confidence);
    return ratio < limits.lower || ratio > limits.upper;
  };
  if (outside(Confidence::p998)) return ratio < 1.0 ? Place::well_below : Place::well_above;
  if (outside(Confidence::p95)) return ratio < 1.0 ? Place::somewhat_low : Place::somewhat_high;
  return Place::within;
}

}  // namespace hub::stats
