// SPDX-License-Identifier: Apache-2.0
#include "fixtures/example_hub.hpp"
#include "pages/find/question.hpp"
#include "pages/measure/question.hpp"
#include "pages/response/question.hpp"
#include "query/findings/availability.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/steps.hpp"
#include "query/snapshot.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace hub::query {
namespace {

using namespace std::chrono;
const Date today(year(2026), November, day(22));

const Area& area(const char* code) { return *test::example_snapshot()->find_area(code); }
const Measure& measure(const char* id) { return *test::example_snapshot()->find_measure(id); }

Subject subject(const char* measure_id, const char* code) { return leading(*test::example_snapshot(), measure(measure_id), area(code)); }

facts::Finding finding(const char* measure_id, const char* code) {
  const auto found = finding_of(subject(measure_id, code), today);
  EXPECT_TRUE(found.has_value());
  return found.value();
}

}  // namespace

TEST(Finding, a_force_counts_all_its_records_and_a_district_its_own_forces) {
  const auto snapshot = test::example_snapshot();
  const auto hub = hub_on(*snapshot, today);
  const auto facts = pages::measure_facts(*snapshot, hub, area("X23000001"), measure("burglary"));
  ASSERT_TRUE(facts.reconciliation);
  const auto& sum = *facts.reconciliation;
  EXPECT_EQ(sum.total, sum.located + sum.unlocated + sum.outside);
  EXPECT_EQ(sum.outside, 2);
  EXPECT_EQ(sum.total, facts.lead().finding.value().count);
  std::int64_t parts = 0;
  for (const auto& part : facts.parts) parts += part.count.value();
  EXPECT_EQ(parts, sum.located);
}

TEST(Finding, a_district_is_compared_with_all_districts) {
  const auto comparison = finding("burglary", "X06000001").comparison.value();
  EXPECT_EQ(comparison.pool.members, 14);
  const Period period = finding("burglary", "X06000001").headline.period;
  std::int64_t sum = 0;
  for (const Area* each : test::example_snapshot()->areas_at(Counting::located))
    sum += subject("burglary", "X06000001").in(*each).counted(period)->count;
  EXPECT_EQ(comparison.pool.count, sum);
}

TEST(Finding, the_nation_is_named_only_when_all_supplied) {
  EXPECT_TRUE(finding("residential-burglary", "X04000001").own_pool->stands_for_all());
  EXPECT_EQ(finding("residential-burglary", "X23000001").comparison.value().pool.members, 3);
  EXPECT_EQ(finding("burglary", "X23000001").comparison.value().pool.of, 3);
}

TEST(Steps, keep_a_real_zero_and_a_negative_cell_as_published) {
  std::vector<std::int64_t> counts;
  for (const auto& step : steps_of(subject("attempted-burglary", "X23000003"))) counts.push_back(step.count.value());
  EXPECT_EQ(counts, (std::vector<std::int64_t>{2, 0, 0, -1}));
  EXPECT_EQ(finding("attempted-burglary", "X23000003").count, 1);
}

TEST(Finding, what_is_here_for_forces_only_is_not_held_below) {
  const auto found = finding_of(subject("residential-burglary", "X06000001"), today);
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.missing().reason, MissingReason::not_held);
}

