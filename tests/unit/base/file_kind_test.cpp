// SPDX-License-Identifier: Apache-2.0
#include "base/file_kind.hpp"

#include "base/files.hpp"
#include "base/nearest.hpp"
#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

namespace hub {
namespace {

namespace fs = std::filesystem;

}  // namespace

TEST(FileKind, says_the_true_reason_why_a_path_is_no_file) {
  const test::TemporaryFolder folder;
  const fs::path base = folder.path();
  ASSERT_EQ(::mkfifo((base / "pipe").c_str(), 0600), 0);
  fs::create_symlink("nowhere", base / "dangling");
  fs::create_symlink("loop", base / "loop");
  ASSERT_TRUE(write_file_atomically(base / "file", "x"));
  fs::create_symlink("file", base / "link");
  EXPECT_EQ(why_no_file(base / "file"), "");
  EXPECT_EQ(why_no_file(base / "link"), "");
  EXPECT_EQ(why_no_file(base / "none"), "there is no such file");
  EXPECT_EQ(why_no_file(base / "pipe"), "it is a named pipe, expected a regular file");
  EXPECT_EQ(why_no_file(base), "it is a folder, expected a regular file");
  EXPECT_EQ(why_no_file("/dev/null"), "it is a device, expected a regular file");
  EXPECT_EQ(why_no_file(base / "dangling"), "it is a symbolic link to \"nowhere\", which is not there");
  EXPECT_EQ(why_no_file(base / "loop"), "it cannot be read: Too many levels of symbolic links");
  EXPECT_EQ(why_no_folder(base / "file"), "it is a regular file, expected a folder");
  EXPECT_EQ(why_no_folder(base), "");
}

TEST(FileKind, reading_tells_the_reason_too_and_never_waits_for_a_named_pipe) {
  const test::TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_file(folder.path() / "pipe", 10).error().message, "it is a named pipe, expected a regular file");
  EXPECT_EQ(read_file(folder.path() / "none", 10).error().message, "there is no such file");
}

TEST(FileKind, what_is_not_there_is_told_from_what_cannot_be_looked_at) {
  const test::TemporaryFolder folder;
  fs::create_symlink("nowhere", folder.path() / "dangling");
  EXPECT_FALSE(may_be_there(folder.path() / "none"));
  EXPECT_TRUE(may_be_there(folder.path() / "dangling"));
}

TEST(FileKind, a_path_of_any_bytes_is_shown_as_text) {
  EXPECT_EQ(shown_path("caf\xE9/\x1b[2J"), "caf\\xe9/\\x1b[2J");
  EXPECT_EQ(shown_path("Dyfed-Powys/Fôr"), "Dyfed-Powys/Fôr");
}

TEST(Nearest, finds_the_word_that_was_meant_and_nothing_in_what_is_far_from_all) {
  const std::vector<std::string> words{"build", "releases", "serve", "verify"};
  EXPECT_EQ(nearest("buld", words), "build");
  EXPECT_EQ(nearest("biuld", words), "build");
  EXPECT_EQ(nearest("release", words), "releases");
  EXPECT_EQ(nearest("sevre", words), "serve");
  EXPECT_EQ(nearest("publish", words), std::nullopt);
  EXPECT_EQ(nearest("", words), std::nullopt);
  EXPECT_EQ(nearest("x", {"ab", "y"}), std::nullopt) << "nothing of the word would be left";
}

}  // namespace hub
