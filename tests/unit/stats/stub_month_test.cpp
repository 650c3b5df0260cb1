// SPDX-License-Identifier: Apache-2.0
#include "stats/stub_month.hpp"

#include <gtest/gtest.h>

namespace hub::stats {
namespace {

constexpr Month january{2025, 1};

/// Months of one recorder from January 2025 on; the last is judged.
std::vector<MonthTotal> months_of(const std::string& recorder, std::optional<std::int64_t> residents, std::vector<std::int64_t> records) {
  std::vector<MonthTotal> totals;
  for (std::size_t i = 0; i < records.size(); ++i)
    totals.push_back({recorder, january + static_cast<int>(i), records[i], residents, i + 1 == records.size()});
  return totals;
}

/// Five recorders with ten records for every thousand residents.
std::vector<MonthTotal> others() {
  std::vector<MonthTotal> totals;
  for (const char* recorder : {"a", "b", "c", "d", "e"}) totals.push_back({recorder, january, 10'000, 1'000'000, false});
  return totals;
}

std::vector<MonthTotal> with_others(std::vector<MonthTotal> totals) {
  for (MonthTotal& each : others()) totals.push_back(std::move(each));
  return totals;
}

}  // namespace

TEST(StubMonth, has_under_half_of_the_recorders_own_usual_month) {
  EXPECT_TRUE(stub_months(months_of("x", {}, {1000, 1000, 1000, 500})).empty());
  const auto stubs = stub_months(months_of("x", {}, {900, 1000, 1100, 499}));
  ASSERT_EQ(stubs.size(), 1U);
  EXPECT_EQ(stubs[0].recorder, "x");
  EXPECT_EQ(stubs[0].month, january + 3);
  EXPECT_EQ(stubs[0].records, 499);
  EXPECT_DOUBLE_EQ(stubs[0].usual, 1000);
}

TEST(StubMonth, one_wild_month_does_not_make_the_usual_ones_stubs) {
  EXPECT_TRUE(stub_months(months_of("x", {}, {1000, 90'000, 1000, 1000, 990})).empty());
}

TEST(StubMonth, with_under_three_own_months_is_judged_by_what_others_record_for_each_resident) {
  const auto stubs = stub_months(with_others(months_of("x", 2'800'000, {14})));
  ASSERT_EQ(stubs.size(), 1U);
  EXPECT_DOUBLE_EQ(stubs[0].usual, 28'000);
  EXPECT_TRUE(stub_months(with_others(months_of("x", 2'800'000, {2'800}))).empty());
  EXPECT_EQ(stub_months(with_others(months_of("x", 2'800'000, {2'799}))).size(), 1U);
}

TEST(StubMonth, of_a_run_of_stubs_none_vouches_for_another) {
  auto totals = months_of("x", 1'000'000, {10'000, 10'100, 9'900, 3'600, 900, 500, 900});
  for (MonthTotal& each : totals) each.judged = true;
  const auto stubs = stub_months(with_others(totals));
  ASSERT_EQ(stubs.size(), 4U);
  EXPECT_EQ(stubs[0].records, 3'600);
  EXPECT_DOUBLE_EQ(stubs[0].usual, 10'000);
  auto alone = months_of("x", 1'000'000, {8, 7, 6, 5});
  for (MonthTotal& each : alone) each.judged = true;
  EXPECT_EQ(stub_months(with_others(alone)).size(), 4U);
}

TEST(StubMonth, is_not_said_where_nothing_tells_what_is_usual) {
  EXPECT_TRUE(stub_months(months_of("x", {}, {1})).empty());
  EXPECT_TRUE(stub_months(months_of("x", 2'800'000, {1})).empty());
  EXPECT_TRUE(stub_months(with_others(months_of("x", {}, {1}))).empty());
  EXPECT_TRUE(stub_months(with_others(months_of("x", 0, {1}))).empty());
}

TEST(StubMonth, is_never_what_was_published_before) {
  auto totals = months_of("x", {}, {1000, 1000, 1000, 1});
  totals.back().judged = false;
  EXPECT_TRUE(stub_months(totals).empty());
}

}  // namespace hub::stats
