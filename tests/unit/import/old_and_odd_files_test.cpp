// SPDX-License-Identifier: Apache-2.0
// Street files as they were years ago, reworded, in part, or supplied again.
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "query/findings/availability.hpp"
#include "query/findings/leading.hpp"
#include "query/snapshot.hpp"
#include "verify/verify_release.hpp"

#include <gtest/gtest.h>

namespace hub::build {
namespace {

using test::StreetLine;

/// `lines` of so many records, all of one month and of one of the types by turns.
std::string file_of(const std::string& month, const std::vector<std::string>& types, std::size_t records) {
  std::vector<StreetLine> lines;
  for (std::size_t i = 0; i < records; ++i) {
    StreetLine line;
    line.month = month;
    line.type = types[i % types.size()];
    lines.push_back(line);
  }
  return test::street_csv(lines);
}

const std::vector<std::string> types_of_2012{"Anti-social behaviour",
                                             "Burglary",
                                             "Criminal damage and arson",
                                             "Drugs",
                                             "Other crime",
                                             "Other theft",
                                             "Public disorder and weapons",
                                             "Robbery",
                                             "Shoplifting",
                                             "Vehicle crime",
                                             "Violent crime"};

std::shared_ptr<const query::Snapshot> snapshot_of(const test::HubCopy& hub) {
  return value_or_throw(query::Snapshot::open(value_or_throw(store::current_release(hub.releases()))));
}

Observation<std::int64_t> count_in(const query::Snapshot& snapshot, const char* measure, const char* area, Period period) {
  return query::count_in(query::leading(snapshot, *snapshot.find_measure(measure), *snapshot.find_area(area)), period);
}

void expect_verified(const test::HubCopy& hub) {
  const auto release = value_or_throw(store::current_release(hub.releases()));
  const auto verified = verify::verify_release(release, Date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(26)});
  ASSERT_TRUE(verified) << to_string(verified.error());
  EXPECT_EQ(verified->differing, 0);
}

const store::ManifestRemark* remark(const store::Manifest& manifest, std::string_view kind) {
  for (const auto& each : manifest.remarks) {
    if (each.kind == kind) return &each;
  }
  return nullptr;
}

std::string error_of(const Result<BuildReport>& built) { return built ? "" : to_string(built.error()); }

}  // namespace

TEST(OldStreetFile, counts_what_only_changed_its_name_and_calls_the_rest_not_comparable) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2012-09", "example"), file_of("2012-09", types_of_2012, 1100));
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), file_of("2026-01", {"Robbery"}, 900));
  hub.declare_supplied("example", "2026-01");
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const auto snapshot = snapshot_of(hub);
  const Period september{{2012, 9}, 1};
  for (const char* known : {"burglary", "shoplifting", "robbery"})
    EXPECT_EQ(count_in(*snapshot, known, "X23000001", september).value(), 100) << known;
  for (const char* area : {"X23000001", "X06000001"}) {
    const auto all = count_in(*snapshot, "all-crime", area, september);
    ASSERT_FALSE(all.has_value()) << area;
    EXPECT_EQ(all.missing(), (Missing{MissingReason::not_comparable, Why::not_told_apart})) << area;
  }
  EXPECT_EQ(count_in(*snapshot, "robbery", "X23000001", {{2026, 1}, 1}).value(), 900);
  expect_verified(hub);
}

TEST(OldStreetFile, of_a_month_that_the_publisher_cannot_have_is_refused) {
  struct Case {
    const char* month;
    const char* sentence;
  };
  for (const auto& [month, sentence] :
       {Case{"2010-11", "found 2010-11, expected 2010-12 or later"}, Case{"2199-12", "found 2199-12, expected a month that has begun"}}) {
    const test::HubCopy hub;
    test::write_bytes(hub.data() / test::street_path(month, "example"), file_of(month, {"Burglary"}, 1000));
    const auto built = hub.build_with_data();
    ASSERT_FALSE(built) << month;
    EXPECT_EQ(built.error().code, ErrorCode::input_refused);
    EXPECT_NE(built.error().message.find(sentence), std::string::npos) << built.error().message;
  }
}

