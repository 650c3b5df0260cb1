// SPDX-License-Identifier: Apache-2.0
#include "stats/disclosure.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <string>

namespace hub::stats {
namespace {

std::string withheld(const std::vector<std::int64_t>& counts, std::int64_t smallest) {
  std::string marks;
  for (const bool each : withheld_parts(counts, smallest)) marks += each ? 'x' : '.';
  return marks;
}

}  // namespace

TEST(Withheld, a_small_count_takes_the_next_smallest_with_it) {
  EXPECT_EQ(withheld({20, 6, 3}, 5), ".xx");
  EXPECT_EQ(withheld({20, 6, 0}, 5), "...");
  EXPECT_EQ(withheld({20, 6, 5}, 5), "...");
  EXPECT_EQ(withheld({3, 4, 50}, 5), "xx.");
}

TEST(Withheld, the_sum_of_what_is_hidden_is_not_small_either) {
  EXPECT_EQ(withheld({1, 1, 9, 30}, 5), "xxx.");
  EXPECT_EQ(withheld({2, 2, 2, 30}, 5), "xxx.");
}

TEST(Withheld, zeros_join_only_when_nothing_else_is_left) {
  EXPECT_EQ(withheld({3, 0, 0}, 5), "xxx");
  EXPECT_EQ(withheld({3, 0, 9}, 5), "x.x");
}

TEST(Withheld, one_part_alone_is_withheld_alone) { EXPECT_EQ(withheld({3}, 5), "x"); }

TEST(Withheld, of_equal_parts_the_earlier_goes) { EXPECT_EQ(withheld({7, 3, 7}, 5), "xx."); }

/// What a reader with the whole and the published parts can know of a hidden one: at most the hidden sum, at least zero.
TEST(Withheld, never_leaves_a_hidden_part_that_can_be_worked_out) {
  std::mt19937_64 random(20261122);
  for (int draw = 0; draw < 5000; ++draw) {
    const std::int64_t smallest = 2 + static_cast<std::int64_t>(random() % 9);
    std::vector<std::int64_t> counts(2 + random() % 12);
    for (auto& count : counts) count = static_cast<std::int64_t>(random() % 25);
    const auto hidden = withheld_parts(counts, smallest);
    std::int64_t number = 0;
    std::int64_t sum = 0;
    std::int64_t all = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      all += counts[i];
      number += hidden[i] ? 1 : 0;
      sum += hidden[i] ? counts[i] : 0;
      EXPECT_TRUE(hidden[i] || counts[i] == 0 || counts[i] >= smallest) << "a small count is published";
    }
    EXPECT_NE(number, 1) << "one hidden part is the whole less the others";
    if (number > 0 && all >= smallest) {
      EXPECT_GE(sum, smallest);
    }
  }
}

}  // namespace hub::stats
