// SPDX-License-Identifier: Apache-2.0
// What must fail a build with street files, and rejects all the way into the release.
#include "base/files.hpp"
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "query/snapshot.hpp"
#include "store/database.hpp"
#include "store/sql.hpp"

#include <gtest/gtest.h>

namespace hub::build {
namespace {

namespace fs = std::filesystem;
using test::StreetLine;

StreetLine of_force(const std::string& force) {
  StreetLine line;
  line.force = force;
  return line;
}

void write(const test::HubCopy& hub, const std::string& force, const std::vector<StreetLine>& lines) {
  test::write_bytes(hub.data() / test::street_path("2026-01", force), test::street_csv(lines));
}

void expect_check_fails(const test::HubCopy& hub, const char* check, const char* part) {
  const auto built = hub.build_with_data();
  ASSERT_FALSE(built);
  EXPECT_EQ(built.error().code, ErrorCode::check_failed) << to_string(built.error());
  EXPECT_EQ(built.error().where, check);
  EXPECT_NE(built.error().message.find(part), std::string::npos) << built.error().message;
  EXPECT_FALSE(fs::exists(hub.releases() / "current"));
}

}  // namespace

TEST(ImportChecks, a_category_that_street_files_cannot_hold_is_never_zero) {
  const test::HubCopy hub;
  write(hub, "example", {{}});
  for (const auto& entry : fs::directory_iterator(hub.hub() / "figures/recorded-crime")) {
    const std::string name = "figures/recorded-crime/" + entry.path().filename().string();
    if (name.ends_with("coverage.csv")) continue;
    std::string text = hub.read(name);
    std::string wider;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      const std::string line = text.substr(at, text.find('\n', at) - at);
      wider += line + (at == 0 ? ",hate-crime\n" : ",3\n");
    }
    hub.write(name, wider);
  }
  hub.replace("measures.toml", "categories = [\"robbery\"]", "categories = [\"hate-crime\"]");
  expect_check_fails(hub, "street_categories", "category hate-crime");
}

TEST(ImportChecks, two_names_for_one_force_do_not_count_twice) {
  const test::HubCopy hub;
  hub.write("areas/crosswalk.csv", hub.read("areas/crosswalk.csv") + "X23000001,example-new,\n");
  write(hub, "example", {{}});
  write(hub, "example-new", {{}});
  const auto built = hub.build_with_data();
  ASSERT_FALSE(built);
  EXPECT_EQ(built.error().code, ErrorCode::input_refused);
  EXPECT_NE(built.error().message.find("found \"X23000001\" a second time"), std::string::npos) << built.error().message;
}

TEST(ImportChecks, a_file_of_another_force_than_its_name_says_is_noticed) {
  const test::HubCopy hub;
  write(hub, "example", {of_force("Far Isles Police")});
  write(hub, "far-isles", {of_force("Far Isles Police")});
  expect_check_fails(hub, "street_file_forces", "reported_by Far Isles Police");
}

TEST(ImportChecks, small_areas_must_lie_in_places_that_are_there) {
  const test::HubCopy without_ward;
  write(without_ward, "example", {{}});
  without_ward.replace("areas/small_areas.csv", "X05000001,Market & Old Quay,ward,X06000001,,,2025,12000,5000\n", "");
  expect_check_fails(without_ward, "small_area_places", "what it lies in, X05000001, is not there");
  const test::HubCopy elsewhere;
  write(elsewhere, "example", {{}});
  elsewhere.replace("areas/lsoa.csv", "X01000001,X06000001,", "X01000001,X06000002,");
  const auto built = elsewhere.build_with_data();
  ASSERT_FALSE(built);
  EXPECT_EQ(built.error().code, ErrorCode::input_refused);
  EXPECT_NE(built.error().message.find("areas/small_areas.csv: found \"X01000001\" in X06000001"), std::string::npos)
      << built.error().message;
}

TEST(ImportChecks, rejected_rows_of_any_bytes_reach_the_release_as_text) {
  const test::HubCopy hub;
  std::vector<StreetLine> lines(500);
  lines[7].location = "\xFF\xFE";
  lines[9].type = "x";
  for (int i = 0; i < 60; ++i) lines[9].type += "é";
  write(hub, "example", lines);
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto release = value_or_throw(store::current_release(hub.releases()));
  const auto database = value_or_throw(store::Database::open(release.database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto rows = connection.prepare(store::sql("query/rejects.sql")).rows();
  ASSERT_TRUE(rows.next());
  EXPECT_NE(rows.text(4).find("\\xff\\xfe"), std::string::npos) << rows.text(4);
  ASSERT_TRUE(rows.next());
  EXPECT_NE(rows.text(3).find("xéé"), std::string::npos) << rows.text(3);
  EXPECT_FALSE(rows.next());
}

TEST(ImportChecks, over_256_forces_are_refused) {
  const test::HubCopy hub;
  std::string crosswalk = hub.read("areas/crosswalk.csv");
  for (int i = 0; i < 257; ++i) {
    crosswalk += fmt::format(",force-{},\n", i);
    write(hub, fmt::format("force-{}", i), {of_force(fmt::format("Force {}", i))});
  }
  hub.write("areas/crosswalk.csv", crosswalk);
  const auto built = hub.build_with_data();
  ASSERT_FALSE(built);
  EXPECT_EQ(built.error().code, ErrorCode::input_refused);
  EXPECT_NE(built.error().message.find("found files of 257 forces, expected at most 256"), std::string::npos) << built.error().message;
}

TEST(ImportChecks, a_folder_full_of_other_files_is_named_up_to_a_thousand) {
  const test::HubCopy hub;
  write(hub, "example", {{}});
  std::vector<test::ZipMember> photographs;
  for (int i = 0; i < 2500; ++i) photographs.push_back({fmt::format("photographs/{}.jpg", i), "", false});
  photographs.push_back({"inner.zip", "", false});
  test::write_bytes(hub.data() / "photographs.zip", test::zip_of(photographs));
  fs::create_directory_symlink(hub.data(), hub.data() / "again");
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto& not_read = built->manifest.not_read;
  EXPECT_EQ(not_read.size(), 1003U);
  EXPECT_EQ(not_read.back().path, "and 1500 more");
  EXPECT_EQ(not_read.back().files, 1500);
  const auto has = [&](const char* path, const char* reason) {
    return std::any_of(not_read.begin(), not_read.end(), [&](const auto& file) { return file.path == path && file.reason == reason; });
  };
  EXPECT_TRUE(has("again", "ignored: it is a symbolic link to a folder"));
  EXPECT_TRUE(has("photographs.zip/inner.zip", "not read: it is an archive inside an archive; unpack the outer one and give the folder"));
}

}  // namespace hub::build
