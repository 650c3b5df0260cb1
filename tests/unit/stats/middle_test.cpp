// SPDX-License-Identifier: Apache-2.0
#include "stats/middle.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace hub::stats {
namespace {

Rate rate(std::int64_t count, std::int64_t denominator = 100'000) { return {count, denominator, 1000}; }

std::vector<Rate> alike(std::size_t areas, std::int64_t count) { return std::vector<Rate>(areas, rate(count)); }

/// Areas whose true rates are spread as those of forces are.
std::vector<double> skewed_rates(std::size_t areas) {
  std::vector<double> rates;
  for (std::size_t i = 0; i < areas; ++i) {
    const double place = (static_cast<double>(i) + 0.5) / static_cast<double>(areas);
    rates.push_back(2.0 + 3.0 * place + 4.0 * std::pow(place, 6));
  }
  return rates;
}

}  // namespace

TEST(Middle, of_an_odd_number_is_the_area_in_the_middle_and_of_an_even_one_the_mean_of_two) {
  EXPECT_NEAR(middle_of(std::vector<Rate>{rate(100), rate(900), rate(400)}, 1.0).value().rate, 4.0, 1e-12);
  EXPECT_NEAR(middle_of(std::vector<Rate>{rate(100), rate(900), rate(400), rate(200)}, 1.0).value().rate, 3.0, 1e-12);
  EXPECT_EQ(middle_of(std::vector<Rate>{rate(100), rate(-1), rate(400)}, 1.0).missing().because, Why::negative_counts);
}

TEST(Middle, of_areas_that_are_all_alike_varies_as_the_median_of_a_sample_does) {
  const auto middle = middle_of(alike(101, 400), 1.0).value();
  const double of_one = 1.0 / 100.0;  // φ over an exposure of 100 thousands
  EXPECT_NEAR(middle.variance, std::numbers::pi / 2.0 * of_one / 101.0, 1e-9);
  EXPECT_NEAR(middle_of(alike(101, 400), 4.0).value().variance, 4.0 * middle.variance, 1e-9) << "as φ";
}

TEST(Middle, of_areas_far_apart_is_as_unsure_as_those_in_the_middle_are) {
  const std::vector<Rate> apart{rate(100), rate(400), rate(900), rate(1600), rate(2500)};
  const double of_one = 1.0 / 100.0;
  EXPECT_NEAR(middle_of(apart, 1.0).value().variance, std::numbers::pi / 2.0 * of_one, 1e-6);
}

TEST(Middle, varies_in_ten_thousand_worlds_as_much_as_it_says) {
  std::mt19937 random(20261127);
  const auto truth = skewed_rates(43);
  std::vector<double> medians;
  double said = 0;
  for (int world = 0; world < 10'000; ++world) {
    std::vector<Rate> rates;
    for (const double each : truth) rates.push_back(rate(std::poisson_distribution<std::int64_t>(each * 100.0)(random)));
    const auto middle = middle_of(rates, 1.0).value();
    medians.push_back(2.0 * std::sqrt(middle.rate));
    said += middle.variance / 10'000.0;
  }
  double mean = 0;
  for (const double each : medians) mean += each / 10'000.0;
  double variance = 0;
  for (const double each : medians) variance += (each - mean) * (each - mean) / 10'000.0;
  EXPECT_GT(said / variance, 0.9);
  EXPECT_LT(said / variance, 1.3);
}

TEST(Middle, its_interval_holds_it_and_never_falls_below_zero) {
  const auto interval = middle_of(alike(43, 400), 2.0).value().interval_95();
  EXPECT_LT(interval.lower, 4.0);
  EXPECT_GT(interval.upper, 4.0);
  EXPECT_EQ((Middle{0.01, 1.0, 3}.interval_95().lower), 0.0);
}

TEST(DifferenceFromMiddle, is_said_in_the_same_steps_as_every_difference) {
  struct Case {
    std::int64_t own;
    double phi;
    DifferenceVerdict verdict;
  };
  const Case cases[] = {
      {400, 1.0, DifferenceVerdict::too_close},      {460, 1.0, DifferenceVerdict::probably_higher},
      {480, 1.0, DifferenceVerdict::clearly_higher}, {480, 9.0, DifferenceVerdict::too_close},
      {350, 1.0, DifferenceVerdict::probably_lower}, {320, 1.0, DifferenceVerdict::clearly_lower},
  };
  const Middle middle = middle_of(alike(43, 401), 1.0).value();
  for (const Case& each : cases)
    EXPECT_EQ(difference_from_middle(rate(each.own), {middle.rate, middle.variance * each.phi, 43}, each.phi).value().verdict, each.verdict)
        << each.own << ", " << each.phi;
  const Middle sure{4.0, 1e-6, 43};
  EXPECT_EQ(difference_from_middle(rate(4'010, 1'000'000), sure, 1.0).value().verdict, DifferenceVerdict::about_the_same);
}

TEST(DifferenceFromMiddle, has_a_reason_where_nothing_can_be_said) {
  const Middle middle = middle_of(alike(43, 400), 1.0).value();
  EXPECT_EQ(difference_from_middle(rate(400), middle, 1.0).missing().because, Why::is_the_middle);
  EXPECT_EQ(difference_from_middle(rate(19), middle, 1.0).missing().reason, MissingReason::too_few);
  EXPECT_EQ(difference_from_middle(rate(-1), middle, 1.0).missing().because, Why::negative_count);
  EXPECT_EQ(difference_from_middle(rate(30), {0, 0, 43}, 1.0).missing().because, Why::percent_of_nothing);
}

}  // namespace hub::stats
