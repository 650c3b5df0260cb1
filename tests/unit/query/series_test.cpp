// SPDX-License-Identifier: Apache-2.0
// Several series of one measure: which leads, what each says, and what is never joined. The invented vehicle crime is counted in years that
// overlap, with two districts counted together, and month by month.
#include "fixtures/example_hub.hpp"
#include "pages/measure/question.hpp"
#include "pages/measure/writers.hpp"
#include "query/findings/availability.hpp"
#include "query/findings/change.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/together.hpp"
#include "stats/headline.hpp"

#include <gtest/gtest.h>

namespace hub::query {
namespace {

using namespace std::chrono;
const Date today(year(2026), November, day(22));

const Snapshot& snapshot() { return *test::example_snapshot(); }
const Area& area(const char* code) { return *snapshot().find_area(code); }
const Measure& vehicle_crime() { return *snapshot().find_measure("vehicle-crime"); }
Subject leading_in(const char* code) { return leading(snapshot(), vehicle_crime(), area(code)); }
Subject by(const char* key, const char* code) {
  for (const MeasureSeries& each : vehicle_crime().series) {
    if (each.key == key) return {snapshot(), vehicle_crime(), each, area(code)};
  }
  throw std::invalid_argument(key);
}
facts::Finding finding(const Subject& subject) { return finding_of(subject, today).value(); }

}  // namespace

TEST(LeadingCandidate, is_the_newest_year_unless_something_is_newer_by_more_than_a_year_and_a_half) {
  using Candidates = std::vector<std::optional<stats::Candidate>>;
  const auto of = [](Month first, int months, bool whole = true) { return stats::Candidate{{first, months}, whole}; };
  const auto year = of(Month(2024, 7), 12);      // to June 2025
  const auto quarter = of(Month(2025, 10), 3);   // to December 2025
  const auto old_year = of(Month(2021, 4), 12);  // to March 2022
  struct Case {
    const char* what;
    Candidates candidates;
    std::size_t leads;
  };
  const Case cases[] = {
      {"a year before a newer quarter", {quarter, year}, 1},
      {"a quarter before a year long past", {old_year, quarter}, 1},
      {"the newer of two years", {old_year, year}, 1},
      {"a whole year before a newer one that is not", {of(Month(2025, 1), 12, false), year}, 1},
      {"of two that are not whole the newer", {of(Month(2024, 7), 12, false), of(Month(2025, 1), 12, false)}, 1},
      {"of equals the first", {year, year}, 0},
      {"a year that ended 18 months before", {quarter, of(Month(2023, 7), 12)}, 1},
      {"not one that ended 19 months before", {quarter, of(Month(2023, 6), 12)}, 0},
      {"three months before one that is as recent", {of(Month(2025, 12), 1), quarter}, 1},
      {"what there is, however old", {std::nullopt, old_year}, 1},
      {"nothing", {std::nullopt, std::nullopt}, 0},
  };
  for (const Case& each : cases) EXPECT_EQ(stats::leading_candidate(each.candidates), each.leads) << each.what;
}

TEST(PairedRun, is_the_newest_of_three_months_or_more_and_at_most_twelve) {
  const auto run = [](std::initializer_list<int> paired) {
    const std::set<int> months(paired);
    return stats::newest_paired_run(Month(2024, 1), Month(2025, 12), [&](Month month) { return months.contains(month - Month(2024, 1)); });
  };
  EXPECT_EQ(run({12, 13, 14, 15}), (Period{Month(2025, 1), 4}));
  EXPECT_EQ(run({12, 13, 14, 15, 22, 23}), (Period{Month(2025, 1), 4})) << "two months are no run";
  EXPECT_EQ(run({0, 1, 2, 21, 22, 23}), (Period{Month(2025, 10), 3}));
  EXPECT_EQ(run({5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18}), (Period{Month(2024, 8), 12}));
  EXPECT_EQ(run({0, 1, 2}), (Period{Month(2024, 1), 3})) << "at the very beginning";
  EXPECT_FALSE(run({3, 5, 7, 9}));
}

TEST(Series, the_newest_year_leads_and_newer_months_are_told_beside_it) {
  EXPECT_EQ(leading_in("X23000001").series.key, "years");
  const auto facts = pages::measure_facts(snapshot(), hub_on(snapshot(), today), area("X23000001"), vehicle_crime());
  EXPECT_EQ(to_string(facts.lead().finding.value().headline.period), "2024-07/P12M");
  EXPECT_EQ(facts.lead().finding.value().count, 523);
  ASSERT_GT(facts.lately, 0U);
  EXPECT_EQ(facts.series[facts.lately].series->key, "recorded-crime");
  EXPECT_EQ(to_string(facts.series[facts.lately].finding.value().headline.period), "2025-10/P3M");
  EXPECT_FALSE(facts.series[facts.lately].finding.value().twelve_months == std::nullopt) << "July is missing";
}

TEST(Series, years_that_overlap_are_never_added_and_are_set_beside_the_year_before) {
  const Subject force = by("years", "X23000001");
  EXPECT_EQ(force.find({Month(2024, 7), 12})->status, CellStatus::counted);
  EXPECT_EQ(force.find({Month(2024, 7), 3}), nullptr) << "no part of a year is known";
  const auto change = finding(force).change.value();
  EXPECT_EQ(to_string(change.current), "2024-01/P12M") << "the year to June 2025 has no counterpart";
  EXPECT_EQ(to_string(change.past), "2023-01/P12M");
}

TEST(Series, what_is_not_printed_is_not_known_and_no_zero) {
  EXPECT_EQ(by("interference", "X23000001").find({Month(2023, 1), 12})->status, CellStatus::not_held) << "an empty cell";
  EXPECT_EQ(by("interference", "X23000003").counted({Month(2024, 1), 12})->count, 0) << "a printed zero";
  EXPECT_EQ(by("years", "X06000001").find({Month(2022, 1), 12})->status, CellStatus::not_held) << "a year of whole forces";
  EXPECT_FALSE(count_in(by("years", "X06000001"), {Month(2022, 1), 12}).has_value());
}

TEST(Series, a_step_outside_the_bounds_is_not_of_it) {
  EXPECT_EQ(by("interference", "X23000001").find({Month(2022, 1), 12}), nullptr);
  EXPECT_EQ(by("interference", "X23000001").steps().size(), 3U);
  EXPECT_EQ(by("years", "X23000001").steps().size(), 4U);
}

TEST(Series, a_district_counted_with_others_has_their_figure_and_none_of_its_own) {
  const Subject district = by("years", "X06000058");
  const auto count = count_in(district, {Month(2024, 7), 12});
  ASSERT_FALSE(count.has_value());
  EXPECT_EQ(count.missing().reason, MissingReason::not_applicable);
  EXPECT_EQ(count.missing().values, (std::vector<WhyValue>{std::string("Saltmarsh and Mill"), std::int64_t{143}}));
  const auto together = together_of(district);
  ASSERT_TRUE(together);
  EXPECT_EQ(together->count, 143);
  EXPECT_EQ(together->rate.value().denominator, 40000);
  EXPECT_EQ(together->members.size(), 2U);
  EXPECT_FALSE(together_of(by("years", "X06000060")));
  EXPECT_EQ(leading_in("X06000058").series.key, "recorded-crime");
  const auto facts = pages::measure_facts(snapshot(), hub_on(snapshot(), today), area("X06000058"), vehicle_crime());
  const auto page = pages::measure_json(facts, render::Language::english());
  EXPECT_NE(page.find("\"published_together\":{\"name\":\"Saltmarsh and Mill\""), std::string::npos) << page;
}

TEST(Series, the_whole_of_a_force_holds_what_its_districts_are_counted_for_together) {
  const Cell* east = by("years", "X23000002").counted({Month(2024, 7), 12});
  ASSERT_NE(east, nullptr);
  EXPECT_EQ(east->outside, 0) << "two districts together are not outside";
  EXPECT_EQ(east->unlocated, 3);
  std::int64_t districts = 0;
  for (const Area* each : snapshot().children_of(area("X23000002"))) {
    if (const Cell* cell = by("years", each->code.text().c_str()).counted({Month(2024, 7), 12})) districts += cell->count;
  }
  EXPECT_EQ(east->count, districts + 143 + 3);
}

TEST(Series, of_months_compare_the_newest_that_have_theirs_a_year_before) {
  // November and December are held of two years, and two months are no run: the same three months of an earlier year are not there either.
  const Subject months = by("recorded-crime", "X23000001");
  EXPECT_EQ(change_of(months, {Month(2025, 10), 3}).change.missing().reason, MissingReason::not_held);
  EXPECT_EQ(count_over(months, {Month(2025, 1), 4}),
            count_over(months, {Month(2025, 1), 3}).value() + months.counted({Month(2025, 4), 1})->count);
  EXPECT_FALSE(count_over(months, {Month(2025, 5), 4})) << "July is missing";
}

TEST(Series, each_figure_in_a_file_names_the_series_that_counts_it) {
  const auto facts = pages::measure_facts(snapshot(), hub_on(snapshot(), today), area("X23000001"), vehicle_crime());
  const std::string csv = pages::measure_csv(facts);
  EXPECT_NE(csv.find("2024-07/P12M,523,count,vehicle crimes,,,,"), std::string::npos) << csv.substr(0, 600);
  EXPECT_NE(csv.find(",years,"), std::string::npos);
  EXPECT_NE(csv.find(",recorded-crime,"), std::string::npos);
}

TEST(Series, that_counts_something_else_never_speaks_for_the_measure) {
  const auto facts = pages::measure_facts(snapshot(), hub_on(snapshot(), today), area("X23000001"), vehicle_crime());
  const auto other =
      std::find_if(facts.series.begin(), facts.series.end(), [](const auto& each) { return each.series->key == "interference"; });
  ASSERT_NE(other, facts.series.end());
  EXPECT_EQ(other->finding.missing().because, Why::counts_something_else);
  EXPECT_FALSE(other->steps.empty()) << "it stands beside the others";
  EXPECT_EQ(telling_of(snapshot(), vehicle_crime(), area("X23000001"), {Month(2024, 1), 12})->series.key, "years");
  EXPECT_NE(pages::measure_csv(facts).find("interference,interference with vehicles alone"), std::string::npos);
}

TEST(Series, the_nation_changes_between_periods_that_every_recorder_has) {
  const auto change = change_of(by("years", "X04000001"), {Month(2024, 7), 12}).change;
  ASSERT_TRUE(change.has_value());
  EXPECT_EQ(to_string(change.value().current), "2024-01/P12M");
  EXPECT_EQ(change_of(by("recorded-crime", "X04000001"), {Month(2025, 10), 3}).change.missing().because, Why::different_forces);
}

}  // namespace hub::query
