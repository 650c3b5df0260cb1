// SPDX-License-Identifier: Apache-2.0
// A step that was published and is doubtful: its count stays, and nothing is made of it.
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "query/findings/availability.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/pools.hpp"
#include "query/findings/steps.hpp"
#include "verify/verify_release.hpp"

#include <gtest/gtest.h>

namespace hub::build {
namespace {

using test::StreetLine;

constexpr const char* coverage_path = "figures/recorded-crime/coverage.csv";
const std::string sentence = "The types of this month look mixed up.";

std::shared_ptr<const query::Snapshot> snapshot_of(const test::HubCopy& hub) {
  return value_or_throw(query::Snapshot::open(value_or_throw(store::current_release(hub.releases()))));
}

query::Subject subject_of(const query::Snapshot& snapshot, const char* series, const char* area) {
  for (const Measure& measure : snapshot.measures) {
    for (const MeasureSeries& each : measure.series) {
      if (each.id == series) return {snapshot, measure, each, *snapshot.find_area(area)};
    }
  }
  throw std::runtime_error(series);
}

void declare_doubtful(const test::HubCopy& hub, const std::string& force, const std::string& month) {
  hub.replace(coverage_path, force + "," + month + ",supplied,\n", force + "," + month + ",doubtful," + sentence + "\n");
}

verify::Verification verified_now(const test::HubCopy& hub) {
  return value_or_throw(verify::verify_release(value_or_throw(store::current_release(hub.releases())),
                                               Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(26)}));
}

void expect_verified(const test::HubCopy& hub) {
  const auto verified = verified_now(hub);
  EXPECT_EQ(verified.differing, 0) << verified.differences.front().what << ": " << verified.differences.front().published << ", "
                                   << verified.differences.front().recomputed;
}

std::vector<std::string> remarks_of(const BuildReport& built, std::string_view kind) {
  std::vector<std::string> found;
  for (const auto& each : built.manifest.remarks) {
    if (each.kind == kind) found.push_back(each.subject + ": " + each.detail);
  }
  return found;
}

/// A street file of January 2026 with the example force's usual types, but what `odd` says.
std::string january_with(const std::map<std::string, std::size_t>& odd) {
  const std::map<std::string, std::size_t> usual{{"Anti-social behaviour", 12},
                                                 {"Bicycle theft", 25},
                                                 {"Burglary", 35},
                                                 {"Criminal damage and arson", 48},
                                                 {"Drugs", 58},
                                                 {"Other crime", 70},
                                                 {"Other theft", 80},
                                                 {"Possession of weapons", 90},
                                                 {"Public order", 100},
                                                 {"Robbery", 111},
                                                 {"Shoplifting", 182},
                                                 {"Theft from the person", 132},
                                                 {"Vehicle crime", 100},
                                                 {"Violence and sexual offences", 155}};
  std::vector<StreetLine> lines;
  for (const auto& [type, records] : usual) {
    const auto own = odd.find(type);
    StreetLine line;
    line.type = type;
    lines.insert(lines.end(), own == odd.end() ? records : own->second, line);
  }
  return test::street_csv(lines);
}

}  // namespace

TEST(Doubtful, a_step_keeps_what_was_published_and_is_no_figure) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  const auto before = snapshot_of(hub);
  declare_doubtful(hub, "other-east", "2025-12");
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto snapshot = snapshot_of(hub);
  const Period december{{2025, 12}, 1};
  for (const char* area : {"X23000002", "X06000060"}) {
    const auto sound = query::count_in(subject_of(*before, "burglary/recorded-crime", area), december);
    const auto subject = subject_of(*snapshot, "burglary/recorded-crime", area);
    for (const int months : {1, 3}) {
      const Period period = Period::ending(december.first, months);
      const auto published = query::count_in(subject_of(*before, "burglary/recorded-crime", area), period).value();
      EXPECT_EQ(query::count_in(subject, period).missing(),
                (Missing{MissingReason::doubtful, months == 1 ? Why::published_doubtful : Why::months_doubtful, {published, sentence}}))
          << area << " " << months;
      EXPECT_EQ(subject.counted(period), nullptr);
    }
    ASSERT_TRUE(sound.has_value());
    const auto steps = query::steps_of(subject);
    EXPECT_EQ(steps.back().count.missing().reason, MissingReason::doubtful) << "its row stays";
  }
  expect_verified(hub);
}

