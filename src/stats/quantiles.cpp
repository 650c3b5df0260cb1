// SPDX-License-Identifier: Apache-2.0
#include "stats/quantiles.hpp"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace hub::stats {

double quantile_of_sorted(std::span<const double> sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(position));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Observation<Percentile> percentile_of(std::span<const double> values, double share, Confidence confidence) {
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  const auto n = static_cast<int>(sorted.size());
  const Missing too_few{MissingReason::too_few, Why::few_values};
  if (n == 0) return too_few;
  const boost::math::binomial below(n, share);
  const double tail = lower_tail(confidence);
  int lower = 0;  // the largest rank r with P(fewer than r below the percentile) <= tail; ranks count from 1
  while (lower < n && boost::math::cdf(below, lower) <= tail) ++lower;
  int upper = n + 1;  // the smallest rank s with P(s or more below) <= tail
  while (upper > 1 && boost::math::cdf(boost::math::complement(below, upper - 2)) <= tail) --upper;
  if (lower < 1 || upper > n) return too_few;
  return Percentile{
      quantile_of_sorted(sorted, share), {sorted[static_cast<std::size_t>(lower - 1)], sorted[static_cast<std::size_t>(upper - 1)]}, n};
}

}  // namespace hub::stats
