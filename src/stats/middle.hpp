// SPDX-License-Identifier: Apache-2.0
// The middle area of a kind (docs/data/methodology.md#middle): the median of rates that each vary by chance, and how surely it is known.
#pragma once
#include "domain/observation.hpp"
#include "stats/difference.hpp"
#include "stats/interval.hpp"
#include "stats/rate.hpp"

#include <span>

namespace hub::stats {

/// Rates are skewed: of 43 forces 32 lie below the rate of all together. Half of the areas lie below the middle one.
struct Middle {
  double rate;      ///< the median
  double variance;  ///< of twice its root, by chance in the counts of the areas near it
  int areas;

  /// What the rate would be 95 times in 100 if every area's count came about anew.
  [[nodiscard]] Interval interval_95() const;
};

/// The variance is that of the median of independent variables that are not alike: Σ p (1 − p) / (Σ f)² with p the probability that an
/// area's root lies below the median's, and f its density there, each normal with variance φ / exposure; at the two middle areas of an
/// even number, their mean. rates: at least one, of equal `per`. Missing (not_applicable) where a count is negative.
/// Source: Koenker 2005, Quantile Regression, §3.2 (independent, not identically distributed).
[[nodiscard]] Observation<Middle> middle_of(std::span<const Rate> rates, double phi);

/// From the middle area. Missing (too_few) where `own` has under 20 records, (not_applicable) where it is negative, nobody's median is
/// above zero, or `own` is itself the middle.
[[nodiscard]] Observation<Difference> difference_from_middle(const Rate& own, const Middle& middle, double phi);

}  // namespace hub::stats