TEST(Doubtful, a_step_is_in_no_pool_and_no_comparison_line) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  const auto before = query::forces_together(subject_of(*snapshot_of(hub), "burglary/recorded-crime", "X04000001"), {{2025, 12}, 1});
  declare_doubtful(hub, "other-east", "2025-12");
  ASSERT_TRUE(hub.build());
  const auto snapshot = snapshot_of(hub);
  const auto after = query::forces_together(subject_of(*snapshot, "burglary/recorded-crime", "X04000001"), {{2025, 12}, 1});
  EXPECT_EQ(after.members, before.members - 1);
  EXPECT_LT(after.count, before.count);
  EXPECT_EQ(after.residents, before.residents - *snapshot->find_area("X23000002")->residents);
}

TEST(Doubtful, a_window_that_also_lacks_a_step_is_incomplete) {
  const test::HubCopy hub;
  declare_doubtful(hub, "example", "2025-08");
  ASSERT_TRUE(hub.build());
  const auto snapshot = snapshot_of(hub);
  const auto subject = subject_of(*snapshot, "burglary/recorded-crime", "X23000001");
  EXPECT_EQ(query::count_in(subject, {{2025, 7}, 3}).missing().reason, MissingReason::incomplete) << "July was not supplied";
  EXPECT_EQ(query::count_in(subject, {{2025, 8}, 3}).missing().reason, MissingReason::doubtful);
  EXPECT_TRUE(query::count_in(subject, {{2025, 9}, 3}).has_value());
  EXPECT_FALSE(query::newest_complete(subject, 12).has_value());
  expect_verified(hub);
}

TEST(Doubtful, a_count_that_is_shown_as_a_figure_all_the_same_is_found_by_the_second_path) {
  const test::HubCopy hub;
  declare_doubtful(hub, "other-east", "2025-12");
  ASSERT_TRUE(hub.build());
  const auto release = value_or_throw(store::current_release(hub.releases()));
  value_or_throw(store::Database::open(release.database(), store::Database::Mode::create, 1))
      .connect()
      .run("UPDATE observation SET status = 'counted' WHERE status = 'doubtful'");
  const auto verified = verified_now(hub);
  const auto found = std::find_if(verified.differences.begin(), verified.differences.end(),
                                  [](const verify::Difference& each) { return each.what == "status"; });
  ASSERT_NE(found, verified.differences.end());
  EXPECT_EQ(found->published, "counted");
  EXPECT_EQ(found->recomputed, "doubtful");
}

TEST(Doubtful, a_count_that_is_withheld_stays_withheld) {
  const test::HubCopy hub;
  const std::string path = "figures/sensitive-crime/coverage.csv";
  for (const char* month : {"2025-11", "2025-12"})
    hub.replace(path, std::string("example,") + month + ",supplied,\n", std::string("example,") + month + ",doubtful," + sentence + "\n");
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto snapshot = snapshot_of(hub);
  const auto sound = test::example_snapshot();
  int withheld = 0;
  for (const char* area : {"X23000001", "X06000001", "X06000002", "X06000003"}) {
    for (const Month month : {Month(2025, 11), Month(2025, 12)}) {
      const auto is = query::count_in(subject_of(*snapshot, "stalking/sensitive-crime", area), {month, 1});
      const auto was = query::count_in(subject_of(*sound, "stalking/sensitive-crime", area), {month, 1});
      EXPECT_EQ(is.missing().reason, was.has_value() ? MissingReason::doubtful : was.missing().reason) << area << to_string(month);
      if (!was.has_value() && was.missing().reason == MissingReason::withheld) ++withheld;
    }
  }
  EXPECT_GT(withheld, 0) << "the example hub withholds some";
  expect_verified(hub);
}

