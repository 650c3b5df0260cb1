// SPDX-License-Identifier: Apache-2.0
#include "stats/change_spread.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace hub::stats {
namespace {

/// Areas with 100 records and so many more: 1, 2, … of n.
std::vector<CountPair> rising(int n) {
  std::vector<CountPair> all;
  for (int i = 1; i <= n; ++i) all.push_back({100, 100 + i});
  return all;
}

}  // namespace

TEST(ChangeSpread, quartiles_of_43_areas_are_the_11th_22nd_and_33rd) {
  const auto spread = spread_of_changes({100, 141}, rising(43)).value();
  EXPECT_DOUBLE_EQ(spread.percents.lower, 11);
  EXPECT_DOUBLE_EQ(spread.percents.median, 22);
  EXPECT_DOUBLE_EQ(spread.percents.upper, 33);
  EXPECT_EQ(spread.rank.from_lowest(), 41);
  EXPECT_EQ(spread.rank.of, 43);
}

TEST(ChangeSpread, between_two_places_the_quarter_lies_between_them) {
  const auto spread = spread_of_changes({100, 101}, rising(10)).value();
  EXPECT_DOUBLE_EQ(spread.percents.lower, 2.75);
  EXPECT_DOUBLE_EQ(spread.percents.median, 5.5);
  EXPECT_DOUBLE_EQ(spread.percents.upper, 8.25);
  EXPECT_EQ(spread.rank.from_lowest(), 1);
}

TEST(ChangeSpread, a_fall_comes_before_a_rise_and_equal_changes_share_the_lower_place) {
  auto all = rising(12);
  all.push_back({200, 100});
  all.push_back({50, 52});  // as large a rise as 100 to 104
  EXPECT_EQ(spread_of_changes({200, 100}, all)->rank.from_lowest(), 1);
  EXPECT_EQ(spread_of_changes({100, 104}, all)->rank.from_lowest(), 5);
  EXPECT_EQ(spread_of_changes({50, 52}, all)->rank.from_lowest(), 5);
}

TEST(ChangeSpread, of_under_ten_areas_there_is_none) {
  EXPECT_FALSE(spread_of_changes({100, 101}, rising(9)));
  EXPECT_TRUE(spread_of_changes({100, 101}, rising(10)));
}

TEST(ChangeSpread, areas_without_a_record_in_the_past_have_no_change) {
  auto all = rising(10);
  all.push_back({0, 7});
  all.push_back({5, -1});
  EXPECT_EQ(spread_of_changes({100, 101}, all)->rank.of, 10);
  EXPECT_FALSE(spread_of_changes({0, 7}, all));
}

namespace {

Change risen(ChangeVerdict verdict, double score) {
  return {{Month(2023, 1), 12}, {Month(2024, 1), 12}, 100, 133, {33, 0}, score, verdict};
}
/// Its own place from the largest fall.
ChangeSpread at(int from_lowest, int of) { return {{from_lowest - 1, of}, {-10, 1, 9}}; }

}  // namespace

TEST(RareRise, is_probable_or_clear_and_shared_by_a_tenth_at_most) {
  EXPECT_TRUE(is_rare_rise(risen(ChangeVerdict::probably_risen, 3), at(41, 43))) << "three of 43";
  EXPECT_TRUE(is_rare_rise(risen(ChangeVerdict::clearly_risen, 3), at(10, 10)));
  EXPECT_FALSE(is_rare_rise(risen(ChangeVerdict::clearly_risen, 3), at(39, 43))) << "five of 43";
  EXPECT_FALSE(is_rare_rise(risen(ChangeVerdict::too_uncertain, 1), at(43, 43)));
  EXPECT_FALSE(is_rare_rise(risen(ChangeVerdict::little_change, 1), at(43, 43)));
  EXPECT_FALSE(is_rare_rise(risen(ChangeVerdict::clearly_fallen, -5), at(43, 43)));
  Change unsaid = risen(ChangeVerdict::clearly_risen, 3);
  unsaid.verdict = Missing{MissingReason::too_few};
  EXPECT_FALSE(is_rare_rise(unsaid, at(43, 43)));
}

TEST(RareRise, that_fewer_areas_share_comes_first_and_of_equals_the_surer) {
  const Change change = risen(ChangeVerdict::clearly_risen, 4);
  const Change surer = risen(ChangeVerdict::clearly_risen, 6);
  const ChangeSpread third = at(41, 43);
  const ChangeSpread first = at(43, 43);
  const ChangeSpread of_many = at(290, 290);
  EXPECT_TRUE(is_rarer({change, first}, {change, third}));
  EXPECT_FALSE(is_rarer({change, third}, {change, first}));
  EXPECT_TRUE(is_rarer({change, of_many}, {change, first})) << "one of 290 is rarer than one of 43";
  EXPECT_TRUE(is_rarer({surer, first}, {change, first}));
}

}  // namespace hub::stats
