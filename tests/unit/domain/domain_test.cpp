// SPDX-License-Identifier: Apache-2.0
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "domain/series.hpp"

#include <gtest/gtest.h>

namespace hub {

TEST(Month, reads_year_and_month) {
  for (const char* text : {"1900-01", "2025-10", "2199-12"}) {
    const auto month = Month::parse(text);
    ASSERT_TRUE(month) << text;
    EXPECT_EQ(to_string(*month), text);
  }
}

TEST(Month, rejects_anything_else_and_says_what_it_got) {
  for (const char* text :
       {"", "2025", "2025-1", "2025-13", "2025-00", "1899-12", "2200-01", "2025/10", "2025-10-01", "-025-10", "20251-0", " 2025-10"}) {
    const auto month = Month::parse(text);
    ASSERT_FALSE(month) << text;
    EXPECT_NE(month.error().message.find(text), std::string::npos);
  }
}

TEST(Month, counts_across_years) {
  EXPECT_EQ(Month(2025, 11) + 3, Month(2026, 2));
  EXPECT_EQ(Month(2026, 2) - Month(2025, 11), 3);
  EXPECT_EQ(long_name(Month(2025, 7)), "July 2025");
}

TEST(Period, is_written_as_iso_8601) {
  for (const char* text : {"2025-10", "2025-10/P3M", "2017-04/P12M", "2010-01/P120M"}) EXPECT_EQ(to_string(*Period::parse(text)), text);
  EXPECT_EQ(to_string(Period::ending(Month(2018, 3), 12)), "2017-04/P12M");
  EXPECT_EQ(*Period::parse("2025-10/P1M"), (Period{Month(2025, 10), 1}));
}

TEST(Period, can_lack_months_of_a_year_and_names_them) {
  const auto part = Period::parse("2025-01/P12M without 2025-01,2025-07,2025-11");
  ASSERT_TRUE(part);
  EXPECT_EQ(part->without, 1 + 64 + 1024);
  EXPECT_EQ(part->length(), 9);
  EXPECT_EQ(part->last(), Month(2025, 12));
  EXPECT_TRUE(part->lacks(Month(2025, 7)));
  EXPECT_FALSE(part->contains(Month(2025, 7)));
  EXPECT_TRUE(part->contains(Month(2025, 8)));
  EXPECT_FALSE(part->lacks(Month(2026, 1)));
  EXPECT_NE(*part, (Period{Month(2025, 1), 12}));
  EXPECT_EQ(months_without(*part), (std::vector<Month>{Month(2025, 1), Month(2025, 7), Month(2025, 11)}));
  EXPECT_EQ(to_string(*part), "2025-01/P12M without 2025-01,2025-07,2025-11");
  for (const char* text :
       {"2025-01/P12M without ", "2025-01/P12M without", "2025-01/P12M without 2025-12", "2025-01/P12M without 2024-12",
        "2025-01/P12M without 2026-01", "2025-01/P12M without 2025-07,2025-07", "2025-01/P12M without 2025-08,2025-07",
        "2025-01/P12M without 2025-07,", "2025-01/P12M without 7", "2025-01 without 2025-01", "2025-01/P17M without 2025-07"}) {
    EXPECT_FALSE(Period::parse(text)) << text;
  }
}

TEST(Period, begins_with_the_first_month_that_is_of_it) {
  EXPECT_EQ(to_string((Period{Month(2025, 1), 12, 0b111}).from_first_held()), "2025-04/P9M");
  EXPECT_EQ(to_string((Period{Month(2025, 1), 12, 0b1000101}).from_first_held()), "2025-02/P11M without 2025-03,2025-07");
  EXPECT_EQ(to_string((Period{Month(2025, 1), 12}).from_first_held()), "2025-01/P12M");
}

TEST(Period, rejects_other_lengths_and_forms) {
  for (const char* text : {"2025-10/", "2025-10/P0M", "2025-10/P03M", "2025-10/3M", "2025-10/P3", "2025-10/P3Y", "2025-10/P121M",
                           "2025-10/P-3M", "2025-10/P3M/"}) {
    EXPECT_FALSE(Period::parse(text)) << text;
  }
}

TEST(Observation, every_reason_for_absence_has_a_stable_name) {
  for (const MissingReason reason :
       {MissingReason::not_supplied, MissingReason::not_held, MissingReason::incomplete, MissingReason::doubtful, MissingReason::withheld,
        MissingReason::not_comparable, MissingReason::not_applicable, MissingReason::too_few}) {
    EXPECT_EQ(missing_reason_named(name_of(reason)), reason);
  }
  EXPECT_EQ(missing_reason_named("zero"), std::nullopt);
}

TEST(Series, a_window_that_was_never_set_is_not_held_and_never_zero) {
  Series series;
  series.set({Month(2025, 10), 3}, {222, 0, 0, CellStatus::counted, 3});
  EXPECT_EQ(series.counted({Month(2025, 10), 3})->count, 222);
  EXPECT_EQ(series.counted({Month(2025, 9), 3}), nullptr);
  EXPECT_EQ(series.find({Month(2025, 9), 3}), nullptr);
  for (const Period outside : {Period{Month(2024, 12), 1}, Period{Month(2026, 1), 1}, Period{Month(2025, 1), 2}})
    EXPECT_EQ(series.find(outside), nullptr);
}

TEST(Series, keeps_windows_by_month_in_whatever_order_they_are_set) {
  Series series;
  for (const int month : {10, 2, 7, 2}) series.set({Month(2025, month), 1}, {month, 0, 0, CellStatus::counted, 1});
  for (const int month : {2, 7, 10}) EXPECT_EQ(series.counted({Month(2025, month), 1})->count, month);
  EXPECT_EQ(series.find({Month(2025, 3), 1}), nullptr);
}

}  // namespace hub
