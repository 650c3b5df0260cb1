// SPDX-License-Identifier: Apache-2.0
#include "stats/quantiles.hpp"

#include "stats/pool.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace hub::stats {

TEST(Quantile, lies_between_neighbours_as_in_r_type_7) {
  const std::vector<double> sorted{1, 2, 3, 10};
  EXPECT_DOUBLE_EQ(quantile_of_sorted(sorted, 0.5), 2.5);
  EXPECT_DOUBLE_EQ(quantile_of_sorted(sorted, 0.25), 1.75);
  EXPECT_DOUBLE_EQ(quantile_of_sorted(sorted, 1.0), 10.0);
}

TEST(Percentile, takes_the_ranks_that_bound_a_binomial_count) {
  std::vector<double> values;  // 1 to 100: a value is its own rank
  for (int i = 1; i <= 100; ++i) values.push_back(i);
  const auto median = percentile_of(values, 0.5, Confidence::p95).value();
  EXPECT_DOUBLE_EQ(median.value, 50.5);
  EXPECT_EQ(median.interval.lower, 40);  // the usual ranks for n = 100: 40 and 61
  EXPECT_EQ(median.interval.upper, 61);
  const auto ninetieth = percentile_of(values, 0.9, Confidence::p95).value();
  EXPECT_EQ(ninetieth.interval.lower, 84);
  EXPECT_EQ(ninetieth.interval.upper, 96);
}

TEST(Percentile, covers_the_true_one_nineteen_times_in_twenty_whatever_the_shape) {
  std::mt19937_64 random(11);
  std::lognormal_distribution<double> times(2.0, 0.8);
  const double truth = std::exp(2.0 + 0.8 * 1.2815515655446004);
  int covered = 0;
  constexpr int draws = 2000;
  for (int i = 0; i < draws; ++i) {
    std::vector<double> values(150);
    std::generate(values.begin(), values.end(), [&] { return times(random); });
    const auto found = percentile_of(values, 0.9, Confidence::p95).value();
    EXPECT_LE(found.interval.lower, found.value);
    EXPECT_GE(found.interval.upper, found.value);
    covered += found.interval.lower <= truth && truth <= found.interval.upper ? 1 : 0;
  }
  EXPECT_GE(covered, draws * 94 / 100);
  EXPECT_LE(covered, draws * 99 / 100);
}

TEST(Percentile, needs_enough_values_for_an_end_on_either_side) {
  const std::vector<double> thirty_five(35, 4.0);
  const std::vector<double> thirty_six(36, 4.0);
  EXPECT_EQ(percentile_of(thirty_five, 0.9, Confidence::p95).missing().reason, MissingReason::too_few);
  EXPECT_TRUE(percentile_of(thirty_six, 0.9, Confidence::p95).has_value());
  EXPECT_FALSE(percentile_of(std::vector<double>(5, 4.0), 0.5, Confidence::p95).has_value());
  EXPECT_TRUE(percentile_of(std::vector<double>(6, 4.0), 0.5, Confidence::p95).has_value());
  EXPECT_FALSE(percentile_of({}, 0.5, Confidence::p95).has_value());
}

TEST(MeanOfRates, is_not_the_pooled_rate) {
  const std::vector<Rate> rates{{10, 1000, 1000}, {300, 10'000, 1000}};
  EXPECT_DOUBLE_EQ(mean_of_rates(rates), 20.0);
  EXPECT_NEAR((Rate{310, 11'000, 1000}.value()), 28.18, 0.01);
}

}  // namespace hub::stats
