// SPDX-License-Identifier: Apache-2.0
#include "stats/funnel.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace hub::stats {
namespace {

/// Areas of very different size whose true rates differ by a lognormal spread of standard deviation `tau`.
std::vector<FunnelPoint> areas_of(int number, double tau, std::mt19937_64& random) {
  std::vector<FunnelPoint> areas;
  std::normal_distribution<double> own(0.0, tau);
  for (int i = 0; i < number; ++i) {
    const double expected = 60.0 * std::pow(1.012, i);
    const double level = std::exp(own(random) - tau * tau / 2);
    areas.push_back({std::poisson_distribution<std::int64_t>(expected * level)(random), expected});
  }
  return areas;
}

/// Percent of areas outside the 95 % limits over many draws.
double percent_outside(double winsorised) {
  std::mt19937_64 random(20261122);
  int outside = 0;
  int all = 0;
  for (int draw = 0; draw < 60; ++draw) {
    const auto areas = areas_of(318, 0.3, random);
    const auto spread = spread_of(areas, winsorised).value();
    for (const FunnelPoint& area : areas) {
      ++all;
      outside += place_of(area, spread) == Place::within ? 0 : 1;
    }
  }
  return 100.0 * outside / all;
}

}  // namespace

TEST(FunnelLimits, equal_the_vectors_to_four_decimals) {
  struct Case {
    double expected;
    Confidence confidence;
    double lower;
    double upper;
  };
  for (const auto& each :
       {Case{10, Confidence::p95, 0.4795, 1.8390}, Case{50, Confidence::p95, 0.7422, 1.3184}, Case{100, Confidence::p95, 0.8136, 1.2163},
        Case{500, Confidence::p95, 0.9143, 1.0916}, Case{10, Confidence::p998, 0.2961, 2.4134}, Case{50, Confidence::p998, 0.6192, 1.5188},
        Case{100, Confidence::p998, 0.7192, 1.3492}, Case{500, Confidence::p998, 0.8675, 1.1461}}) {
    const Interval limits = funnel_limits(each.expected, each.confidence);
    EXPECT_NEAR(limits.lower, each.lower, 5e-5) << each.expected;
    EXPECT_NEAR(limits.upper, each.upper, 5e-5) << each.expected;
  }
}

TEST(Spread, is_nothing_where_chance_explains_all) {
  std::mt19937_64 random(5);
  const auto spread = spread_of(areas_of(318, 0.0, random)).value();
  EXPECT_LT(spread.tau_squared, 0.0005);
}

TEST(Spread, finds_what_was_put_in_without_winsorising_and_less_with_it) {
  std::mt19937_64 random(6);
  const auto areas = areas_of(318, 0.3, random);
  EXPECT_NEAR(std::sqrt(spread_of(areas, 0.0).value().tau_squared), 0.3, 0.06);
  EXPECT_LT(spread_of(areas).value().tau_squared, spread_of(areas, 0.0).value().tau_squared);
}

TEST(Spread, follows_the_published_formula) {
  // Eleven areas worked by hand: z = √E ln(O/E), φ = Σz²/n, τ² = (nφ − (n − 1)) / (Σw − Σw²/Σw).
  std::vector<FunnelPoint> areas;
  for (int i = 0; i < 11; ++i) areas.push_back({i % 2 == 0 ? 130 : 70, 100.0});
  double squares = 0;
  for (const FunnelPoint& area : areas) squares += 100.0 * std::pow(std::log(static_cast<double>(area.observed) / 100.0), 2);
  const auto spread = spread_of(areas, 0.0).value();
  EXPECT_NEAR(spread.phi, squares / 11, 1e-9);
  EXPECT_NEAR(spread.tau_squared, (squares - 10) / (1100.0 - 11 * 10'000.0 / 1100.0), 1e-12);
}

TEST(Spread, needs_ten_areas) { EXPECT_EQ(spread_of(std::vector<FunnelPoint>(9, {10, 10.0})).missing().reason, MissingReason::too_few); }

TEST(Place, is_outside_the_limits_for_one_area_in_twenty_without_winsorising) { EXPECT_NEAR(percent_outside(0.0), 5.0, 1.0); }

/// The share stated on /methods: pulling in a tenth at either end narrows the limits.
TEST(Place, is_outside_the_limits_for_more_areas_with_winsorising) {
  const double percent = percent_outside(winsorised_share);
  std::printf("%.1f %% of areas lie outside the 95 %% limits with Winsorising, %.1f %% without\n", percent, percent_outside(0.0));
  EXPECT_NEAR(percent, percent_outside_95_when_winsorised, 1.0) << percent;
}

TEST(Place, of_an_area_without_records_is_low_and_finite) {
  const Spread spread{1.0, 0.0, 20};
  EXPECT_EQ(place_of({0, 200.0}, spread), Place::well_below);
  EXPECT_EQ(place_of({0, 0.5}, spread), Place::within);
  EXPECT_EQ(place_of({400, 200.0}, spread), Place::well_above);
  EXPECT_EQ(place_of({230, 200.0}, spread), Place::somewhat_high);
  EXPECT_EQ(place_of({172, 200.0}, spread), Place::somewhat_low);
}

}  // namespace hub::stats
