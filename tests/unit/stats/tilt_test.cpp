// SPDX-License-Identifier: Apache-2.0
#include "stats/tilt.hpp"

#include <gtest/gtest.h>

namespace hub::stats {
namespace {

constexpr Period year{Month(2024, 7), 12};

Rate rate(std::int64_t count, std::int64_t denominator = 100'000) { return {count, denominator, 1000}; }

}  // namespace

TEST(Tilt, is_how_far_the_group_lay_from_all_in_its_middle_and_in_its_sum) {
  const std::vector<Rate> all{rate(100), rate(200), rate(300), rate(400), rate(9000, 1'000'000)};
  const std::vector<Rate> group(all.begin(), all.begin() + 3);
  const auto tilt = tilt_of(year, group, all).value();
  EXPECT_EQ(tilt.year, year);
  EXPECT_NEAR(tilt.of_middle, 100.0 * (2.0 - 3.0) / 3.0, 1e-9) << "of 1, 2, 3 beside 1, 2, 3, 4, 9";
  EXPECT_NEAR(tilt.of_sum, 100.0 * (2.0 / (10'000.0 / 1'400.0) - 1.0), 1e-9);
}

TEST(Tilt, forbids_a_verdict_beyond_five_per_cent_on_either_side) {
  for (const double within : {-5.0, -0.7, 0.0, 5.0}) EXPECT_FALSE(is_tilted(within)) << within;
  for (const double beyond : {-74.8, -5.01, 5.01, 60.0}) EXPECT_TRUE(is_tilted(beyond)) << beyond;
}

TEST(Tilt, says_why_nothing_is_said_of_the_middle_or_of_the_sum) {
  const std::optional<Observation<Tilt>> tilt(Tilt{year, -0.7, -48.5});
  EXPECT_FALSE(why_unsaid(std::nullopt, TiltOf::sum)) << "the group stands for all";
  EXPECT_FALSE(why_unsaid(tilt, TiltOf::middle));
  EXPECT_EQ(why_unsaid(tilt, TiltOf::sum), (Missing{MissingReason::not_comparable, Why::tilted, {TenthsOfPercent{-485}, Month(2025, 6)}}));
  const Missing unknown{MissingReason::not_held, Why::tilt_unknown};
  EXPECT_EQ(why_unsaid(std::optional<Observation<Tilt>>(unknown), TiltOf::middle), unknown);
}

TEST(Tilt, has_a_reason_where_there_is_nothing_to_be_a_percentage_of) {
  const std::vector<Rate> nothing{rate(0), rate(0), rate(0)};
  EXPECT_EQ(tilt_of(year, nothing, nothing).missing().because, Why::percent_of_nothing);
  EXPECT_EQ(tilt_of(year, {}, nothing).missing().because, Why::percent_of_nothing);
}

}  // namespace hub::stats
