// SPDX-License-Identifier: Apache-2.0
// Rates: counts over persons or households (docs/data/methodology.md#rates), kept as exact ratios until a page prints them.
#pragma once
#include "domain/observation.hpp"
#include "stats/interval.hpp"
#include "stats/rounding.hpp"

#include <cstdint>
#include <optional>

namespace hub::stats {

/// Below this many residents visitors weigh more than residents, and a rate says little: the City of London has 8,600.
inline constexpr std::int64_t few_residents = 20'000;
/// Whether so few people live there that a rate says little. Not where it is not known how many.
[[nodiscard]] constexpr bool are_few(std::optional<std::int64_t> residents) { return residents && *residents < few_residents; }

/// Of fewer records on either side no percentage is worked out.
inline constexpr std::int64_t fewest_for_percent = 20;

/// per · count / denominator, for example offences per 1,000 residents. denominator > 0.
struct Rate {
  std::int64_t count;
  std::int64_t denominator;
  int per;

  [[nodiscard]] Decimal rounded(int decimals) const { return round_ratio(count, denominator, per, decimals); }
  [[nodiscard]] double value() const { return static_cast<double>(per) * static_cast<double>(count) / static_cast<double>(denominator); }
};

/// Missing (not_applicable) when the denominator is zero.
[[nodiscard]] Observation<Rate> rate_of(std::int64_t count, std::int64_t denominator, int per);

/// Exact comparison of two rates with equal `per`: negative, zero or positive.
[[nodiscard]] int compare(const Rate& a, const Rate& b);

/// By how many percent `a` lies above (positive) or below `b`, rounded to whole percent. Missing (not_applicable) when b is zero, and
/// (too_few) where either count is under 20.
[[nodiscard]] Observation<Decimal> percent_difference(const Rate& a, const Rate& b);

/// The count's 95 % interval divided by the denominator, in the rate's own unit. Missing for negative counts (later cancellations).
[[nodiscard]] Observation<Interval> rate_interval_95(const Rate& rate);

}  // namespace hub::stats
