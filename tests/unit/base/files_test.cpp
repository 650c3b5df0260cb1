// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"

#include "base/digest.hpp"
#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

namespace hub {

TEST(Files, an_atomic_write_replaces_the_whole_file_and_leaves_nothing_beside_it) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "file";
  ASSERT_TRUE(write_file_atomically(path, "first"));
  ASSERT_TRUE(write_file_atomically(path, "second"));
  EXPECT_EQ(*read_file(path, 100), "second");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Files, reading_says_what_is_wrong_with_a_file) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(read_file(folder.path() / "none", 10).error().code, ErrorCode::input_refused);
  EXPECT_EQ(read_file(folder.path(), 10).error().code, ErrorCode::input_refused);
  ASSERT_TRUE(write_file_atomically(folder.path() / "long", "0123456789X"));
  EXPECT_NE(read_file(folder.path() / "long", 10).error().message.find("11 bytes"), std::string::npos);
}

TEST(Files, a_link_is_replaced_in_one_step) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(replace_symlink(folder.path() / "current", "a"));
  ASSERT_TRUE(replace_symlink(folder.path() / "current", "b"));
  EXPECT_EQ(std::filesystem::read_symlink(folder.path() / "current"), "b");
}

TEST(Files, a_lock_is_held_by_one_and_free_after_it) {
  const test::TemporaryFolder folder;
  {
    const auto held = FileLock::take(folder.path() / ".lock");
    ASSERT_TRUE(held);
    EXPECT_EQ(FileLock::take(folder.path() / ".lock").error().code, ErrorCode::busy);
  }
  EXPECT_TRUE(FileLock::take(folder.path() / ".lock"));
}

TEST(Digest, sha256_equals_the_vectors_of_fips_180) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace hub
