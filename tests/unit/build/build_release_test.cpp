// SPDX-License-Identifier: Apache-2.0
#include "build/build_release.hpp"

#include "base/files.hpp"
#include "build/outline_paths.hpp"
#include "fixtures/example_hub.hpp"
#include "store/database.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

std::int64_t one_number(const store::Release& release, const std::string& sql) {
  const auto database = value_or_throw(store::Database::open(release.database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto rows = connection.prepare(sql).rows();
  EXPECT_TRUE(rows.next()) << sql;
  return rows.is_null(0) ? -1 : rows.integer(0);
}

std::vector<std::string> entries(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST(Build, rows_in_are_facts_plus_rejects_for_every_file) {
  const auto& manifest = test::example_release().manifest;
  EXPECT_GT(manifest.sources.size(), 20U);
  for (const auto& source : manifest.sources) EXPECT_EQ(source.rows, source.facts + source.rejects) << source.path;
  EXPECT_EQ(manifest.hub, "example-town");
  EXPECT_EQ(manifest.checks.size(), 31U);
}

TEST(Build, the_same_folder_gives_the_same_id_and_is_not_published_twice) {
  const test::HubCopy copy;
  const auto first = copy.build();
  ASSERT_TRUE(first) << to_string(first.error());
  const auto second = copy.build();
  ASSERT_TRUE(second);
  EXPECT_FALSE(first->unchanged);
  EXPECT_TRUE(second->unchanged);
  EXPECT_EQ(first->manifest.id, second->manifest.id);
  EXPECT_EQ(first->manifest.id, test::example_release().manifest.id);
  EXPECT_EQ(entries(copy.releases()), (std::vector<std::string>{".lock", first->manifest.id, "current"}));
}

TEST(Build, one_changed_figure_gives_another_id_and_moves_current) {
  const test::HubCopy copy;
  const auto first = copy.build();
  ASSERT_TRUE(first);
  copy.replace("hub.toml", "An invented country", "An imaginary country");
  const auto second = copy.build();
  ASSERT_TRUE(second);
  EXPECT_NE(first->manifest.id, second->manifest.id);
  EXPECT_EQ(value_or_throw(store::current_release(copy.releases())).manifest.id, second->manifest.id);
  EXPECT_EQ(store::list_releases(copy.releases()).size(), 2U);
}

TEST(Build, a_month_that_was_not_supplied_has_no_number_anywhere) {
  const auto& release = test::example_release();
  const std::string july = std::to_string(Month(2025, 7).index());
  EXPECT_EQ(one_number(release,
                       "SELECT COUNT(*)::BIGINT FROM observation WHERE area IN ('X23000001','X06000001') AND months = 1 AND series <> "
                       "'stalking/sensitive-crime' AND first_month = " +
                           july + " AND (numerator IS NOT NULL OR status <> 'not_supplied')"),
            0);
  EXPECT_GT(
      one_number(release, "SELECT COUNT(*)::BIGINT FROM observation WHERE area = 'X23000001' AND months = 1 AND first_month = " + july), 0);
  EXPECT_EQ(one_number(release,
                       "SELECT COUNT(*)::BIGINT FROM observation WHERE area = 'X23000001' AND numerator IS NOT NULL AND first_month <= " +
                           july + " AND first_month + months > " + july + " AND months <= 12 AND series::VARCHAR LIKE '%/recorded-crime'"),
            0);
}

TEST(Build, a_window_sums_calendar_months_and_not_rows) {
  const auto& release = test::example_release();
  const std::string months = std::to_string(Month(2025, 10).index());
  const auto window = one_number(release,
                                 "SELECT numerator FROM observation WHERE series = 'burglary/recorded-crime' AND area = 'X23000001' AND "
                                 "months = 3 AND first_month = " +
                                     months);
  const auto steps = one_number(
      release, "SELECT SUM(n)::BIGINT FROM recorded_count WHERE category = 'burglary' AND force = 'X23000001' AND month BETWEEN " + months +
                   " AND " + months + " + 2");
  EXPECT_EQ(window, steps);
  EXPECT_EQ(one_number(release, "SELECT COUNT(*)::BIGINT FROM observation WHERE status = 'counted' AND months_supplied <> months"), 0);
}

TEST(Build, forces_outside_the_nation_enter_no_statistic) {
  const auto& release = test::example_release();
  EXPECT_GT(one_number(release, "SELECT COUNT(*)::BIGINT FROM recorded_count WHERE force = 'example-railway'"), 0);
  EXPECT_EQ(one_number(release, "SELECT COUNT(*)::BIGINT FROM observation WHERE area NOT IN (SELECT code FROM area)"), 0);
}

TEST(Build, other_forces_records_are_never_added_to_a_district) {
  const auto& release = test::example_release();
  EXPECT_GT(one_number(release, "SELECT SUM(n)::BIGINT FROM recorded_count WHERE area = 'X06000001' AND force = 'X23000002'"), 0);
  const std::string november = std::to_string(Month(2025, 11).index());
  EXPECT_EQ(one_number(release,
                       "SELECT numerator FROM observation WHERE series = 'all-crime/recorded-crime' AND area = 'X06000001' AND months = 1 "
                       "AND first_month = " +
                           november),
            one_number(release,
                       "SELECT SUM(n)::BIGINT FROM recorded_count WHERE area = 'X06000001' AND force = 'X23000001' AND category <> "
                       "'anti-social-behaviour' AND category <> 'stalking' AND month = " +
                           november));
}

struct Damage {
  const char* name;
  const char* file;
  const char* from;
  const char* to;
  ErrorCode code;
  const char* sentence;
};

class DamagedHub : public testing::TestWithParam<Damage> {};

TEST_P(DamagedHub, is_refused_and_nothing_is_published) {
  const test::HubCopy copy;
  const Damage& damage = GetParam();
  copy.replace(damage.file, damage.from, damage.to);
  const auto built = copy.build();
  ASSERT_FALSE(built);
  EXPECT_EQ(built.error().code, damage.code) << to_string(built.error());
  EXPECT_NE(to_string(built.error()).find(damage.sentence), std::string::npos) << to_string(built.error());
  EXPECT_EQ(entries(copy.releases()), (std::vector<std::string>{".lock"}));
}

INSTANTIATE_TEST_SUITE_P(
    Build, DamagedHub,
    testing::Values(
        Damage{"unknown_force", "figures/recorded-crime/2025-12.csv", "2025-12,example,", "2025-12,exampel,", ErrorCode::check_failed,
               "exampel"},
        Damage{"unknown_category", "measures.toml", "categories = [\"robbery\"]", "categories = [\"piracy\"]", ErrorCode::check_failed,
               "piracy"},
        Damage{"population_that_does_not_add_up", "areas/areas.csv", "X04000001,Exampleland,nation,,", "X04000001,Exampleland,nation,,1",
               ErrorCode::check_failed, "X04000001"},
        Damage{"coverage_against_records", "figures/recorded-crime/coverage.csv", "example,2025-12,supplied,",
               "example,2025-12,not_supplied,lost", ErrorCode::check_failed, "coverage calls it not_supplied"},
        Damage{"coverage_of_an_unknown_status", "figures/recorded-crime/coverage.csv", "example,2025-12,supplied,",
               "example,2025-12,dubious,odd", ErrorCode::input_refused, "supplied, doubtful, incomplete, not_supplied or not_held"},
        Damage{"doubtful_without_a_sentence", "figures/recorded-crime/coverage.csv", "example,2025-12,supplied,",
               "example,2025-12,doubtful,", ErrorCode::input_refused, "a sentence saying why the month is missing or doubtful"},
        Damage{"doubtful_without_a_record", "figures/recorded-crime/coverage.csv", "example,2025-07,not_supplied,",
               "example,2025-07,doubtful,", ErrorCode::check_failed, "coverage calls it doubtful, but it has no records"},
        Damage{"home_that_is_no_force", "hub.toml", "home = \"X23000001\"", "home = \"X06000001\"", ErrorCode::check_failed, "hub_places"},
        Damage{"fewer_than_no_residents", "areas/areas.csv", "X06000001,Example Town,district,X23000001,",
               "X06000001,Example Town,district,X23000001,-", ErrorCode::input_refused, "expected a whole number of 0 or more, or nothing"},
        Damage{"place_listed_twice", "areas/areas.csv", "X06000003,Ynys", "X06000001,Ynys", ErrorCode::input_refused, "X06000001"},
        Damage{"a_row_of_counts_twice", "figures/recorded-crime/2025-12.csv", "2025-12,other-east,X06000061,",
               "2025-12,other-east,X06000060,", ErrorCode::check_failed, "a category stands twice"},
        Damage{"a_step_of_coverage_twice", "figures/recorded-crime/coverage.csv", "example,2025-11,supplied,", "example,2025-12,supplied,",
               ErrorCode::check_failed, "coverage"},
        Damage{"a_row_of_counts_that_cannot_be_read", "figures/recorded-crime/2025-12.csv", "2025-12,example,X06000003,",
               "2025-12,example,X0600000,", ErrorCode::input_refused, "2025-12.csv:"},
        Damage{"broken_outline", "areas/outlines.geojson", "\"Polygon\"", "\"Circle\"", ErrorCode::input_refused, "Circle"},
        Damage{"wrong_header", "areas/areas.csv", "code,name", "name,code", ErrorCode::input_refused, "areas/areas.csv:1:1"},
        Damage{"figure_without_address", "figures/response/published.csv", "https://", "see ", ErrorCode::input_refused, "published.csv"}),
    [](const auto& test_info) { return test_info.param.name; });

TEST(Build, a_blank_count_of_a_force_of_the_nation_is_refused_and_never_read_as_zero) {
  const test::HubCopy copy;
  std::string text = copy.read("figures/recorded-crime/2025-12.csv");
  const auto row = text.find("2025-12,example,X06000003,");
  const auto first = text.find(',', row + 25) + 1;
  text.erase(first, text.find(',', first) - first);
  copy.write("figures/recorded-crime/2025-12.csv", text);
  const auto built = copy.build();
  ASSERT_FALSE(built);
  EXPECT_NE(to_string(built.error()).find("a category is absent"), std::string::npos) << to_string(built.error());
}

TEST(Build, lists_every_damaged_file_at_once) {
  const test::HubCopy copy;
  copy.write("areas/areas.csv", "nonsense");
  copy.write("figures/recorded-crime/2025-11.csv", "\"open");
  const auto built = copy.build();
  ASSERT_FALSE(built);
  EXPECT_NE(to_string(built.error()).find("areas/areas.csv"), std::string::npos);
  EXPECT_NE(to_string(built.error()).find("2025-11.csv"), std::string::npos);
}

TEST(Build, two_at_once_are_refused) {
  const test::HubCopy copy;
  fs::create_directories(copy.releases());
  const auto held = FileLock::take(copy.releases() / ".lock");
  EXPECT_EQ(copy.build().error().code, ErrorCode::busy);
}

TEST(Build, removes_what_a_killed_build_left) {
  const test::HubCopy copy;
  fs::create_directories(copy.releases() / ".staging-1");
  std::ofstream(copy.releases() / ".staging-1" / "hub.duckdb") << "half";
  ASSERT_TRUE(copy.build());
  EXPECT_FALSE(fs::exists(copy.releases() / ".staging-1"));
}

TEST(Release, an_unreadable_manifest_or_another_schema_is_refused_with_advice) {
  const test::HubCopy copy;
  const auto built = copy.build();
  ASSERT_TRUE(built);
  auto manifest = built->manifest;
  manifest.schema_version = 99;
  ASSERT_TRUE(write_file_atomically(copy.releases() / manifest.id / "manifest.json", store::manifest_json(manifest)));
  EXPECT_NE(store::current_release(copy.releases()).error().message.find("rebuild with"), std::string::npos);
  ASSERT_TRUE(write_file_atomically(copy.releases() / manifest.id / "manifest.json", "{\"id\": 1}"));
  EXPECT_EQ(store::current_release(copy.releases()).error().code, ErrorCode::store_failed);
}

TEST(Release, a_manifest_reads_back_as_it_was_written) {
  const auto& manifest = test::example_release().manifest;
  const auto again = store::parse_manifest(store::manifest_json(manifest), "manifest.json");
  ASSERT_TRUE(again);
  EXPECT_EQ(store::manifest_json(*again), store::manifest_json(manifest));
}

TEST(Outlines, share_a_border_exactly_and_start_at_the_corner) {
  const AreaCode west = *AreaCode::parse("X06000001");
  const AreaCode east = *AreaCode::parse("X06000002");
  const auto map =
      outline_paths({{west, {{{0, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}}}}, {east, {{{1, 0}, {1, 1}, {2, 1}, {2, 0}, {1, 0}}}}}, 600);
  EXPECT_EQ(map.outlines[0].path, "M0 300l0 -300 300 0 0 300-300 0z");
  EXPECT_EQ(map.outlines[1].path, "M300 300l0 -300 300 0 0 300-300 0z");
  EXPECT_EQ(map.outlines[0].label_x, 150);
  EXPECT_EQ(map.height, 300);
}

}  // namespace hub::build
