// SPDX-License-Identifier: Apache-2.0
#include "domain/month.hpp"
#include "fixtures/example_hub.hpp"
#include "store/database.hpp"
#include "verify/arithmetic.hpp"
#include "verify/chart.hpp"
#include "verify/compare.hpp"
#include "verify/compare_sources.hpp"
#include "verify/verify_release.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace hub::verify {
namespace {

Date today() { return london_date(test::test_now()); }

store::Release current(const test::HubCopy& copy) { return value_or_throw(store::current_release(copy.releases())); }

void run(const test::HubCopy& copy, const std::string& sql) {
  const auto database = value_or_throw(store::Database::open(current(copy).database(), store::Database::Mode::create, 1));
  database.connect().run(sql);
}

Verification verified(const test::HubCopy& copy) { return value_or_throw(verify_release(current(copy), today())); }

/// A copy of the example hub, built, then verified after `sql` was run on its database: the table that changes and how.
Verification verified_after(const std::string& sql) {
  const test::HubCopy copy;
  value_or_throw(copy.build());
  run(copy, sql);
  return verified(copy);
}

const Difference* find(const Verification& verification, const std::function<bool(const Difference&)>& is_wanted) {
  for (const Difference& each : verification.differences) {
    if (is_wanted(each)) return &each;
  }
  return nullptr;
}

const Difference* find(const Verification& verification, const std::string& what) {
  return find(verification, [&](const Difference& each) { return each.what == what; });
}

int index_of(int year, int month_of_year) { return Month(year, month_of_year).index(); }

}  // namespace

TEST(Verify, every_figure_of_the_example_hub_follows_from_its_facts) {
  const auto verified = verify_release(test::example_release(), today());
  ASSERT_TRUE(verified) << to_string(verified.error());
  EXPECT_EQ(verified->differing, 0) << verified->differences.front().what << " of " << verified->differences.front().area;
  EXPECT_TRUE(verified->differences.empty());
  EXPECT_GT(verified->figures, 1000);
}

TEST(Verify, a_file_of_the_hub_that_changed_after_the_build_is_named) {
  const test::HubCopy copy;
  value_or_throw(copy.build());
  const auto compared = [&] { return value_or_throw(compare_sources(current(copy).manifest, copy.hub())); };
  const auto untouched = compared();
  EXPECT_TRUE(untouched.changed.empty());
  EXPECT_TRUE(untouched.elsewhere.empty());
  EXPECT_EQ(untouched.withheld, 12) << "the months of sensitive crime";
  EXPECT_EQ(untouched.same + untouched.withheld, static_cast<std::int64_t>(current(copy).manifest.sources.size()));
  copy.write("areas/areas.csv", copy.read("areas/areas.csv") + "\n");
  std::filesystem::remove(copy.hub() / "areas/names.csv");
  const auto later = compared();
  EXPECT_EQ(later.changed, std::vector<std::string>{"areas/areas.csv"});
  EXPECT_EQ(later.elsewhere, std::vector<std::string>{"areas/names.csv"});
}

TEST(Verify, a_changed_count_is_named_with_its_measure_area_and_period) {
  const auto verified = verified_after(
      fmt::format("UPDATE observation SET numerator = numerator + 1 WHERE series = 'burglary/recorded-crime' AND area = 'X06000001' "
                  "AND months = 1 AND status = 'counted' AND first_month = {}",
                  index_of(2025, 10)));
  EXPECT_GT(verified.differing, 0);
  const Difference* count = find(verified, "count");
  ASSERT_NE(count, nullptr);
  EXPECT_EQ(count->measure, "burglary/recorded-crime");
  EXPECT_EQ(count->area, "X06000001");
  EXPECT_EQ(count->period, "2025-10");
  EXPECT_EQ(std::stoll(count->published), std::stoll(count->recomputed) + 1);
}