TEST(OddStreetFile, keeps_records_whose_outcome_is_worded_anew_and_tells_of_it) {
  const test::HubCopy hub;
  std::vector<StreetLine> lines(1000);
  for (std::size_t i = 0; i < 9; ++i) lines[i].outcome = i < 5 ? "Offender given a penalty notice" : "\"Diversionary, educational\"";
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv(lines));
  hub.declare_supplied("example", "2026-01");
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  EXPECT_EQ(count_in(*snapshot_of(hub), "burglary", "X23000001", {{2026, 1}, 1}).value(), 1000);
  const auto& remarks = built->manifest.remarks;
  ASSERT_EQ(remarks.size(), 2U);
  EXPECT_EQ(remarks[0].kind, "unknown outcome");
  EXPECT_EQ(remarks[0].subject, "Offender given a penalty notice");
  EXPECT_EQ(remarks[0].records, 5);
  EXPECT_EQ(remarks[1].subject, "Diversionary, educational");
  EXPECT_EQ(remarks[1].records, 4);
  const auto manifest = value_or_throw(store::current_release(hub.releases())).manifest;
  EXPECT_EQ(manifest.remarks.size(), 2U);
  const auto database = value_or_throw(
      store::Database::open(value_or_throw(store::current_release(hub.releases())).database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto rows = connection
                  .prepare(
                      "SELECT o.title, COUNT(*)::BIGINT FROM crime c JOIN crime_outcome o ON o.number = c.outcome GROUP BY o.title "
                      "ORDER BY 2, 1")
                  .rows();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0), "Diversionary, educational");
  EXPECT_EQ(rows.integer(1), 4);
}

TEST(OddStreetFile, with_a_tiny_part_of_a_month_is_no_month) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), file_of("2026-01", {"Robbery"}, 14));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const auto snapshot = snapshot_of(hub);
  for (const char* measure : {"burglary", "robbery"}) {
    const auto count = count_in(*snapshot, measure, "X23000001", {{2026, 1}, 1});
    ASSERT_FALSE(count.has_value()) << measure;
    EXPECT_EQ(count.missing().reason, MissingReason::incomplete);
    EXPECT_EQ(
        std::get<std::string>(count.missing().values.at(0)).find("The file of January 2026 holds a small part of the month: 14 records"),
        0U);
  }
  EXPECT_TRUE(value_or_throw(snapshot->small_areas.monthly_counts("X01000001", "robbery")).empty());
  ASSERT_NE(remark(built->manifest, "stub"), nullptr);
  EXPECT_EQ(remark(built->manifest, "stub")->records, 14);
  expect_verified(hub);
}

TEST(OddStreetFile, with_a_tiny_part_of_a_month_is_one_when_the_hub_declares_it) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), file_of("2026-01", {"Robbery"}, 14));
  hub.declare_supplied("example", "2026-01");
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  EXPECT_EQ(count_in(*snapshot_of(hub), "robbery", "X23000001", {{2026, 1}, 1}).value(), 14);
  EXPECT_TRUE(built->manifest.remarks.empty());
}

TEST(OddStreetFile, of_a_month_that_the_hub_declares_incomplete_makes_it_no_whole_month) {
  const test::HubCopy hub;
  const std::string path = "figures/recorded-crime/coverage.csv";
  hub.write(path, hub.read(path) + "example,2026-01,incomplete,The last days are not in it.\n");
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), file_of("2026-01", {"Robbery"}, 1000));
  ASSERT_TRUE(hub.build_with_data());
  const auto count = count_in(*snapshot_of(hub), "robbery", "X23000001", {{2026, 1}, 1});
  ASSERT_FALSE(count.has_value());
  EXPECT_EQ(count.missing(), (Missing{MissingReason::incomplete, Why::stated, {std::string("The last days are not in it.")}}));
}

TEST(OddStreetFile, without_any_place_makes_no_zero_of_a_district) {
  const test::HubCopy hub;
  hub.declare_supplied("example", "2026-01");
  std::vector<StreetLine> lines(1000, test::unlocated());
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv(lines));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const auto snapshot = snapshot_of(hub);
  EXPECT_EQ(count_in(*snapshot, "burglary", "X23000001", {{2026, 1}, 1}).value(), 1000);
  const auto district = count_in(*snapshot, "burglary", "X06000001", {{2026, 1}, 1});
  ASSERT_FALSE(district.has_value());
  EXPECT_EQ(district.missing().reason, MissingReason::incomplete);
  expect_verified(hub);
}

