// SPDX-License-Identifier: Apache-2.0
#include "stats/control_chart.hpp"

#include "stats/monthly_signals.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>
#include <vector>

namespace hub::stats {
namespace {

const std::vector<double> published{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};

std::vector<SignalRule> rules_in(const std::vector<double>& positions) {
  std::vector<SignalRule> rules;
  for (const Signal& signal : signals_in(positions)) rules.push_back(signal.rule);
  return rules;
}

std::vector<MonthCount> months_from(Month first, const std::vector<std::int64_t>& counts) {
  std::vector<MonthCount> months;
  for (std::size_t i = 0; i < counts.size(); ++i) months.push_back({first + static_cast<int>(i), counts[i]});
  return months;
}

struct FalseAlarms {
  double first_fires;  ///< percent of months in which a rule begins to hold
  double marked;       ///< percent of months that belong to a signal's pattern
};

/// Seasonal Poisson series without any change in level, adjusted and charted as a page does.
FalseAlarms false_alarms(int length) {
  std::mt19937_64 random(20261122);
  int fires = 0;
  int marked = 0;
  int all = 0;
  for (int series = 0; series < 2000; ++series) {
    std::vector<std::int64_t> counts;
    for (int i = 0; i < length; ++i) {
      const double season = 1.0 + 0.25 * std::sin(2 * std::numbers::pi * i / 12.0);
      counts.push_back(std::poisson_distribution<std::int64_t>(80.0 * season)(random));
    }
    const auto segments = control_segments(months_from(Month(2020, 4), counts), {});
    const ControlSegment& segment = segments.value().front();
    EXPECT_TRUE(segment.seasonal);
    std::vector<bool> is_marked(counts.size(), false);
    std::vector<bool> is_first(counts.size(), false);
    for (const Signal& signal : segment.signals) {
      is_first[signal.fired] = true;
      for (std::size_t i = signal.first; i <= signal.last; ++i) is_marked[i] = true;
    }
    all += length;
    fires += static_cast<int>(std::count(is_first.begin(), is_first.end(), true));
    marked += static_cast<int>(std::count(is_marked.begin(), is_marked.end(), true));
  }
  return {100.0 * fires / all, 100.0 * marked / all};
}

}  // namespace

TEST(Xmr, equals_the_values_of_the_published_package) {
  const ControlLimits screened = xmr_limits(published, MovingRanges::screened);
  EXPECT_NEAR(screened.mean, 1.94, 0.005);
  EXPECT_NEAR(screened.lower, -0.72, 0.005);
  EXPECT_NEAR(screened.upper, 4.60, 0.005);
  const ControlLimits all = xmr_limits(published, MovingRanges::all);
  EXPECT_NEAR(all.lower, -3.06, 0.005);
  EXPECT_NEAR(all.upper, 6.95, 0.005);
}

TEST(UChart, has_limits_of_its_own_for_each_exposure) {
  const std::vector<std::int64_t> events{8, 30};
  const std::vector<double> exposures{100, 280};
  const auto limits = u_chart_limits(events, exposures, 1.0);
  EXPECT_DOUBLE_EQ(limits[0].mean, 0.1);
  EXPECT_NEAR(limits[0].upper, 0.1 + 3 * std::sqrt(0.1 / 100), 1e-12);
  EXPECT_NEAR(limits[1].lower, 0.1 - 3 * std::sqrt(0.1 / 280), 1e-12);
  EXPECT_NEAR(u_chart_limits(events, exposures, 4.0)[0].upper, 0.1 + 6 * std::sqrt(0.1 / 100), 1e-12);
}

TEST(SignalRule, fires_on_its_own_pattern_and_no_other) {
  struct Case {
    SignalRule rule;
    std::vector<double> positions;
  };
  const std::vector<Case> cases{
      {SignalRule::outside_limits, {0.5, -0.5, 3.1, 0.5, -0.5}},
      {SignalRule::seven_on_one_side, {-0.5, 0.5, 0.4, 0.6, 0.5, 0.4, 0.6, 0.5, -0.5}},
      {SignalRule::seven_trending, {-1.5, -1.0, -0.5, 0.1, 0.5, 1.0, 1.5, 0.5}},
      {SignalRule::two_of_three_near_limit, {0.5, 2.5, -0.5, 2.5, -0.5}},
  };
  for (const Case& each : cases) EXPECT_EQ(rules_in(each.positions), std::vector{each.rule}) << name_of(each.rule);
  EXPECT_TRUE(rules_in({0.5, 0.4, 0.6, 0.5, 0.4, 0.6, -0.5}).empty());    // six on one side
  EXPECT_TRUE(rules_in({-1.5, -1.0, -0.5, 0.1, 0.5, 1.0, 0.5}).empty());  // six rising
  EXPECT_TRUE(rules_in({0.5, 2.5, -0.5, -2.5, 0.5, -0.4, 2.5}).empty());  // near limits on both sides, or too far apart
  EXPECT_TRUE(rules_in({0, 0, 0, 0, 0, 0, 0, 0}).empty());                // on the mean is on neither side
}

TEST(SignalRule, names_where_a_pattern_began_fired_and_ended) {
  const auto signals = signals_in(std::vector<double>{-0.5, 0.5, 0.4, 0.6, 0.5, 0.4, 0.6, 0.5, 0.4, -0.5});
  ASSERT_EQ(signals.size(), 1U);
  EXPECT_EQ(signals[0].first, 1U);
  EXPECT_EQ(signals[0].fired, 7U);
  EXPECT_EQ(signals[0].last, 8U);
  EXPECT_TRUE(signals[0].high);
}

TEST(Segments, need_twelve_months_in_a_row_and_say_what_there_is) {
  const auto months = months_from(Month(2025, 1), std::vector<std::int64_t>(11, 5));
  const auto none = control_segments(months, {});
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.missing().reason, MissingReason::incomplete);
  EXPECT_EQ(none.missing(), (Missing{MissingReason::incomplete, Why::short_run, {std::int64_t{11}, Month(2025, 11)}}));
}