TEST(Verify, a_changed_count_is_followed_into_what_pages_show) {
  const auto verified = verified_after(
      fmt::format("UPDATE observation SET numerator = numerator + 1 WHERE series = 'burglary/recorded-crime' AND area = 'X06000001' "
                  "AND months = 1 AND status = 'counted' AND first_month = {}",
                  index_of(2025, 10)));
  EXPECT_NE(find(verified, "count of a step"), nullptr);
  EXPECT_NE(find(verified, "rate of a step"), nullptr);
  EXPECT_NE(find(verified, "comparison line"), nullptr);
}

TEST(Verify, a_changed_fact_contradicts_the_figures) {
  const auto verified =
      verified_after(fmt::format("UPDATE recorded_count SET n = n + 1 WHERE dataset = 'recorded-crime' AND area = 'X06000001' "
                                 "AND category = 'burglary' AND month = {}",
                                 index_of(2025, 10)));
  const Difference* count = find(verified, "count");
  ASSERT_NE(count, nullptr);
  EXPECT_EQ(count->period, "2025-10");
  EXPECT_EQ(std::stoll(count->published) + 1, std::stoll(count->recomputed));
  EXPECT_GT(verified.differing, 2) << "the force and the windows of twelve months have the record too";
}

TEST(Verify, a_changed_dispersion_is_named) {
  const auto verified = verified_after("UPDATE dispersion SET raw_phi_e9 = raw_phi_e9 + 1000000 WHERE counting = 'located'");
  const Difference* dispersion = find(verified, "dispersion");
  ASSERT_NE(dispersion, nullptr);
  EXPECT_EQ(dispersion->area, "located");
  EXPECT_FALSE(dispersion->measure.empty());
}

TEST(Verify, a_dispersion_that_is_missing_is_found) {
  const auto verified = verified_after("DELETE FROM dispersion");
  const Difference* dispersion = find(verified, "dispersion");
  ASSERT_NE(dispersion, nullptr);
  EXPECT_EQ(dispersion->published, "too_few");
  EXPECT_EQ(dispersion->recomputed, "a value");
}

TEST(Verify, a_count_that_had_to_be_withheld_is_found_when_it_is_shown) {
  for (const char* status : {"withheld", "incomplete", "broken"}) {
    const auto verified =
        verified_after(fmt::format("UPDATE observation SET status = 'counted', numerator = 3 WHERE status = '{}'", status));
    const Difference* shown = find(verified, "status");
    ASSERT_NE(shown, nullptr) << status;
    EXPECT_EQ(shown->published, "counted");
    EXPECT_EQ(shown->recomputed, status);
  }
}

TEST(Verify, a_row_too_few_and_a_row_too_many_are_found) {
  const Verification fewer =
      verified_after("DELETE FROM observation WHERE series = 'burglary/recorded-crime' AND months = 12 AND area = 'X23000001'");
  const Difference* absent = find(fewer, "row");
  ASSERT_NE(absent, nullptr);
  EXPECT_EQ(absent->published, "no row");
  const Verification twice = verified_after(
      "INSERT INTO observation SELECT * FROM observation WHERE series = 'burglary/recorded-crime' AND months = 12 AND area = 'X23000001'");
  const Difference* again = find(twice, "row");
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(again->recomputed, "one row, not two");
}

TEST(Verify, parts_of_a_force_are_compared_one_by_one) {
  const auto verified =
      verified_after("UPDATE observation SET unlocated = unlocated + 1, outside = outside + 2 WHERE unlocated IS NOT NULL");
  EXPECT_NE(find(verified, "records without a place"), nullptr);
  EXPECT_NE(find(verified, "records outside the area"), nullptr);
  EXPECT_EQ(find(verified, "count"), nullptr);
}

