// SPDX-License-Identifier: Apache-2.0
// Vectors: recomputed with scipy and R for docs/data/methodology.md#intervals.
#include "stats/interval.hpp"

#include "stats/rate.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace hub::stats {

TEST(CountInterval, equals_the_vectors_to_four_decimals) {
  struct Case {
    std::int64_t count;
    Confidence confidence;
    double lower;
    double upper;
  };
  for (const auto& each :
       {Case{0, Confidence::p95, 0, 3.6889}, Case{1, Confidence::p95, 0.0253, 5.5716}, Case{3, Confidence::p95, 0.6187, 8.7673},
        Case{5, Confidence::p95, 1.6235, 11.6683}, Case{9, Confidence::p95, 4.1154, 17.0848}, Case{10, Confidence::p95, 4.7874, 18.3915},
        Case{20, Confidence::p95, 12.2114, 30.8899}, Case{100, Confidence::p95, 81.3621, 121.6279},
        Case{1000, Confidence::p95, 938.9725, 1063.9526}, Case{100, Confidence::p998, 71.9037, 134.9436}}) {
    const Interval interval = count_interval(each.count, each.confidence);
    EXPECT_NEAR(interval.lower, each.lower, 5e-5) << each.count;
    EXPECT_NEAR(interval.upper, each.upper, 5e-5) << each.count;
  }
}

TEST(CountInterval, of_a_rate_is_divided_by_the_population) {
  const auto interval = rate_interval_95({412, 182'000, 1000}).value();
  EXPECT_EQ(digits(Rate{412, 182'000, 1000}.rounded(3)), "2.264");
  EXPECT_EQ(digits(round_real(interval.lower, 3)), "2.050");
  EXPECT_EQ(digits(round_real(interval.upper, 3)), "2.493");
}

TEST(CountInterval, holds_its_count_and_narrows_with_it) {
  double before = 1e9;
  for (std::int64_t count = 1; count < 100'000; count = count * 3 / 2 + 1) {
    const Interval interval = count_interval(count, Confidence::p95);
    EXPECT_LT(interval.lower, static_cast<double>(count));
    EXPECT_GT(interval.upper, static_cast<double>(count));
    const double relative = (interval.upper - interval.lower) / static_cast<double>(count);
    EXPECT_LT(relative, before) << count;
    before = relative;
    const Interval wider = count_interval(count, Confidence::p998);
    EXPECT_LT(wider.lower, interval.lower);
    EXPECT_GT(wider.upper, interval.upper);
  }
}

TEST(CountInterval, covers_the_true_mean_of_poisson_counts_nineteen_times_in_twenty) {
  std::mt19937_64 random(20261122);
  for (const double mean : {2.0, 8.0, 15.0, 120.0}) {
    std::poisson_distribution<std::int64_t> counts(mean);
    int covered = 0;
    constexpr int draws = 20'000;
    for (int i = 0; i < draws; ++i) {
      const Interval interval = count_interval(counts(random), Confidence::p95);
      covered += interval.lower <= mean && mean <= interval.upper ? 1 : 0;
    }
    EXPECT_GE(covered, draws * 945 / 1000) << mean;  // exact limits are conservative at small means
    EXPECT_LE(covered, draws * 990 / 1000) << mean;
  }
}

TEST(ShareInterval, is_wilsons) {
  const auto interval = share_interval(81, 263, Confidence::p95).value();  // Newcombe 1998, table I: 0.2553 to 0.3662
  EXPECT_NEAR(interval.lower, 0.2553, 5e-5);
  EXPECT_NEAR(interval.upper, 0.3662, 5e-5);
  const auto none = share_interval(0, 20, Confidence::p95).value();  // Newcombe 1998: 0 to 0.1611
  EXPECT_EQ(none.lower, 0.0);
  EXPECT_NEAR(none.upper, 0.1611, 5e-5);
}

TEST(ShareInterval, holds_its_share_stays_within_0_and_1_and_narrows) {
  for (std::int64_t trials : {1, 5, 40, 1000}) {
    double before = 2;
    for (std::int64_t events = 0; events <= trials; ++events) {
      const auto interval = share_interval(events, trials, Confidence::p95).value();
      const double share = static_cast<double>(events) / static_cast<double>(trials);
      EXPECT_LE(interval.lower, share + 1e-12);
      EXPECT_GE(interval.upper, share - 1e-12);
      EXPECT_GE(interval.lower, 0.0);
      EXPECT_LE(interval.upper, 1.0);
    }
    const auto half = share_interval(trials * 500, trials * 1000, Confidence::p95).value();
    EXPECT_LT(half.upper - half.lower, before);
    before = half.upper - half.lower;
  }
}

TEST(ShareInterval, of_nothing_is_missing) {
  for (const auto& [events, trials] : {std::pair{0, 0}, {3, 2}, {-1, 5}})
    EXPECT_EQ(share_interval(events, trials, Confidence::p95).missing().reason, MissingReason::not_applicable);
}

}  // namespace hub::stats
