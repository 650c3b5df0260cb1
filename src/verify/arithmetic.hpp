// SPDX-License-Identifier: Apache-2.0
// The second path's own arithmetic: slow, short and independent of src/stats.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace hub::verify {

/// multiplier · numerator / denominator by long division, halves away from zero: "8.803279". denominator > 0.
[[nodiscard]] std::string long_division(std::int64_t numerator, std::int64_t denominator, std::int64_t multiplier, int decimals);

/// Newton's method; 0 for 0. value >= 0.
[[nodiscard]] double root_of(double value);

/// Linear between neighbours of the sorted values (R type 7). values: at least one.
[[nodiscard]] double quantile_of(std::vector<double> values, double share);

/// Where so many quarters of n + 1 places are, counting from 1 (R type 6). values: at least one.
[[nodiscard]] double quarter_of(std::vector<double> values, int quarter);

/// The 95 % limits of a Poisson count of 0 or more: the exact ones below 10, by halving; Byar's from 10.
[[nodiscard]] double lower_limit_95(std::int64_t count);
[[nodiscard]] double upper_limit_95(std::int64_t count);

/// 2(√b − √(ratio · a)) / √(1 + ratio), of counts of 0 or more.
[[nodiscard]] double score_between(std::int64_t a, std::int64_t b, double ratio);

}  // namespace hub::verify