TEST(Verify, a_revision_is_recomputed_from_both_editions) {
  const auto changed = verified_after("UPDATE revision SET earlier = earlier + 1");
  const Difference* revision = find(changed, "revision");
  ASSERT_NE(revision, nullptr);
  EXPECT_NE(revision->published, revision->recomputed);
  EXPECT_NE(find(verified_after("DELETE FROM revision"), "revised steps"), nullptr);
  EXPECT_NE(find(verified_after("UPDATE earlier_count SET n = n + 1"), "revision"), nullptr);
}

TEST(Verify, where_sources_meet_their_counts_are_added_up_again) {
  const test::HubCopy copy;
  const std::string next = "[[measure.series]]\nkey = \"interference\"";
  copy.replace("measures.toml", next, "[[measure.series]]\ndataset = \"offences\"\ncategories = [\"28E\"]\n" + next);
  value_or_throw(copy.build());
  EXPECT_EQ(verified(copy).differing, 0);
  run(copy,
      fmt::format(
          "UPDATE observation SET numerator = 1000 WHERE series = 'vehicle-crime/offences' AND area = 'X23000001' AND first_month = {}",
          index_of(2025, 1)));
  const auto changed = verified(copy);
  const Difference* meeting = find(changed, "where sources meet");
  ASSERT_NE(meeting, nullptr);
  EXPECT_NE(meeting->published, meeting->recomputed);
}

TEST(Verify, only_the_first_fifty_differences_are_kept_and_all_are_counted) {
  const auto verified = verified_after("UPDATE observation SET months_supplied = months_supplied + 1");
  EXPECT_EQ(verified.differences.size(), Ledger::most_kept);
  EXPECT_GT(verified.differing, 100);
}

TEST(Verify, what_follows_from_no_fact_is_compared_with_what_was_built) {
  const std::pair<const char*, const char*> changes[] = {
      {"UPDATE area SET residents = residents + 10 WHERE code = 'X06000001'", "table area"},
      {"UPDATE published_figure SET value = value || '0'", "table published_figure"},
      {"UPDATE measure SET title = title || ' and more'", "table measure"},
      {"UPDATE coverage SET detail = 'It was never supplied.'", "table coverage"},
  };
  for (const auto& [change, table] : changes) {
    const auto verified = verified_after(change);
    EXPECT_NE(find(verified, table), nullptr) << change;
  }
}

TEST(Verify, a_fact_that_was_changed_together_with_all_its_sums_is_found) {
  const auto verified = verified_after(
      "UPDATE recorded_count SET n = n + 100 WHERE dataset = 'recorded-crime' AND area = 'X06000001' AND category = 'burglary';"
      "UPDATE observation SET numerator = numerator + 100 * months_supplied WHERE numerator IS NOT NULL AND area = 'X06000001'");
  EXPECT_NE(find(verified, "table recorded_count"), nullptr);
  EXPECT_NE(find(verified, "table observation"), nullptr);
}

TEST(Verify, a_release_without_digests_of_its_tables_is_refused) {
  auto release = test::example_release();
  release.manifest.tables.clear();
  const auto verified = verify_release(release, today());
  ASSERT_FALSE(verified);
  EXPECT_NE(to_string(verified.error()).find("build it anew"), std::string::npos);
}

TEST(Verify, a_release_of_another_schema_is_refused) {
  auto release = test::example_release();
  release.manifest.schema_version = store::previous_schema_version;
  const auto verified = verify_release(release, today());
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().code, ErrorCode::store_failed);
}

