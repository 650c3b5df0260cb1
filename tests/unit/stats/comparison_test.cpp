// SPDX-License-Identifier: Apache-2.0
#include "stats/comparison.hpp"

#include "stats/headline.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace hub::stats {
namespace {

const Observation<Dispersion> by_chance = dispersion_from(1.0, 40);

Rate rate(std::int64_t count, std::int64_t denominator = 100'000) { return {count, denominator, 1000}; }

/// `members` areas with `count` records among `denominator` residents.
Pool pool(std::int64_t count, std::int64_t denominator, int members = 3) {
  return {count, denominator, denominator, denominator, members, members};
}

MissingReason reason_of(const Observation<Difference>& found) { return found.missing().reason; }

}  // namespace

TEST(PercentFromMean, is_rounded_to_whole_percent_and_never_from_zero) {
  EXPECT_EQ(percent_from_mean(rate(150), 1.0).value().scaled, 50);
  EXPECT_EQ(percent_from_mean(rate(150), 2.0).value().scaled, -25);
  EXPECT_EQ(percent_from_mean(rate(1125), 10.0).value().scaled, 13) << "12.5: halves away from zero";
  EXPECT_EQ(percent_from_mean(rate(875), 10.0).value().scaled, -13);
  EXPECT_FALSE(percent_from_mean(rate(150), 0.0).has_value());
  EXPECT_FALSE(percent_from_mean(rate(150), -1.0).has_value());
}

TEST(PercentFromPool, needs_twenty_records_in_the_rest_of_the_pool_too) {
  EXPECT_EQ(percent_from_pool(rate(112), pool(132, 200'000), true).value().scaled, 70);
  EXPECT_EQ(percent_from_pool(rate(112), pool(131, 200'000), true).missing().reason, MissingReason::too_few) << "19 in the rest";
  EXPECT_EQ(percent_from_pool(rate(112), pool(20, 100'000), false).value().scaled, 460);
  EXPECT_EQ(percent_from_pool(rate(112), pool(19, 100'000), false).missing().reason, MissingReason::too_few);
  EXPECT_EQ(percent_from_pool(rate(19), pool(500, 200'000), true).missing().reason, MissingReason::too_few);
}

TEST(DifferenceFrom, leaves_the_area_itself_out_of_the_pool) {
  // 225 against 100 in an equal population: 2(15 − 10)/√2.
  const auto from_rest = difference_from(rate(225), pool(325, 200'000), true, by_chance).value();
  EXPECT_NEAR(from_rest.score, 7.0711, 1e-4);
  EXPECT_EQ(from_rest.verdict, DifferenceVerdict::clearly_higher);
  const auto from_others = difference_from(rate(225), pool(100, 100'000), false, by_chance).value();
  EXPECT_DOUBLE_EQ(from_others.score, from_rest.score);
  EXPECT_NEAR(difference_from(rate(225), pool(325, 200'000), true, dispersion_from(4.0, 40)).value().score, 7.0711 / 2, 1e-4);
}

TEST(DifferenceFrom, has_a_reason_where_nothing_can_be_said) {
  EXPECT_EQ(reason_of(difference_from(rate(-1), pool(100, 200'000), true, by_chance)), MissingReason::not_applicable);
  EXPECT_EQ(reason_of(difference_from(rate(20), pool(10, 200'000), true, by_chance)), MissingReason::not_applicable);
  EXPECT_EQ(reason_of(difference_from(rate(50), pool(50, 100'000), true, by_chance)), MissingReason::not_applicable);
  EXPECT_EQ(reason_of(difference_from(rate(19), pool(400, 200'000), true, by_chance)), MissingReason::too_few) << "of its own";
  EXPECT_EQ(reason_of(difference_from(rate(50), pool(69, 200'000), true, by_chance)), MissingReason::too_few) << "of the others";
  EXPECT_TRUE(difference_from(rate(20), pool(40, 200'000), true, by_chance).has_value());
  const Missing unknown{MissingReason::too_few, Why::few_areas_for_chance};
  EXPECT_EQ(difference_from(rate(50), pool(100, 200'000), true, unknown).missing(), unknown);
}

TEST(DifferenceFrom, is_about_the_same_only_when_it_is_surely_within_ten_percent) {
  struct Case {
    std::int64_t own;
    std::int64_t all;
    double phi;
    DifferenceVerdict verdict;
  };
  const Case cases[] = {
      {5000, 10'050, 1.0, DifferenceVerdict::about_the_same}, {5000, 10'050, 20.0, DifferenceVerdict::too_close},
      {100, 210, 1.0, DifferenceVerdict::too_close},          {200, 445, 1.0, DifferenceVerdict::probably_lower},
      {245, 445, 1.0, DifferenceVerdict::probably_higher},    {200, 475, 1.0, DifferenceVerdict::clearly_lower},
  };
  for (const Case& each : cases)
    EXPECT_EQ(difference_from(rate(each.own), pool(each.all, 200'000), true, dispersion_from(each.phi, 40)).value().verdict, each.verdict)
        << each.own << " of " << each.all;
}

TEST(ComparisonWith, is_made_with_the_pool_and_judged_by_the_rest_of_it) {
  const auto found = comparison_with(rate(225), pool(325, 200'000), by_chance).value();
  EXPECT_EQ(found.rate.count, 325);
  EXPECT_EQ(found.rate.per, 1000);
  EXPECT_EQ(found.percent.value().scaled, 38) << "2.25 against 1.625";
  EXPECT_NEAR(found.difference.value().score, 7.0711, 1e-4);
}

TEST(ComparisonWith, needs_another_area_and_counts_that_are_not_negative) {
  EXPECT_EQ(comparison_with(rate(5), pool(5, 100'000, 1), by_chance).missing().reason, MissingReason::not_held);
  EXPECT_EQ(comparison_with(rate(5), pool(-5, 200'000), by_chance).missing().reason, MissingReason::not_applicable);
}

TEST(StandingAmong, counts_rates_that_are_lower_and_needs_three) {
  const std::vector<Rate> rates{rate(10), rate(30), rate(20), rate(30)};
  const auto standing = standing_among(Counting::located, rate(30), rates, by_chance).value();
  EXPECT_EQ(standing.rank.value().lower, 2);
  EXPECT_EQ(standing.rank.value().of, 4);
  EXPECT_EQ(standing.areas, 4);
  EXPECT_DOUBLE_EQ(standing.quartiles.median, 0.25);
  EXPECT_EQ(standing.place.missing().reason, MissingReason::too_few) << "a funnel needs ten areas";
  EXPECT_EQ(standing.percent.value().scaled, 20) << "0.30 against 0.25";
  EXPECT_EQ(standing.difference.value().verdict, DifferenceVerdict::too_close);
  EXPECT_EQ(standing_among(Counting::recorder, rate(10), std::vector<Rate>{rate(10), rate(20)}, by_chance).missing().reason,
            MissingReason::too_few);
}

TEST(StandingAmong, gives_no_rank_to_a_place_of_under_20_records) {
  const std::vector<Rate> rates{rate(19), rate(30), rate(20)};
  const auto rank = [&](std::int64_t own) { return standing_among(Counting::located, rate(own), rates, by_chance).value().rank; };
  EXPECT_EQ(rank(19).missing().reason, MissingReason::too_few);
  EXPECT_EQ(rank(20).value().lower, 1);
}

TEST(StandingAmong, says_of_the_middle_area_that_it_is_the_middle_and_nothing_where_phi_is_not_known) {
  const std::vector<Rate> rates{rate(100), rate(300), rate(200)};
  EXPECT_TRUE(standing_among(Counting::located, rate(200), rates, by_chance).value().is_the_middle());
  EXPECT_FALSE(standing_among(Counting::located, rate(300), rates, by_chance).value().is_the_middle());
  const Missing unknown{MissingReason::too_few, Why::few_areas_for_chance};
  const auto standing = standing_among(Counting::located, rate(300), rates, unknown).value();
  EXPECT_EQ(standing.percent.value().scaled, 50);
  EXPECT_EQ(standing.difference.missing(), unknown);
  EXPECT_EQ(standing.median_95.missing(), unknown);
}

TEST(PlaceAmong, is_found_around_the_middle_rate) {
  std::vector<Rate> rates(11, rate(100));
  rates.push_back(rate(300));
  EXPECT_EQ(place_among(rates.back(), rates, quartiles_of(rates).median).value(), Place::well_above);
  rates.back() = rate(100);
  EXPECT_EQ(place_among(rates.back(), rates, quartiles_of(rates).median).value(), Place::within);
}

TEST(PlaceAmong, has_a_reason_where_nothing_was_recorded_or_counts_are_negative) {
  std::vector<Rate> rates(12, rate(0));
  EXPECT_EQ(place_among(rates.front(), rates, quartiles_of(rates).median).missing().reason, MissingReason::too_few);
  rates.back() = rate(-1);
  EXPECT_EQ(place_among(rates.front(), rates, quartiles_of(rates).median).missing().reason, MissingReason::not_applicable);
}

TEST(Recent, ends_within_six_months_of_the_newest) {
  EXPECT_TRUE(is_recent({Month(2025, 4), 3}, Month(2025, 12)));
  EXPECT_FALSE(is_recent({Month(2025, 3), 3}, Month(2025, 12)));
}

}  // namespace hub::stats