TEST(OddStreetFile, of_a_force_outside_the_nation_changes_no_statistic) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  const auto before = snapshot_of(hub);
  StreetLine railway;
  railway.force = "Railway";
  test::write_bytes(hub.data() / test::street_path("2026-01", "example-railway"), test::street_csv({railway, railway, railway}));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  const auto after = snapshot_of(hub);
  EXPECT_EQ(after->hub.newest, before->hub.newest);
  EXPECT_EQ(built->manifest.last_month, "2025-12");
  for (const Measure& measure : before->measures) {
    const auto& phi = after->dispersion_of(after->find_measure(measure.id)->series.front(), Counting::located);
    EXPECT_EQ(phi.has_value(), before->dispersion_of(measure.series.front(), Counting::located).has_value()) << measure.id;
  }
  expect_verified(hub);
}

/// December 2025 of the example hub as a street file, with one record fewer than it has in its bundled figures.
class SuppliedAgain : public testing::Test {
 protected:
  SuppliedAgain() {
    std::string text = test::street_csv_of_bundled(hub_.read("figures/recorded-crime/2025-12.csv"), "example");
    const auto burglary = text.find(",Burglary,");
    const auto begin = text.rfind('\n', burglary) + 1;
    text.erase(begin, text.find('\n', burglary) + 1 - begin);
    test::write_bytes(hub_.data() / test::street_path("2025-12", "example"), text);
  }
  void declare(const char* day) const {
    hub_.write("archives.toml", fmt::format("[[archive]]\nname = \"data\"\ndownloaded = \"{}\"\n", day));
  }
  [[nodiscard]] std::int64_t burglaries() const { return count_in(*snapshot_of(hub_), "burglary", "X23000001", december_).value(); }

  test::HubCopy hub_;
  Period december_{{2025, 12}, 1};
};

TEST_F(SuppliedAgain, takes_the_place_of_bundled_figures_when_its_download_is_declared_to_be_later) {
  ASSERT_TRUE(hub_.build());
  const std::int64_t before = burglaries();
  declare("2026-11-20");
  const auto built = hub_.build_with_data();
  ASSERT_TRUE(built) << error_of(built);
  EXPECT_EQ(burglaries(), before - 1);
  ASSERT_NE(remark(built->manifest, "superseded"), nullptr);
  EXPECT_EQ(remark(built->manifest, "superseded")->detail,
            "It is newer than the bundled figures of December 2025 and stands in their place; cells that differ: 1.");
  expect_verified(hub_);
}

TEST_F(SuppliedAgain, is_refused_when_it_is_a_part_of_the_month_however_new) {
  declare("2026-11-20");
  for (const std::string& part : {file_of("2025-12", {"Burglary"}, 14), test::street_csv(std::vector<StreetLine>(1300, [] {
                                    StreetLine nowhere = test::unlocated();
                                    nowhere.month = "2025-12";
                                    return nowhere;
                                  }()))}) {
    test::write_bytes(hub_.data() / test::street_path("2025-12", "example"), part);
    const auto built = hub_.build_with_data();
    ASSERT_FALSE(built);
    EXPECT_EQ(built.error().where, "superseding_whole") << error_of(built);
  }
}

TEST_F(SuppliedAgain, is_refused_with_the_month_and_what_to_do_when_it_is_not_declared_or_older) {
  for (const char* day : {"", "2020-01-01"}) {
    if (*day != '\0') declare(day);
    const auto built = hub_.build_with_data();
    ASSERT_FALSE(built) << day;
    EXPECT_EQ(built.error().code, ErrorCode::check_failed);
    for (const char* part : {"month 2025-12", "category burglary", "declare the day of its download in the hub's archives.toml"})
      EXPECT_NE(built.error().message.find(part), std::string::npos) << built.error().message;
  }
}

}  // namespace hub::build
