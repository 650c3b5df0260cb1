// SPDX-License-Identifier: Apache-2.0
#include "stats/revision.hpp"

#include "stats/agreement.hpp"

#include <gtest/gtest.h>

namespace hub::stats {
namespace {

Revision quarter(int year, int month, std::int64_t earlier, std::int64_t newest) { return {{Month(year, month), 3}, earlier, newest}; }

std::string written(const std::vector<Revision>& revisions) {
  std::string text;
  for (const Revision& each : revisions)
    text += to_string(each.period) + " " + std::to_string(each.earlier) + " " + std::to_string(each.newest) + "\n";
  return text;
}

}  // namespace

TEST(Revision, four_quarters_in_a_row_are_a_year) {
  const std::vector<Revision> steps{quarter(2017, 4, 10, 9), quarter(2017, 7, 20, 20), quarter(2017, 10, 30, 31), quarter(2018, 1, 40, 38),
                                    quarter(2018, 4, 50, 50)};
  EXPECT_EQ(written(by_year(steps)), "2017-04/P12M 100 98\n2018-04/P3M 50 50\n");
}

TEST(Revision, steps_with_a_gap_between_them_or_that_overlap_are_never_added) {
  const std::vector<Revision> gap{quarter(2017, 4, 10, 9), quarter(2017, 10, 30, 31)};
  EXPECT_EQ(written(by_year(gap)), "2017-04/P3M 10 9\n2017-10/P3M 30 31\n");
  const std::vector<Revision> rolling{{{Month(2017, 1), 12}, 5, 5}, {{Month(2017, 4), 12}, 6, 7}};
  EXPECT_EQ(written(by_year(rolling)), "2017-01/P12M 5 5\n2017-04/P12M 6 7\n");
  EXPECT_TRUE(by_year({}).empty());
}

TEST(Agreement, of_two_sources_is_how_far_one_lies_from_the_other) {
  struct Case {
    std::int64_t count;
    std::int64_t other;
    const char* percent;
    bool is_within;
  };
  for (const Case& each :
       {Case{90'503, 90'744, "-0.3", true}, Case{41'024, 39'620, "3.5", true}, Case{106, 100, "6.0", true}, Case{107, 100, "7.0", false},
        Case{93, 100, "-7.0", false}, Case{391, 2295, "-83.0", false}, Case{20, 20, "0.0", true}}) {
    const auto agreement = agreement_of(each.count, each.other, 6);
    ASSERT_TRUE(agreement.has_value());
    EXPECT_EQ(digits(agreement->percent), each.percent);
    EXPECT_EQ(agreement->is_within, each.is_within) << each.count;
  }
}

TEST(Agreement, says_nothing_of_counts_under_twenty_or_below_zero) {
  for (const auto& [count, other] : {std::pair{19, 40}, {40, 19}, {0, 0}, {-30, 40}, {40, -30}})
    EXPECT_FALSE(agreement_of(count, other, 6).has_value()) << count << " " << other;
}

}  // namespace hub::stats
