// SPDX-License-Identifier: Apache-2.0
#include "stats/chance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace hub::stats {
namespace {

/// Areas with Poisson counts around a mean that chance events multiply: variance = (1 + mean·share²)·mean.
std::vector<YearPair> clustered(int areas, double cluster, std::mt19937_64& random) {
  std::vector<YearPair> counts;
  for (int i = 0; i < areas; ++i) {
    const double mean = 40.0 + 10.0 * (i % 50);
    const auto draw = [&] {  // a gamma mixture: negative binomial with variance cluster·mean
      if (cluster <= 1) return std::poisson_distribution<std::int64_t>(mean)(random);
      std::gamma_distribution<double> level(mean / (cluster - 1), cluster - 1);
      return std::poisson_distribution<std::int64_t>(level(random))(random);
    };
    counts.push_back({draw(), draw()});
  }
  return counts;
}

}  // namespace

TEST(Score, of_a_change_equals_wheelers_vectors) {
  EXPECT_DOUBLE_EQ(change_score(16, 25), 2.0);
  EXPECT_DOUBLE_EQ(change_score(4, 9), 2.0);
  EXPECT_DOUBLE_EQ(change_score(25, 16), -2.0);
}

TEST(Score, of_a_difference_takes_both_counts_as_chance) {
  EXPECT_DOUBLE_EQ(difference_score(16, 25, 1.0), 2.0 / std::sqrt(2.0));
  EXPECT_NEAR(difference_score(100, 50, 0.5), 0.0, 1e-12);  // half the exposure, half the records
  std::mt19937_64 random(7);
  for (const double ratio : {1.0, 0.1, 4.0}) {
    double squares = 0;
    constexpr int draws = 20'000;
    for (int i = 0; i < draws; ++i) {
      const auto a = std::poisson_distribution<std::int64_t>(400)(random);
      const auto b = std::poisson_distribution<std::int64_t>(400 * ratio)(random);
      squares += std::pow(difference_score(a, b, ratio), 2);
    }
    EXPECT_NEAR(squares / draws, 1.0, 0.03) << ratio;
  }
}

TEST(Dispersion, finds_the_variance_that_was_put_in) {
  std::mt19937_64 random(20261122);
  for (const double cluster : {1.0, 2.0, 3.0}) {
    const auto found = dispersion_of(clustered(2000, cluster, random));
    ASSERT_TRUE(found.has_value());
    EXPECT_NEAR(found.value().raw_phi, cluster, 0.15 * cluster);
    EXPECT_GE(found.value().phi, 1.0);
  }
}

TEST(Dispersion, is_never_below_one) {
  const std::vector<YearPair> same(30, {100, 100});
  const auto found = dispersion_of(same).value();
  EXPECT_EQ(found.phi, 1.0);
  EXPECT_EQ(found.raw_phi, 0.0);
  EXPECT_EQ(found.areas, 30);
}

TEST(Dispersion, one_wild_month_moves_it_by_less_than_a_tenth) {
  std::mt19937_64 random(11);
  for (int trial = 0; trial < 20; ++trial) {
    auto counts = clustered(43, 2.0, random);
    const double before = dispersion_of(counts).value().raw_phi;
    counts[static_cast<std::size_t>(trial)].current *= 3;  // of one force, whose categories were mixed up
    EXPECT_NEAR(dispersion_of(counts).value().raw_phi, before, 0.25 * before) << trial;
  }
}

TEST(Dispersion, the_mean_of_what_it_keeps_is_that_of_the_smaller_nine_tenths_of_squared_deviates) {
  std::mt19937_64 random(5);
  std::normal_distribution<double> deviate;
  std::vector<double> squares(1'000'000);
  for (double& each : squares) each = std::pow(deviate(random), 2);
  std::sort(squares.begin(), squares.end());
  squares.resize(squares.size() * 9 / 10);
  EXPECT_NEAR(std::accumulate(squares.begin(), squares.end(), 0.0) / static_cast<double>(squares.size()), mean_square_kept, 0.003);
}

TEST(Dispersion, leaves_out_a_change_that_all_areas_share) {
  std::mt19937_64 random(3);
  auto counts = clustered(500, 1.0, random);
  for (YearPair& each : counts) each.current *= 2;
  EXPECT_NEAR(dispersion_of(counts).value().raw_phi, 1.33, 0.15);  // doubled counts vary 4/2 times Poisson in one half of three
}

TEST(Dispersion, needs_ten_areas_with_twenty_records) {
  std::vector<YearPair> counts(9, {50, 50});
  counts.push_back({9, 10});
  EXPECT_EQ(dispersion_of(counts).missing().reason, MissingReason::too_few);
  counts.push_back({10, 10});
  EXPECT_TRUE(dispersion_of(counts).has_value());
  counts.back() = {-5, 40};
  EXPECT_FALSE(dispersion_of(counts).has_value());
}

TEST(Chance, begins_to_be_doubted_at_two_and_is_ruled_out_at_three) {
  EXPECT_EQ(chance_of(1.99), Chance::within);
  EXPECT_EQ(chance_of(-2.0), Chance::maybe);
  EXPECT_EQ(chance_of(2.99), Chance::maybe);
  EXPECT_EQ(chance_of(-3.0), Chance::beyond);
  // √2 (√18 − √32) is −2; how the roots are rounded does not decide it.
  EXPECT_EQ(chance_of(std::sqrt(2.0) * (std::sqrt(18.0) - std::sqrt(32.0))), Chance::maybe);
  EXPECT_EQ(chance_of(difference_score(32, 18, 1.0)), Chance::maybe);
  EXPECT_EQ(chance_of(difference_score(18, 32, 1.0)), Chance::maybe);
}

}  // namespace hub::stats
