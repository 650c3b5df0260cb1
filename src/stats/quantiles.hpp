// SPDX-License-Identifier: Apache-2.0
// Quantiles of observed values, and of response times with their intervals (docs/data/methodology.md#percentiles).
#pragma once
#include "domain/observation.hpp"
#include "stats/interval.hpp"

#include <span>

namespace hub::stats {

/// Linear between neighbours (R type 7). sorted: ascending, at least one; 0 <= share <= 1.
[[nodiscard]] double quantile_of_sorted(std::span<const double> sorted, double share);

/// A percentile of measured times with the interval that covers the true one, in the values' own unit.
struct Percentile {
  double value;
  Interval interval;
  int values;
};

/// Distribution-free: the interval's ends are the values whose ranks bound a binomial(n, share) count. Missing (too_few) when so few values
/// are there that no rank bounds it: under 6 for a median and under 36 for the 90th percentile at 95 %.
/// Source: Conover 1999, Practical Nonparametric Statistics, §3.2. 0 < share < 1.
[[nodiscard]] Observation<Percentile> percentile_of(std::span<const double> values, double share, Confidence confidence);

}  // namespace hub::stats
