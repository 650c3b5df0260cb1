// SPDX-License-Identifier: Apache-2.0
// Chance intervals of counts and of shares (docs/data/methodology.md#intervals). Crime clusters, so they are narrower than the truth:
// "chance variation in the count" and no more.
#pragma once
#include "domain/observation.hpp"

#include <cstdint>

namespace hub::stats {

struct Interval {
  double lower;
  double upper;
};

/// Two-sided: 95 % leaves 2.5 % on either side, 99.8 % one in a thousand.
enum class Confidence { p95, p998 };

/// The standard normal deviate of the upper limit: 1.96, 3.09.
[[nodiscard]] double normal_deviate(Confidence confidence);
/// The probability below the lower limit: 0.025, 0.001.
[[nodiscard]] double lower_tail(Confidence confidence);

/// Of a Poisson count of 0 or more: exact chi-squared below 10, Byar's approximation from 10. Unit: records.
/// Source: Public Health England, Technical Guide: Confidence Intervals (2018).
[[nodiscard]] Interval count_interval(std::int64_t count, Confidence confidence);

/// Wilson's score interval of a share, 0 to 1. Missing (not_applicable) unless 0 <= events <= trials and trials > 0.
[[nodiscard]] Observation<Interval> share_interval(std::int64_t events, std::int64_t trials, Confidence confidence);

}  // namespace hub::stats
