// SPDX-License-Identifier: Apache-2.0
#include "stats/pool.hpp"
#include "stats/rate.hpp"

#include <gtest/gtest.h>

#include <random>

namespace hub::stats {

TEST(Rounding, halves_go_away_from_zero_on_exact_ratios) {
  struct Case {
    std::int64_t numerator;
    std::int64_t denominator;
    std::int64_t multiplier;
    int decimals;
    const char* digits;
  };
  for (const auto& each : {Case{9, 4, 1, 1, "2.3"}, Case{-9, 4, 1, 1, "-2.3"}, Case{1, 3, 100, 0, "33"}, Case{8739, 988646, 1000, 1, "8.8"},
                           Case{309754, 24783192, 1000, 1, "12.5"}, Case{1, 8, 1, 2, "0.13"}, Case{0, 5, 1, 1, "0.0"},
                           Case{1, 2, 1, 0, "1"}, Case{-1, 2, 1, 0, "-1"}, Case{5, 1000, 1, 3, "0.005"}}) {
    EXPECT_EQ(digits(round_ratio(each.numerator, each.denominator, each.multiplier, each.decimals)), each.digits);
  }
}

TEST(Rounding, a_score_is_cut_so_that_none_reads_as_a_limit_that_it_does_not_reach) {
  EXPECT_EQ(digits(cut_real(-2.996, 2)), "-2.99");
  EXPECT_EQ(digits(cut_real(1.9999, 2)), "1.99");
  EXPECT_EQ(digits(cut_real(3.0, 2)), "3.00");
  EXPECT_EQ(digits(cut_real(2.0 - 1e-14, 2)), "2.00") << "a root that is exactly 2 but for doubles";
  EXPECT_EQ(digits(cut_real(-0.004, 2)), "0.00");
}

TEST(Rounding, does_not_overflow_on_a_country_over_a_century) {
  EXPECT_EQ(digits(round_ratio(6'000'000'000, 7, 1000, 6)), "857142857142.857143");
}

TEST(Rate, nobody_living_there_gives_a_reason) {
  EXPECT_EQ(rate_of(5, 0, 1000).missing().reason, MissingReason::not_applicable);
  EXPECT_EQ(digits(rate_of(412, 182000, 1000).value().rounded(3)), "2.264");
}

TEST(Rate, percent_difference_is_exact) {
  EXPECT_EQ(digits(percent_difference({8739, 988646, 1000}, {309754, 24783192, 1000}).value()), "-29");
  EXPECT_FALSE(percent_difference({1, 10, 1000}, {0, 10, 1000}).has_value());
}

// docs/data/methodology.md#intervals, computed independently of this program.
TEST(Interval, a_negative_count_has_none) { EXPECT_FALSE(rate_interval_95({-3, 100, 1000}).has_value()); }

TEST(Pool, divides_totals_and_never_averages_rates) {
  const std::vector<PoolMember> members{{10, 1000, 1000}, {90, 1000, 3000}};
  const Pool pool = pooled(members, 5000, 3);
  EXPECT_EQ(pool.count, 100);
  EXPECT_EQ(pool.denominator, 2000);
  EXPECT_EQ(pool.members, 2);
  EXPECT_EQ(pool.share_percent(), 80);
}

TEST(Pool, takes_the_nations_name_at_95_percent_of_residents_and_not_below) {
  EXPECT_TRUE(pooled(std::vector<PoolMember>{{1, 1, 95}}, 100, 2).stands_for_all());
  EXPECT_FALSE(pooled(std::vector<PoolMember>{{1, 1, 94}}, 100, 2).stands_for_all());
  EXPECT_FALSE(pooled(std::vector<PoolMember>{{1, 1, 24}, {1, 1, 25}}, 100, 3).stands_for_most());
  EXPECT_TRUE(pooled(std::vector<PoolMember>{{1, 1, 25}, {1, 1, 25}}, 100, 3).stands_for_most());
  EXPECT_FALSE(pooled(std::vector<PoolMember>{{1, 1, 99}}, 100, 2).stands_for_most());
  EXPECT_FALSE(pooled({}, 0, 2).stands_for_most());
}

TEST(Rank, counts_strictly_lower_rates_exactly) {
  const std::vector<Rate> rates{{1, 3, 1000}, {2, 6, 1000}, {1, 2, 1000}, {1, 4, 1000}};
  const Rank rank = rank_of({2, 6, 1000}, rates);
  EXPECT_EQ(rank.from_lowest(), 2);
  EXPECT_EQ(rank.of, 4);
  EXPECT_TRUE(rank.in_lower_half());
  EXPECT_EQ(rank_of({1, 2, 1000}, rates).from_highest(), 1);
}

TEST(Quartiles, equal_a_naive_reading_of_random_rates) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<Rate> rates;
    std::vector<double> values;
    const int size = std::uniform_int_distribution(1, 60)(random);
    for (int i = 0; i < size; ++i) {
      rates.push_back({std::uniform_int_distribution(0, 500)(random), 1000, 1000});
      values.push_back(static_cast<double>(rates.back().count));
    }
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    const Quartiles quartiles = quartiles_of(rates);
    EXPECT_DOUBLE_EQ(quartiles.median, median);
    EXPECT_LE(quartiles.lower, median);
    EXPECT_GE(quartiles.upper, median);
  }
}

TEST(Quartiles, of_43_values_are_the_11th_22nd_and_33rd_and_of_few_lie_within_them) {
  std::vector<double> values;
  for (int i = 43; i >= 1; --i) values.push_back(i);
  const Quartiles of_43 = quartiles_of(values);
  EXPECT_DOUBLE_EQ(of_43.lower, 11);
  EXPECT_DOUBLE_EQ(of_43.median, 22);
  EXPECT_DOUBLE_EQ(of_43.upper, 33);
  const Quartiles of_ten = quartiles_of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  EXPECT_DOUBLE_EQ(of_ten.lower, 2.75);
  EXPECT_DOUBLE_EQ(of_ten.median, 5.5);
  EXPECT_DOUBLE_EQ(of_ten.upper, 8.25);
  const Quartiles of_two = quartiles_of({3, 1});
  EXPECT_DOUBLE_EQ(of_two.lower, 1);
  EXPECT_DOUBLE_EQ(of_two.median, 2);
  EXPECT_DOUBLE_EQ(of_two.upper, 3);
  EXPECT_DOUBLE_EQ(quartiles_of({7}).lower, 7);
}

}  // namespace hub::stats