TEST(LongDivision, rounds_halves_away_from_zero_and_carries) {
  EXPECT_EQ(long_division(1, 8, 1, 2), "0.13");
  EXPECT_EQ(long_division(-1, 8, 1, 2), "-0.13");
  EXPECT_EQ(long_division(9'999'996, 10'000'000, 1, 6), "1.000000");
  EXPECT_EQ(long_division(999, 1000, 100, 0), "100");
  EXPECT_EQ(long_division(-1, 1000, 100, 0), "0");
  EXPECT_EQ(long_division(412, 182'000, 1000, 3), "2.264");
}

TEST(SecondPath, its_arithmetic_meets_the_vectors_of_the_statistics) {
  EXPECT_DOUBLE_EQ(root_of(2.0), 1.4142135623730951);
  EXPECT_DOUBLE_EQ(root_of(0.25), 0.5);
  EXPECT_EQ(root_of(0.0), 0.0);
  EXPECT_NEAR(lower_limit_95(5), 1.6235, 1e-4);
  EXPECT_NEAR(upper_limit_95(0), 3.6889, 1e-4);
  EXPECT_NEAR(lower_limit_95(100), 81.3621, 1e-4);
  EXPECT_NEAR(upper_limit_95(100), 121.6279, 1e-4);
  EXPECT_DOUBLE_EQ(quantile_of({4, 1, 3, 2}, 0.25), 1.75);
  EXPECT_DOUBLE_EQ(quarter_of({10, 1, 9, 2, 8, 3, 7, 4, 6, 5}, 1), 2.75);
  EXPECT_DOUBLE_EQ(quarter_of({3, 1}, 3), 3);
  EXPECT_DOUBLE_EQ(quarter_of({7}, 2), 7);
}

TEST(SecondPath, its_charts_of_four_seasonal_years_are_those_of_the_first) {
  Given given;
  given.areas.push_back({"X23000001", "recorder", "X04000001", 1000, 400});
  given.series.push_back({"burglary", "recorded-crime", false, 1000, 1, true, false, -1, -1, {"burglary"}, {}});
  std::vector<stats::MonthCount> months;
  for (int i = 0; i < 48; ++i) {
    const Month month = Month(2022, 4) + i;
    const std::int64_t count = 60 + 9 * (month.month_of_year() % 5) + i * 7919 % 23 + (i > 30 ? 40 : 0) + (i == 11 ? 120 : 0);
    given.steps["recorded-crime"].insert(month.index());
    given.coverage[{"recorded-crime", 0, month.index()}] = "supplied";
    given.counts[{0, 0, month.index()}].all = count;
    months.push_back({month, count});
  }
  const Recomputed recomputed = recompute(std::move(given));
  const auto second = charts_of({recomputed, 0, 0});
  const auto first = stats::control_segments(months, {});
  ASSERT_TRUE(first.has_value() && second.has_value());
  facts::Finding finding{nullptr,
                         nullptr,
                         nullptr,
                         nullptr,
                         {{Month(2022, 4), 12}, true},
                         0,
                         0,
                         Missing{MissingReason::not_held},
                         Missing{MissingReason::not_held},
                         {},
                         {},
                         Missing{MissingReason::not_held},
                         Missing{MissingReason::not_held},
                         {},
                         Missing{MissingReason::not_held},
                         {},
                         {},
                         {},
                         {},
                         {},
                         first,
                         {}};
  finding.signal = stats::latest_signal(first, Month(2026, 3));
  EXPECT_TRUE(second.value().front().seasonal);
  EXPECT_GE(second.value().front().signals.size(), 2U);
  Ledger ledger;
  compare_control(ledger, finding, {recomputed, 0, 0});
  EXPECT_GT(ledger.figures(), 55);
  EXPECT_EQ(ledger.differing(), 0) << ledger.differences().front().what;
  finding.signal.reset();
  compare_control(ledger, finding, {recomputed, 0, 0});
  EXPECT_EQ(ledger.differing(), 1);
}

TEST(Ledger, a_real_that_is_not_a_number_is_a_difference) {
  Ledger ledger;
  EXPECT_FALSE(ledger.real("score", std::nan(""), 1.0));
  EXPECT_TRUE(ledger.real("score", 1.0, 1.0 + 1e-12));
  EXPECT_FALSE(ledger.real("score", 1.0, 1.0 + 1e-8));
  EXPECT_EQ(ledger.figures(), 3);
  EXPECT_EQ(ledger.differing(), 2);
}

}  // namespace hub::verify