TEST(Segments, are_cut_at_missing_months_and_rebased_at_breaks) {
  auto months = months_from(Month(2022, 1), std::vector<std::int64_t>(48, 20));
  months[12].count = Missing{MissingReason::not_supplied};  // January 2023
  const std::vector<MeasureBreak> breaks{{Month(2024, 6), "counted otherwise"}};
  const auto segments = control_segments(months, breaks).value();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(to_string(segments[0].months), "2022-01/P12M");
  EXPECT_EQ(to_string(segments[1].months), "2023-02/P16M");
  EXPECT_EQ(to_string(segments[2].months), "2024-06/P19M");
  for (const auto& segment : segments) EXPECT_TRUE(segment.trial);
}

TEST(Segments, are_on_trial_below_24_months_and_adjusted_for_the_season_from_36) {
  for (const auto& [length, trial, seasonal] :
       {std::tuple{12, true, false}, {23, true, false}, {24, false, false}, {35, false, false}, {36, false, true}}) {
    const auto segments =
        control_segments(months_from(Month(2020, 1), std::vector<std::int64_t>(static_cast<std::size_t>(length), 50)), {}).value();
    EXPECT_EQ(segments[0].trial, trial) << length;
    EXPECT_EQ(segments[0].seasonal, seasonal) << length;
  }
}

TEST(Segments, find_a_step_with_its_date_and_rule) {
  std::vector<std::int64_t> counts;
  for (int i = 0; i < 24; ++i) counts.push_back((i < 14 ? 60 : 100) + (i % 3));
  const auto segments = control_segments(months_from(Month(2024, 1), counts), {}).value();
  const auto latest = latest_signal(segments, Month(2025, 12));
  ASSERT_TRUE(latest);
  EXPECT_EQ(to_string(latest->first), "2025-03");  // the month of the step
  EXPECT_EQ(latest->rule, SignalRule::seven_on_one_side);
  EXPECT_TRUE(latest->high);
  EXPECT_FALSE(latest_signal(segments, Month(2026, 1))) << "the series does not reach the newest month";
}

TEST(SeasonalIndex, takes_the_season_out_and_leaves_the_level) {
  std::vector<double> values;
  for (int i = 0; i < 36; ++i) values.push_back((i % 12 == 11 ? 150 : 100) * (1.0 + 0.1 * (i / 12)));
  const auto index = seasonal_index(values, Month(2023, 1));
  EXPECT_NEAR(index[11], 1.5 * index[0], 1e-9);
  EXPECT_NEAR(std::accumulate(index.begin(), index.end(), 0.0), 12.0, 1e-9);
  EXPECT_NEAR(values[11] / index[11], values[0] / index[0], 1e-9);
}

TEST(SeasonalIndex, is_one_where_a_calendar_month_never_had_a_record) {
  std::vector<double> values(36, 3.0);
  for (const std::size_t empty : {0U, 12U, 24U}) values[empty] = 0;
  for (const double each : seasonal_index(values, Month(2023, 1))) EXPECT_EQ(each, 1.0);
}

TEST(FalseAlarm, a_rule_begins_to_hold_in_few_months_of_unchanging_series) {
  for (const int length : {36, 60}) {
    const FalseAlarms alarms = false_alarms(length);
    RecordProperty("first_fires_percent_" + std::to_string(length), std::to_string(alarms.first_fires));
    RecordProperty("marked_percent_" + std::to_string(length), std::to_string(alarms.marked));
    std::printf("n = %d: a rule first fires in %.2f %% of months, %.2f %% of months are marked\n", length, alarms.first_fires,
                alarms.marked);
    EXPECT_LE(alarms.first_fires, 2.5) << length;
    EXPECT_GT(alarms.first_fires, 0.2) << "rules that never fire find nothing";
  }
}

}  // namespace hub::stats