TEST(Doubtful, an_imported_month_whose_types_are_mixed_up_is_so_until_coverage_decides) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), january_with({{"Drugs", 900}, {"Robbery", 3}}));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto remarks = remarks_of(*built, "doubtful");
  ASSERT_EQ(remarks.size(), 1U);
  for (const char* said : {"2026-01-example-street.csv", "January 2026 looks mixed up", "3 records of robbery, where about",
                           "900 records of drugs", "a row of coverage.csv, doubtful or supplied, decides it"})
    EXPECT_NE(remarks[0].find(said), std::string::npos) << said << " in " << remarks[0];
  const Period month{{2026, 1}, 1};
  auto missing = query::count_in(subject_of(*snapshot_of(hub), "robbery/recorded-crime", "X23000001"), month).missing();
  EXPECT_EQ(missing.reason, MissingReason::doubtful);
  EXPECT_EQ(std::get<std::int64_t>(missing.values.at(0)), 3);
  expect_verified(hub);

  hub.write(coverage_path, hub.read(coverage_path) + "example,2026-01,doubtful," + sentence + "\n");
  const auto declared = hub.build_with_data();
  ASSERT_TRUE(declared) << to_string(declared.error());
  EXPECT_TRUE(remarks_of(*declared, "doubtful").empty());
  missing = query::count_in(subject_of(*snapshot_of(hub), "robbery/recorded-crime", "X23000001"), month).missing();
  EXPECT_EQ(missing.values, (std::vector<WhyValue>{std::int64_t{3}, sentence}));

  hub.replace(coverage_path, "example,2026-01,doubtful," + sentence, "example,2026-01,supplied,");
  const auto supplied = hub.build_with_data();
  ASSERT_TRUE(supplied) << to_string(supplied.error());
  EXPECT_TRUE(remarks_of(*supplied, "doubtful").empty());
  EXPECT_EQ(query::count_in(subject_of(*snapshot_of(hub), "robbery/recorded-crime", "X23000001"), month).value(), 3);
}

TEST(Doubtful, an_imported_month_of_the_usual_types_is_not_and_one_in_which_a_type_vanished_is) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), january_with({}));
  const auto usual = hub.build_with_data();
  ASSERT_TRUE(usual) << to_string(usual.error());
  EXPECT_TRUE(remarks_of(*usual, "doubtful").empty()) << remarks_of(*usual, "doubtful").front();
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), january_with({{"Robbery", 0}}));
  const auto gone = hub.build_with_data();
  ASSERT_TRUE(gone) << to_string(gone.error());
  ASSERT_EQ(remarks_of(*gone, "doubtful").size(), 1U);
  EXPECT_NE(remarks_of(*gone, "doubtful")[0].find("has no record of what it usually has: 0 records of robbery"), std::string::npos)
      << remarks_of(*gone, "doubtful")[0];
}

TEST(Doubtful, a_bundled_month_that_looks_mixed_up_is_asked_about_until_coverage_answers_with_a_sentence) {
  const test::HubCopy hub;
  std::string text = hub.read("figures/recorded-crime/2025-12.csv");
  const auto row = text.find("2025-12,example,X06000001,");
  const auto end = text.find('\n', row);
  text.replace(row, end - row, "2025-12,example,X06000001,7,14,21,27,900,41,48,54,61,0,135,81,44,95");
  for (const char* other : {"2025-12,example,X06000002,", "2025-12,example,X06000003,"}) {
    const auto at = text.find(other);
    const auto until = text.find('\n', at);
    text.replace(at, until - at, other + std::string("1,1,1,1,1,1,1,1,1,0,1,1,1,1"));
  }
  hub.write("figures/recorded-crime/2025-12.csv", text);
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto remarks = remarks_of(*built, "doubtful");
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_NE(remarks[0].find("X23000001 2025-12: The file of December 2025 looks mixed up"), std::string::npos) << remarks[0];
  EXPECT_TRUE(query::count_in(subject_of(*snapshot_of(hub), "burglary/recorded-crime", "X23000001"), {{2025, 12}, 1}).has_value())
      << "the hub's word stands";
  hub.replace(coverage_path, "example,2025-12,supplied,\n", "example,2025-12,supplied,We looked: the month is right.\n");
  const auto answered = hub.build();
  ASSERT_TRUE(answered) << to_string(answered.error());
  EXPECT_TRUE(remarks_of(*answered, "doubtful").empty());
}

}  // namespace hub::build
