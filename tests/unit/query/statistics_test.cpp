// SPDX-License-Identifier: Apache-2.0
// Verdicts, comparators and signals on the example hub, and reasons that must survive on the way.
#include "fixtures/example_hub.hpp"
#include "pages/changes/question.hpp"
#include "pages/measure/question.hpp"
#include "query/findings/availability.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/steps.hpp"
#include "query/snapshot.hpp"
#include "render/sentences.hpp"
#include "stats/neighbours.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace hub::query {
namespace {

using namespace std::chrono;
const Date today(year(2026), November, day(22));

std::shared_ptr<const Snapshot> snapshot() { return test::example_snapshot(); }
const Area& area(const char* code) { return *snapshot()->find_area(code); }
const Measure& measure(const char* id) { return *snapshot()->find_measure(id); }

facts::Finding finding(const char* measure_id, const char* code) {
  return finding_of(leading(*snapshot(), measure(measure_id), area(code)), today).value();
}

Observation<std::int64_t> count(const char* measure_id, const char* code, Period period) {
  return count_in(leading(*snapshot(), measure(measure_id), area(code)), period);
}

const facts::Comparator* comparator(const pages::MeasureFacts& facts, facts::Comparator::Kind kind) {
  const auto found = std::find_if(facts.comparators.begin(), facts.comparators.end(), [&](const auto& each) { return each.kind == kind; });
  return found == facts.comparators.end() ? nullptr : &*found;
}

}  // namespace

TEST(Reason, of_a_break_inside_a_window_is_named_and_shorter_windows_stand) {
  const auto year = count("robbery", "X23000002", {Month(2025, 1), 12});
  ASSERT_FALSE(year.has_value());
  EXPECT_EQ(year.missing().reason, MissingReason::not_comparable);
  EXPECT_EQ(render::detail_words(year.missing()),
            "what is counted changed in March 2025: From March 2025 robberies of shops are counted too.");
  EXPECT_TRUE(count("robbery", "X23000002", {Month(2025, 3), 3}).has_value()) << "the break begins the window";
  EXPECT_TRUE(count("robbery", "X23000002", {Month(2024, 12), 3}).has_value()) << "the break follows the window";
  EXPECT_FALSE(count("robbery", "X23000002", {Month(2025, 1), 3}).has_value());
  const auto found = finding("robbery", "X23000002");
  EXPECT_EQ(found.headline.period.months, 3);
  ASSERT_TRUE(found.twelve_months);
  EXPECT_EQ(found.twelve_months->reason, MissingReason::not_comparable);
}

TEST(Reason, of_nobody_living_there_takes_the_rate_and_not_the_count) {
  const auto found = finding("shoplifting", "X06000061");
  EXPECT_GT(found.count, 0);
  EXPECT_EQ(found.rate.missing().reason, MissingReason::not_applicable);
  for (const auto& reason : {found.comparison.missing(), found.standing.missing()}) EXPECT_EQ(reason.reason, MissingReason::not_applicable);
  EXPECT_EQ(finding("shoplifting", "X06000003").rate.missing().reason, MissingReason::not_comparable) << "few live there";
  const auto facts = pages::measure_facts(*snapshot(), hub_on(*snapshot(), today), area("X06000061"), measure("shoplifting"));
  EXPECT_TRUE(facts.comparators.empty());
}

TEST(Reason, of_a_withheld_count_is_in_the_sentence_too) {
  const auto months = steps_of(leading(*snapshot(), measure("stalking"), area("X06000003")));
  const auto withheld = std::find_if(months.begin(), months.end(), [](const auto& step) { return !step.count.has_value(); });
  ASSERT_NE(withheld, months.end());
  EXPECT_EQ(withheld->count.missing().reason, MissingReason::withheld);
  EXPECT_EQ(withheld->rate.missing().reason, MissingReason::withheld);
  const auto sentence = render::missing_sentence(withheld->count.missing());
  EXPECT_NE(sentence.find("could point at people"), std::string::npos) << sentence;
  EXPECT_NE(render::missing_sentence(withheld->count.missing(), render::Language::welsh()).find("adnabod pobl"), std::string::npos);
}

TEST(Reason, of_a_withheld_district_leaves_no_sum_of_parts) {
  const auto hub = hub_on(*snapshot(), today);
  EXPECT_FALSE(pages::measure_facts(*snapshot(), hub, area("X23000001"), measure("stalking")).reconciliation);
  EXPECT_TRUE(pages::measure_facts(*snapshot(), hub, area("X23000001"), measure("burglary")).reconciliation);
}

