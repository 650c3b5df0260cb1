// SPDX-License-Identifier: Apache-2.0
// A releases folder is one hub's: another hub's build never takes its place unasked. And what a damaged manifest does to the others.
#include "base/files.hpp"
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

/// The example hub and, in the same folder, one that differs by its id.
class TwoHubs : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(first_.build());
    second_.replace("hub.toml", "id = \"example-town\"", "id = \"other-town\"");
  }
  Result<BuildReport> build_second(const fs::path& releases) { return test::build_hub(second_.hub(), releases); }

  test::HubCopy first_;
  test::HubCopy second_;
};

std::string damage(const fs::path& folder, const std::string& id, const std::string& bytes) {
  EXPECT_TRUE(write_file_atomically(folder / id / "manifest.json", bytes));
  const auto found = value_or_throw(store::look_for_releases(folder));
  EXPECT_EQ(found.releases.size(), 1U);
  return found.damaged.size() == 1 ? to_string(found.damaged.front()) : "not exactly one damaged release";
}

}  // namespace

TEST_F(TwoHubs, a_release_of_another_hub_is_not_replaced_and_the_way_out_is_named) {
  const auto before = fs::read_symlink(first_.releases() / "current");
  const auto refused = build_second(first_.releases());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::bad_configuration);
  for (const char* part :
       {"found releases of the hub \"example-town\"", "a release of \"other-town\" would replace", "--releases releases/other-town"})
    EXPECT_NE(refused.error().message.find(part), std::string::npos) << refused.error().message;
  EXPECT_EQ(fs::read_symlink(first_.releases() / "current"), before);
}

TEST_F(TwoHubs, a_folder_named_for_the_hub_is_its_own_whatever_lies_in_it) {
  const fs::path named = first_.releases().parent_path() / "other-town";
  fs::rename(first_.releases(), named);
  const auto built = build_second(named / "");
  ASSERT_TRUE(built) << to_string(built.error());
  EXPECT_EQ(value_or_throw(store::current_release(named)).manifest.hub, "other-town");
  ASSERT_TRUE(build_second(named)) << "and again, beside the other's releases";
}

TEST_F(TwoHubs, without_a_current_release_the_newest_one_tells_whose_it_is) {
  fs::remove(first_.releases() / "current");
  EXPECT_EQ(build_second(first_.releases()).error().code, ErrorCode::bad_configuration);
  EXPECT_TRUE(first_.build()) << "its own hub goes on";
  const test::TemporaryFolder empty;
  EXPECT_TRUE(build_second(empty.path()));
}

TEST(Manifests, a_damaged_one_is_named_with_its_reason_and_the_others_are_listed) {
  const test::HubCopy hub;
  const auto first = hub.build();
  ASSERT_TRUE(first);
  hub.replace("hub.toml", "An invented country", "An imaginary country");
  ASSERT_TRUE(hub.build());
  const std::string id = first->manifest.id;
  const std::string good = store::manifest_json(first->manifest);
  EXPECT_NE(damage(hub.releases(), id, "{\"id\": ").find("manifest.json: it is not a JSON object"), std::string::npos);
  EXPECT_NE(damage(hub.releases(), id, std::string(100'000, '[')).find("it is not a JSON object"), std::string::npos);
  EXPECT_NE(damage(hub.releases(), id, "{\"id\": 1}").find("the member \"id\" is missing or of the wrong kind"), std::string::npos);
  std::string renamed = good;
  renamed.replace(renamed.find(id), id.size(), "../../elsewhere\\u001b");
  EXPECT_NE(damage(hub.releases(), id, renamed).find("found the id \"../../elsewhere\\x1b\", expected the folder's name"),
            std::string::npos);
  fs::remove(hub.releases() / id / "manifest.json");
  fs::create_directory(hub.releases() / id / "manifest.json");
  const auto found = value_or_throw(store::look_for_releases(hub.releases()));
  ASSERT_EQ(found.damaged.size(), 1U);
  EXPECT_NE(to_string(found.damaged.front()).find("it is a folder, expected a regular file"), std::string::npos);
  EXPECT_TRUE(hub.build()) << "and the next build is not hindered";
}

TEST(Manifests, of_a_program_that_did_not_count_files_not_read_are_still_read) {
  auto manifest = test::example_release().manifest;
  manifest.not_read = {{"and 1500 more", "ignored", 1500}};
  const std::string text = store::manifest_json(manifest);
  EXPECT_EQ(value_or_throw(store::parse_manifest(text, "m")).not_read.front().files, 1500);
  std::string earlier = text;
  const std::string member = ",\"files\":1500";
  ASSERT_NE(earlier.find(member), std::string::npos) << text;
  earlier.erase(earlier.find(member), member.size());
  EXPECT_EQ(value_or_throw(store::parse_manifest(earlier, "m")).not_read.front().files, 1);
}

TEST(Manifests, a_releases_folder_that_is_none_is_told_from_an_empty_one) {
  const test::TemporaryFolder folder;
  EXPECT_TRUE(value_or_throw(store::look_for_releases(folder.path())).releases.empty());
  EXPECT_EQ(to_string(store::look_for_releases(folder.path() / "nope").error()),
            (folder.path() / "nope").string() + ": there is no such folder");
  EXPECT_EQ(store::current_release(folder.path() / "nope").error().message, "there is no such folder");
  ASSERT_TRUE(write_file_atomically(folder.path() / "file", ""));
  EXPECT_EQ(store::look_for_releases(folder.path() / "file").error().message, "it is a regular file, expected a folder");
  fs::create_symlink("20260101-00000000", folder.path() / "current");
  EXPECT_EQ(store::current_release(folder.path()).error().message, "it is a symbolic link to \"20260101-00000000\", which is not there");
}

}  // namespace hub::build
