// SPDX-License-Identifier: Apache-2.0
#include "stats/middle.hpp"

#include "stats/change.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace hub::stats {
namespace {

/// Beyond so many deviations an area is surely on its side of the median: its part of either sum is under one in a hundred thousand.
constexpr double surely_apart = 4.5;

/// Twice the root of a rate, whose variance by chance does not depend on the rate.
struct Root {
  double value;
  double deviation;
};

Root root_of(const Rate& rate, double phi) {
  const double exposure = static_cast<double>(rate.denominator) / rate.per;
  return {2.0 * std::sqrt(rate.value()), std::sqrt(phi / exposure)};
}

double variance_at(double place, std::span<const Root> roots) {
  double uncertain = 0;
  double density = 0;
  for (const Root& root : roots) {
    const double z = (place - root.value) / root.deviation;
    if (std::abs(z) > surely_apart) continue;
    const double below = 0.5 * std::erfc(-z / std::numbers::sqrt2);
    uncertain += below * (1.0 - below);
    density += std::exp(-z * z / 2.0) * std::numbers::inv_sqrtpi / std::numbers::sqrt2 / root.deviation;
  }
  return uncertain / (density * density);
}

}  // namespace

Interval Middle::interval_95() const {
  const double half = normal_deviate(Confidence::p95) * std::sqrt(variance);
  const double root = 2.0 * std::sqrt(rate);
  return {std::pow(std::max(0.0, root - half), 2) / 4.0, std::pow(root + half, 2) / 4.0};
}

Observation<Middle> middle_of(std::span<const Rate> rates, double phi) {
  std::vector<Root> roots;
  roots.reserve(rates.size());
  for (const Rate& rate : rates) {
    if (rate.count < 0) return Missing{MissingReason::not_applicable, Why::negative_counts};
    roots.push_back(root_of(rate, phi));
  }
  std::sort(roots.begin(), roots.end(), [](const Root& a, const Root& b) { return a.value < b.value; });
  const double lower = roots[(roots.size() - 1) / 2].value;
  const double upper = roots[roots.size() / 2].value;
  const double variance = lower == upper ? variance_at(lower, roots) : (variance_at(lower, roots) + variance_at(upper, roots)) / 2.0;
  return Middle{(lower * lower + upper * upper) / 8.0, variance, static_cast<int>(rates.size())};
}

Observation<Difference> difference_from_middle(const Rate& own, const Middle& middle, double phi) {
  if (own.count < 0) return Missing{MissingReason::not_applicable, Why::negative_count};
  if (middle.rate <= 0) return Missing{MissingReason::not_applicable, Why::percent_of_nothing};
  if (own.count < fewest_for_change) return Missing{MissingReason::too_few, Why::too_few_to_differ};
  const Root root = root_of(own, phi);
  const double apart = root.value - 2.0 * std::sqrt(middle.rate);
  if (std::abs(apart) < rounding_of_scores) return Missing{MissingReason::not_applicable, Why::is_the_middle};
  const double score = apart / std::sqrt(root.deviation * root.deviation + middle.variance);
  const double half = normal_deviate(Confidence::p95) * std::sqrt(phi / static_cast<double>(own.count) + middle.variance / middle.rate);
  return difference_of(score, is_within_tenth(own.value() / middle.rate, half));
}

}  // namespace hub::stats
