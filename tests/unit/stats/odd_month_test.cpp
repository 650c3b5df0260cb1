// SPDX-License-Identifier: Apache-2.0
#include "stats/odd_month.hpp"

#include <gtest/gtest.h>

namespace hub::stats {
namespace {

constexpr Month january{2025, 1};
constexpr int months = 9;
constexpr int judged = 4;  ///< May, with four months on either side

/// Nine months of one recorder in which every type has 100 records, but what `odd` says: month after January, type, records.
struct Odd {
  int month;
  const char* type;
  std::int64_t records;
};

std::vector<TypeCount> counts_with(const std::vector<Odd>& odd, std::int64_t usual = 100, int first = 0, int last = months - 1) {
  std::vector<TypeCount> counts;
  for (int month = first; month <= last; ++month) {
    for (const char* type : {"a", "b", "c", "d", "e"}) counts.push_back({"x", january + month, type, usual});
  }
  for (const Odd& each : odd) {
    for (TypeCount& count : counts) {
      if (count.month == january + each.month && count.type == each.type) count.records = each.records;
    }
  }
  return counts;
}

/// "2025-05 mixed_up a b", in order of month.
std::string told(const std::vector<OddMonth>& found) {
  std::string text;
  for (const OddMonth& each : found) {
    text += (text.empty() ? "" : ", ") + to_string(each.month);
    text += each.oddity == Oddity::vanished   ? " vanished"
            : each.oddity == Oddity::mixed_up ? " mixed_up"
            : each.oddity == Oddity::few      ? " few"
                                              : " beside";
    for (const OddType& type : each.types) text += " " + type.type;
  }
  return text;
}

std::string found_in(const std::vector<TypeCount>& counts) { return told(odd_months(counts)); }

}  // namespace

TEST(OddMonth, has_one_type_far_above_and_another_far_below_what_is_usual) {
  struct Case {
    std::vector<Odd> odd;
    const char* found;
  };
  const std::vector<Case> cases{
      {{}, ""},
      {{{judged, "a", 250}, {judged, "b", 40}}, "2025-05 mixed_up a b"},
      {{{judged, "a", 249}, {judged, "b", 40}}, ""},
      {{{judged, "a", 250}, {judged, "b", 41}}, ""},
      {{{judged, "a", 250}, {judged, "b", 10}}, "2025-05 mixed_up b a"},
      {{{judged, "a", 9'000}}, ""},
      {{{judged, "b", 1}}, ""},
      {{{judged, "a", 40}, {judged, "b", 40}, {judged, "c", 40}, {judged, "d", 40}, {judged, "e", 40}}, "2025-05 few a b c d e"},
      {{{judged, "a", 74}, {judged, "b", 74}, {judged, "c", 74}}, "2025-05 few a b c"},
      {{{judged, "a", 75}, {judged, "b", 74}, {judged, "c", 75}}, ""},
      {{{judged, "a", 74}, {judged, "b", 74}}, ""},
      {{{judged, "b", 0}}, "2025-05 vanished b"},
      {{{judged, "b", 0}, {judged, "a", 300}}, "2025-05 mixed_up b a"},
      {{{judged - 1, "a", 9'000}, {judged, "b", 1}}, ""},
  };
  for (const auto& [odd, found] : cases) EXPECT_EQ(found_in(counts_with(odd)), found);
}

TEST(OddMonth, has_few_records_only_where_the_others_have_more_of_the_usual) {
  const auto with_others = [](int recorders, std::int64_t of_others) {
    auto counts = counts_with({{judged, "a", 60}, {judged, "b", 60}, {judged, "c", 60}});
    for (int i = 0; i < recorders; ++i) {
      for (TypeCount count : counts_with({{judged, "a", of_others}, {judged, "b", of_others}, {judged, "c", of_others}})) {
        count.recorder = "y" + std::to_string(i);
        counts.push_back(std::move(count));
      }
    }
    const auto found = odd_months(counts);
    return std::count_if(found.begin(), found.end(), [](const OddMonth& each) { return each.recorder == "x"; });
  };
  EXPECT_EQ(with_others(5, 100), 1);
  EXPECT_EQ(with_others(5, 81), 1);
  EXPECT_EQ(with_others(5, 79), 0) << "everybody stayed at home";
  EXPECT_EQ(with_others(4, 79), 1) << "four others do not tell what is usual in a month";
}

TEST(OddMonth, reaches_the_months_beside_it_whose_same_types_are_off_on_the_same_side) {
  const Odd above{judged, "a", 300};
  const Odd below{judged, "b", 30};
  EXPECT_EQ(found_in(counts_with({above, below, {judged - 1, "b", 66}})), "2025-04 beside b, 2025-05 mixed_up b a");
  EXPECT_EQ(found_in(counts_with({above, below, {judged - 1, "b", 67}})), "2025-05 mixed_up b a");
  EXPECT_EQ(found_in(counts_with({above, below, {judged + 1, "a", 150}, {judged + 2, "a", 150}})),
            "2025-05 mixed_up b a, 2025-06 beside a, 2025-07 beside a");
  EXPECT_EQ(found_in(counts_with({above, below, {judged + 2, "a", 150}})), "2025-05 mixed_up b a") << "a sound month lies between";
  EXPECT_EQ(found_in(counts_with({above, below, {judged + 1, "a", 40}})), "2025-05 mixed_up b a") << "on the other side";
  EXPECT_EQ(found_in(counts_with({above, below, {judged + 1, "c", 300}})), "2025-05 mixed_up b a") << "another type";
}

TEST(OddMonth, is_not_said_where_nothing_tells_what_is_usual) {
  const std::vector<Odd> mixed{{judged, "a", 300}, {judged, "b", 30}};
  EXPECT_EQ(found_in(counts_with(mixed, 100, 0, 5)), "2025-05 mixed_up b a") << "five other months";
  EXPECT_EQ(found_in(counts_with(mixed, 100, 1, 5)), "") << "four other months";
  EXPECT_EQ(found_in(counts_with({{judged, "a", 60}, {judged, "b", 0}}, 20)), "2025-05 mixed_up b a");
  EXPECT_EQ(found_in(counts_with({{judged, "a", 60}, {judged, "b", 0}}, 19)), "") << "types of under 20 records";
  auto fewer = counts_with(mixed);
  std::erase_if(fewer, [](const TypeCount& each) { return each.type == "e"; });
  EXPECT_EQ(found_in(fewer), "") << "four types";
}

TEST(OddMonth, is_told_by_its_own_recorder_within_twelve_months_and_by_types_in_use) {
  auto counts = counts_with({{judged, "a", 300}, {judged, "b", 30}});
  for (const TypeCount& each : counts_with({})) counts.push_back({"y", each.month, each.type, each.records});
  ASSERT_EQ(odd_months(counts).size(), 1U);
  EXPECT_EQ(odd_months(counts).front().recorder, "x");
  auto far = counts_with({{judged, "a", 300}, {judged, "b", 30}});
  for (TypeCount& each : far) {
    if (each.month == january + judged) each.month = january + (judged + 24);
  }
  EXPECT_EQ(found_in(far), "") << "nothing within a year";
  auto begun = counts_with({{judged, "a", 300}, {judged, "b", 30}});
  std::erase_if(begun, [](const TypeCount& each) { return each.type == "b" && each.month < january + judged; });
  EXPECT_EQ(found_in(begun), "") << "a type that begins has no usual month yet";
}

TEST(OddMonth, finds_the_months_of_south_wales_by_their_numbers) {
  const std::vector<std::int64_t> drugs{314, 947, 609, 388, 325, 360, 296, 327, 283, 350, 309, 294};
  const std::vector<std::int64_t> robbery{34, 27, 43, 82, 93, 98, 91, 93, 80, 82, 102, 104};
  std::vector<TypeCount> counts;
  for (int i = 0; i < 12; ++i) {
    counts.push_back({"x", january + i, "drugs", drugs[static_cast<std::size_t>(i)]});
    counts.push_back({"x", january + i, "robbery", robbery[static_cast<std::size_t>(i)]});
    for (const char* type : {"burglary", "shoplifting", "violence"}) counts.push_back({"x", january + i, type, 300});
  }
  const auto found = odd_months(counts);
  EXPECT_EQ(told(found), "2025-01 beside robbery, 2025-02 mixed_up robbery drugs, 2025-03 beside robbery drugs");
  EXPECT_DOUBLE_EQ(found.at(1).types.at(0).usual, 91);
  EXPECT_DOUBLE_EQ(found.at(1).types.at(1).usual, 325);
}

}  // namespace hub::stats