TEST(Finding, leads_with_the_months_held_of_a_year_where_none_is_whole_and_compares_the_same_months) {
  const auto of = subject("burglary", "X23000001");
  const auto found = finding("burglary", "X23000001");
  const Period part = found.headline.period;
  EXPECT_EQ(to_string(part), "2025-01/P12M without 2025-07");
  const auto without_july = [&](const Subject& each) {
    std::int64_t sum = 0;
    for (int month = 1; month <= 12; ++month) sum += month == 7 ? 0 : count_in(each, {Month(2025, month), 1}).value();
    return sum;
  };
  EXPECT_EQ(found.count, without_july(of));
  const Subject other = of.in(area("X23000002"));  // Far Isles began late
  EXPECT_EQ(other.counted(part)->count, without_july(other));
  EXPECT_LT(other.counted(part)->count, other.counted({Month(2025, 1), 12})->count) << "who holds July, too, is compared without it";
  EXPECT_EQ(found.comparison.value().pool.count, found.count + other.counted(part)->count);
  EXPECT_EQ(found.comparison.value().pool.members, 2);
  EXPECT_EQ(found.without, (std::vector<const Area*>{&area("X23000003")}));
  ASSERT_TRUE(found.months_held);
  EXPECT_EQ(found.months_held->period, (Period{Month(2025, 10), 3})) << "its newest months, beside it";
  EXPECT_EQ(found.months_held->count, of.counted({Month(2025, 10), 3})->count);
  EXPECT_EQ(found.age_months, 11);
  ASSERT_TRUE(found.twelve_months);
  EXPECT_EQ(found.twelve_months->because, Why::months_missing);
  EXPECT_EQ(found.twelve_months->values, (std::vector<WhyValue>{std::int64_t{11}, std::int64_t{12}, Month(2025, 7)}));
  EXPECT_EQ(to_string(finding("burglary", "X23000002").headline.period), "2025-01/P12M") << "its year is whole";
}

TEST(Finding, of_three_months_says_what_is_held_of_the_year_and_of_a_whole_year_nothing) {
  const Period quarter{Month(2025, 10), 3};
  const auto found = finding_in(subject("burglary", "X23000001"), quarter, today);
  ASSERT_TRUE(found.value().months_held);
  EXPECT_EQ(found.value().months_held->period, finding("burglary", "X23000001").headline.period);
  EXPECT_EQ(found.value().months_held->count, finding("burglary", "X23000001").count);
  EXPECT_FALSE(finding_in(subject("burglary", "X23000002"), quarter, today).value().months_held) << "its year is whole, and said elsewhere";
}

TEST(Steps, a_month_not_supplied_keeps_its_reason_and_one_not_held_is_left_out) {
  const auto steps = steps_of(subject("burglary", "X23000001"));
  ASSERT_EQ(steps.size(), 14U);
  const auto& july = steps[8];
  EXPECT_EQ(to_string(july.period), "2025-07");
  EXPECT_EQ(july.count.missing().reason, MissingReason::not_supplied);
  EXPECT_NE(std::get<std::string>(july.count.missing().values.at(0)).find("July 2025"), std::string::npos);
  const auto isles = steps_of(subject("burglary", "X23000003"));
  EXPECT_EQ(to_string(isles.front().period), "2025-01");
}

TEST(Steps, the_comparison_line_is_one_unchanging_group) {
  const auto panel = panel_of(subject("burglary", "X23000001"));
  EXPECT_EQ(panel.members, 1);
  for (const auto& step : steps_of(subject("burglary", "X23000001"))) EXPECT_TRUE(step.comparator.has_value()) << to_string(step.period);
}

TEST(Find, offers_places_when_nothing_fits) {
  const auto snapshot = test::example_snapshot();
  const auto hub = hub_on(*snapshot, today);
  for (const char* typed : {"", "   ", "atlantis", "'; DROP TABLE area", "%", "\xF0\x9F\x98\x80"}) {
    const auto facts = pages::find_facts(*snapshot, hub, typed);
    EXPECT_TRUE(facts.places.found.empty()) << typed;
    EXPECT_EQ(facts.suggestions.size(), 4U);
  }
  EXPECT_TRUE(pages::find_facts(*snapshot, hub, "example town").suggestions.empty());
}

TEST(Response, compares_only_on_one_clock_and_period) {
  const auto snapshot = test::example_snapshot();
  const auto hub = hub_on(*snapshot, today);
  const auto facts = pages::response_facts(*snapshot, hub);
  ASSERT_TRUE(facts.answered_share);
  EXPECT_EQ(facts.answered_share->home.figure->value, "90.5");
  EXPECT_EQ(facts.answered_share->comparator.figure->value, "84");
  EXPECT_EQ(facts.answered_share->home.figure->clock, facts.answered_share->comparator.figure->clock);
}

}  // namespace hub::query