TEST(Dispersion, is_known_for_the_eleven_districts_and_not_for_three_forces) {
  EXPECT_EQ(snapshot()->dispersion_of(measure("shoplifting").series.front(), Counting::located).value().phi, 1.0);
  EXPECT_EQ(snapshot()->dispersion_of(measure("shoplifting").series.front(), Counting::recorder).missing().reason, MissingReason::too_few);
}

TEST(Signal, of_fewer_than_24_months_is_none_and_the_chart_is_shown) {
  const auto found = finding("bicycle-theft", "X06000051");
  EXPECT_FALSE(found.signal);
  const auto& chart = found.control.value().back();
  EXPECT_TRUE(chart.trial);
  EXPECT_TRUE(chart.signals.empty());
  EXPECT_GT(chart.limits.upper, chart.limits.mean);
}

TEST(Signal, is_not_looked_for_where_a_month_is_missing_and_the_reason_is_said) {
  const auto found = finding("burglary", "X23000001");
  EXPECT_EQ(found.control.missing().reason, MissingReason::incomplete);
  EXPECT_FALSE(found.signal);
}

TEST(Comparators, of_a_district_are_its_force_the_others_the_region_the_country_and_those_like_it) {
  const auto facts = pages::measure_facts(*snapshot(), hub_on(*snapshot(), today), area("X06000001"), measure("burglary"));
  using Kind = facts::Comparator::Kind;
  for (const auto kind : {Kind::force, Kind::rest, Kind::region, Kind::nation, Kind::neighbours})
    EXPECT_NE(comparator(facts, kind), nullptr);
  EXPECT_EQ(comparator(facts, Kind::most_similar), nullptr);
  EXPECT_EQ(comparator(facts, Kind::force)->difference.missing().reason, MissingReason::not_comparable);
  EXPECT_EQ(comparator(facts, Kind::rest)->pool.members, 2);
  EXPECT_EQ(comparator(facts, Kind::nation)->pool.count, facts.lead().finding.value().comparison.value().pool.count);
  EXPECT_EQ(comparator(facts, Kind::nation)->pool.members, 14);
  EXPECT_EQ(comparator(facts, Kind::region)->pool.members, 3);
  EXPECT_EQ(facts.neighbours.size(), stats::neighbour_count);
  EXPECT_EQ(std::count(facts.neighbours.begin(), facts.neighbours.end(), &area("X06000001")), 0);
}

TEST(Comparators, a_most_similar_group_is_the_mean_of_rates_and_no_pooled_rate) {
  const auto facts = pages::measure_facts(*snapshot(), hub_on(*snapshot(), today), area("X23000001"), measure("residential-burglary"));
  const auto* similar = comparator(facts, facts::Comparator::Kind::most_similar);
  ASSERT_NE(similar, nullptr);
  ASSERT_TRUE(similar->mean);
  EXPECT_EQ(similar->pool.members, 3);
  double sum = 0;
  for (const char* code : {"X23000001", "X23000002", "X23000003"}) sum += finding("residential-burglary", code).rate.value().value();
  EXPECT_DOUBLE_EQ(*similar->mean, sum / 3);
  EXPECT_NE(*similar->mean, similar->rate.value().value());
}

TEST(Change, that_is_not_held_or_too_few_carries_no_percentage_into_words) {
  const auto facts = pages::changes_facts(*snapshot(), hub_on(*snapshot(), today), area("X23000001"));
  EXPECT_EQ(facts.rows.size(), snapshot()->measures.size());
  for (const auto& row : facts.rows) {
    if (!row.finding.has_value() || row.finding.value().change.has_value()) continue;
    const auto hub = hub_on(*snapshot(), today);
    const auto sentences = render::finding_sentences(row.finding.value(), {*hub, nullptr});
    EXPECT_TRUE(
        std::any_of(sentences.begin(), sentences.end(), [](const auto& each) { return each.starts_with("A change is not shown: "); }));
  }
}

TEST(Welsh, says_the_whole_finding_with_the_same_figures) {
  const auto hub = hub_on(*snapshot(), today);
  const auto found = finding("shoplifting", "X06000002");
  const auto english = render::finding_sentences(found, {*hub, &area("X23000001")});
  const auto welsh = render::finding_sentences(found, {*hub, &area("X23000001"), render::Language::welsh()});
  ASSERT_EQ(welsh.size(), english.size());
  const auto digits_of = [](const std::string& text) {
    std::multiset<char> digits;
    std::copy_if(text.begin(), text.end(), std::inserter(digits, digits.end()), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
  };
  EXPECT_EQ(digits_of(welsh[0]), digits_of(english[0])) << welsh[0];
  EXPECT_EQ(digits_of(welsh[1]), digits_of(english[1])) << welsh[1];
}

}  // namespace hub::query
