// SPDX-License-Identifier: Apache-2.0
#include "stats/change.hpp"

#include "stats/headline.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

namespace hub::stats {
namespace {

const Period past{Month(2018, 10), 3};
const Period now{Month(2025, 10), 3};
const Observation<Dispersion> poisson = dispersion_from(1.0, 40);
const Observation<Dispersion> unknown = Missing{MissingReason::too_few};

ChangeVerdict verdict(std::int64_t before, std::int64_t after, double phi = 1.0) {
  return change_between(past, before, now, after, dispersion_from(phi, 40)).value().verdict.value();
}

}  // namespace

TEST(Change, is_the_whole_percent_of_the_past_count) {
  struct Case {
    std::int64_t before;
    std::int64_t after;
    const char* percent;
  };
  for (const auto& each : {Case{3229, 1843, "-43"}, Case{54697, 28430, "-48"}, Case{4496, 2969, "-34"}, Case{2998, 4411, "47"},
                           Case{1777, 3346, "88"}, Case{200, 20, "-90"}}) {
    EXPECT_EQ(digits(change_between(past, each.before, now, each.after, poisson).value().percent), each.percent);
  }
}

TEST(Change, is_too_few_to_say_below_twenty_on_either_side) {
  for (const auto& [before, after] : {std::pair{3, 6}, {19, 400}, {400, 19}, {0, 25}, {0, 0}}) {
    EXPECT_EQ(change_between(past, before, now, after, poisson).missing().reason, MissingReason::too_few) << before << " " << after;
  }
  EXPECT_TRUE(change_between(past, 20, now, 20, poisson).has_value());
}

TEST(Change, of_a_negative_count_makes_no_sense) {
  for (const auto& [before, after] : {std::pair{-3, 60}, {60, -3}})
    EXPECT_EQ(change_between(past, before, now, after, poisson).missing().reason, MissingReason::not_applicable);
}

TEST(Change, within_two_deviations_is_little_only_when_it_is_surely_within_ten_percent) {
  struct Case {
    std::int64_t before;
    std::int64_t after;
    double phi;
    ChangeVerdict verdict;
  };
  const Case cases[] = {
      {100'000, 100'300, 1.0, ChangeVerdict::little_change}, {4'000, 4'050, 1.0, ChangeVerdict::little_change},
      {4'000, 4'050, 9.0, ChangeVerdict::too_uncertain},  // 1.3 % more, ± 13 %
      {400, 412, 1.0, ChangeVerdict::too_uncertain},         {100, 120, 1.0, ChangeVerdict::too_uncertain},
      {5'367, 6'193, 60.0, ChangeVerdict::too_uncertain},  // 15 % more, of counts that vary widely
  };
  for (const Case& each : cases) EXPECT_EQ(verdict(each.before, each.after, each.phi), each.verdict) << each.before << " " << each.after;
}

TEST(Change, of_no_pair_of_counts_up_to_300_is_little_beyond_ten_percent) {
  for (std::int64_t before = 20; before <= 300; ++before) {
    for (std::int64_t after = 20; after <= 300; ++after) {
      const auto change = change_between(past, before, now, after, poisson).value();
      if (change.verdict.value() != ChangeVerdict::little_change) continue;
      EXPECT_LE(std::abs(change.percent.scaled), 10) << before << " " << after;
    }
  }
}

TEST(Change, is_probable_from_two_deviations_and_clear_from_three_however_small) {
  EXPECT_EQ(verdict(200, 245), ChangeVerdict::probably_risen);
  EXPECT_EQ(verdict(245, 200), ChangeVerdict::probably_fallen);
  EXPECT_EQ(verdict(200, 275), ChangeVerdict::clearly_risen);
  EXPECT_EQ(verdict(275, 200), ChangeVerdict::clearly_fallen);
  EXPECT_EQ(verdict(100'000, 102'000), ChangeVerdict::clearly_risen) << "2 %, and three deviations";
}

TEST(Change, is_judged_by_how_much_such_counts_vary) {
  EXPECT_EQ(verdict(200, 275, 1.0), ChangeVerdict::clearly_risen);
  EXPECT_EQ(verdict(200, 275, 2.0), ChangeVerdict::probably_risen);
  EXPECT_EQ(verdict(200, 275, 4.0), ChangeVerdict::too_uncertain);
  EXPECT_EQ(verdict(3229, 1843, 3.58), ChangeVerdict::clearly_fallen);
}

TEST(Change, has_no_verdict_where_chance_is_not_known_unless_it_needs_none) {
  EXPECT_EQ(change_between(past, 200, now, 275, unknown).value().verdict.missing(), unknown.missing());
  EXPECT_EQ(change_between(past, 100'000, now, 100'300, unknown).value().verdict.missing(), unknown.missing()) << "little by chance alone";
  EXPECT_EQ(change_between(past, 400, now, 412, unknown).value().verdict.value(), ChangeVerdict::too_uncertain);
}

TEST(LocationLoss, begins_above_three_points) {
  EXPECT_TRUE(is_location_loss({105, 1000}, {23, 1000}));
  EXPECT_FALSE(is_location_loss({50, 1000}, {20, 1000}));
  EXPECT_TRUE(is_location_loss({51, 1000}, {20, 1000}));
  EXPECT_TRUE(is_location_loss({20, 1000}, {51, 1000}));
  EXPECT_FALSE(is_location_loss({0, 0}, {20, 1000}));
}

namespace {

/// complete(): the months of the window are all in the set.
auto having(std::set<int> missing, Month first, Month last) {
  return [=](Period period) {
    for (Month month = period.first; month <= period.last(); month = month + 1) {
      if (month < first || month > last || missing.contains(month.index())) return false;
    }
    return true;
  };
}

}  // namespace

TEST(Headline, the_longest_complete_period_within_six_months_wins) {
  const Month first(2024, 1);
  const Month last(2025, 12);
  EXPECT_EQ(headline_period(first, last, 1, having({}, first, last))->period, (Period{Month(2025, 1), 12}));
  EXPECT_EQ(headline_period(first, last, 1, having({Month(2025, 12).index()}, first, last))->period, (Period{Month(2024, 12), 12}));
}

TEST(Headline, a_gap_leaves_three_months_and_ties_go_to_the_later_end) {
  const auto headline =
      headline_period(Month(2025, 1), Month(2025, 12), 1, having({Month(2025, 7).index()}, Month(2025, 1), Month(2025, 12)));
  EXPECT_EQ(headline->period, (Period{Month(2025, 10), 3}));
  EXPECT_TRUE(headline->recent);
}

TEST(Headline, an_older_period_is_only_the_latest_available) {
  const auto headline = headline_period(Month(2018, 10), Month(2025, 12), 1, having({}, Month(2018, 10), Month(2019, 2)));
  ASSERT_TRUE(headline);
  EXPECT_EQ(headline->period, (Period{Month(2018, 12), 3}));
  EXPECT_FALSE(headline->recent);
}

TEST(Headline, there_is_none_when_nothing_is_complete) {
  EXPECT_FALSE(headline_period(Month(2025, 1), Month(2025, 12), 1, [](Period) { return false; }));
}

TEST(Headline, quarterly_figures_never_lead_with_a_month) {
  const auto one_month = [](Period period) { return period.months == 1; };
  EXPECT_FALSE(headline_period(Month(2017, 4), Month(2018, 3), 3, one_month));
}

TEST(SameMonths, are_those_of_the_nearest_complete_year) {
  const auto complete = [](Period period) { return period.first.year() == 2018 || period.first.year() == 2025; };
  EXPECT_EQ(same_months_before(now, Month(2017, 1), complete), past);
  EXPECT_FALSE(same_months_before(now, Month(2019, 1), complete));
}

TEST(Age, is_a_difference_of_calendar_months) {
  using namespace std::chrono;
  EXPECT_EQ(age_in_months(Month(2025, 12), Date(year(2026), November, day(22))), 11);
  EXPECT_EQ(age_in_months(Month(2025, 12), Date(year(2025), December, day(1))), 0);
}

TEST(Strip, counts_the_pairs_of_steps_that_went_the_way_of_the_whole) {
  struct Case {
    CountPair whole;
    std::vector<CountPair> steps;
    int holds;
    bool weak;
  };
  const Case cases[] = {
      {{400, 300}, {{100, 70}, {100, 80}, {100, 90}, {100, 60}}, 4, false},
      {{400, 420}, {{100, 101}, {100, 99}, {100, 120}, {100, 100}}, 2, false},  // one that stayed the same did not rise
      {{400, 900}, {{100, 600}, {100, 99}, {100, 98}, {100, 97}}, 1, true},     // one wild month
      {{400, 100}, {{0, 0}, {400, 100}, {0, 0}}, 1, true},
  };
  for (const Case& each : cases) {
    const auto strip = strip_of(each.whole, 1, each.steps);
    ASSERT_TRUE(strip.has_value());
    EXPECT_EQ(strip->pairs, static_cast<int>(each.steps.size()));
    EXPECT_EQ(strip->holds, each.holds);
    EXPECT_EQ(strip->is_weak(), each.weak);
  }
}

TEST(Strip, says_nothing_of_one_pair_or_of_a_whole_that_went_neither_way) {
  const std::vector<CountPair> one{{100, 90}};
  const std::vector<CountPair> two{{100, 90}, {90, 100}};
  EXPECT_FALSE(strip_of({100, 90}, 3, one).has_value());
  EXPECT_FALSE(strip_of({190, 190}, 3, two).has_value());
  EXPECT_FALSE(strip_of({190, 180}, 3, {}).has_value());
}

TEST(Strip, that_holds_in_fewer_than_half_takes_clearly_away_and_nothing_else) {
  const Strip weak{1, 4, 1};
  const Strip half{1, 4, 2};
  struct Case {
    std::int64_t before;
    std::int64_t after;
    ChangeVerdict alone;
    ChangeVerdict with_weak;
  };
  for (const Case& each : {Case{1000, 1500, ChangeVerdict::clearly_risen, ChangeVerdict::probably_risen},
                           Case{1000, 500, ChangeVerdict::clearly_fallen, ChangeVerdict::probably_fallen},
                           Case{1000, 1110, ChangeVerdict::probably_risen, ChangeVerdict::probably_risen},
                           Case{1000, 1010, ChangeVerdict::too_uncertain, ChangeVerdict::too_uncertain}}) {
    const Change change = change_between(past, each.before, now, each.after, poisson).value();
    EXPECT_EQ(change.verdict.value(), each.alone) << each.after;
    EXPECT_EQ(with_strip(change, weak).verdict.value(), each.with_weak) << each.after;
    EXPECT_EQ(with_strip(change, half).verdict.value(), each.alone) << each.after;
    EXPECT_EQ(with_strip(change, std::nullopt).verdict.value(), each.alone) << each.after;
  }
  EXPECT_FALSE(with_strip(change_between(past, 1000, now, 1500, unknown).value(), weak).verdict.has_value());
}

}  // namespace hub::stats
