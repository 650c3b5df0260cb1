// SPDX-License-Identifier: Apache-2.0
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "sources/archives/zip_archive.hpp"

#include <gtest/gtest.h>

#include <random>

namespace hub::sources {
namespace {

const std::string text = [] {
  std::string lines;
  for (int i = 0; i < 500; ++i) lines += fmt::format("line {} of a text that deflates well\n", i);
  return lines;
}();

/// Opens and reads every member of an archive with these bytes; the first error, or nothing.
std::string problem_of(const std::string& bytes) {
  const test::TemporaryFolder folder;
  test::write_bytes(folder.path() / "a.zip", bytes);
  const auto archive = ZipArchive::open(folder.path() / "a.zip");
  if (!archive) return to_string(archive.error());
  std::string into;
  for (const ZipEntry& entry : archive->entries()) {
    if (auto read = archive->read(entry, into); !read) return to_string(read.error());
  }
  return {};
}

std::string replaced(std::string bytes, std::string_view from, std::string_view to, bool last = false) {
  const auto at = last ? bytes.rfind(from) : bytes.find(from);
  EXPECT_NE(at, std::string::npos);
  return bytes.replace(at, from.size(), to);
}

}  // namespace

TEST(Zip, gives_back_what_was_stored_and_what_was_deflated) {
  const test::TemporaryFolder folder;
  test::write_bytes(folder.path() / "a.zip",
                    test::zip_of({{"2026-01/a.csv", text}, {"folder/", "", false}, {"b Fôr.txt", "plain", false}, {"empty", "", false}}));
  const auto archive = ZipArchive::open(folder.path() / "a.zip");
  ASSERT_TRUE(archive) << to_string(archive.error());
  ASSERT_EQ(archive->entries().size(), 3U);
  std::string into = "left over from the member before, and longer than the next one";
  ASSERT_TRUE(archive->read(archive->entries()[1], into));
  EXPECT_EQ(into, "plain");
  ASSERT_TRUE(archive->read(archive->entries()[0], into));
  EXPECT_EQ(into, text);
  ASSERT_TRUE(archive->read(archive->entries()[2], into));
  EXPECT_EQ(into, "");
  EXPECT_EQ(archive->entries()[1].name, "b Fôr.txt");
}

TEST(Zip, refuses_damage_and_says_what_it_found) {
  const std::string good = test::zip_of({{"2026-01/a.csv", text}});
  struct Case {
    const char* name;
    std::string bytes;
    const char* sentence;
  };
  for (const auto& each : {
           Case{"empty file", "", "truncated or something else"},
           Case{"something else", "Crime ID,Month\n", "truncated or something else"},
           Case{"truncated", good.substr(0, good.size() - 30), "truncated or something else"},
           Case{"beginning cut off", good.substr(10), "does not end where the archive says"},
           Case{"climbing", test::zip_of({{"../../etc/passwd", "x"}}), "climbs out of its folder"},
           Case{"absolute", test::zip_of({{"/etc/passwd", "x"}}), "no relative path"},
           Case{"backslash", test::zip_of({{"..\\x", "x"}}), "no relative path"},
           Case{"not UTF-8", test::zip_of({{"\xFF", "x"}}), "not UTF-8"},
           Case{"control characters", test::zip_of({{"a\x1b[2J", "x"}}), "a name with control characters"},
           Case{"nameless", test::zip_of({{"", "x"}}), "empty or over 512 bytes"},
           Case{"twice", test::zip_of({{"a", "x"}, {"a", "y"}}), "is there twice"},
           Case{"encrypted", test::with_directory_field(good, 8, "\1"), "is encrypted"},
           Case{"another method", test::with_directory_field(good, 10, "\x0C"), "compressed by method 12"},
           Case{"CRC", test::with_directory_field(good, 16, "\1\2\3\4"), "the CRC-32 is not the archive's"},
           Case{"inflates to more than it claims", test::with_directory_field(good, 24, std::string_view("\x10\0\0\0", 4)),
                "inflates to more"},
           Case{"inflates to less than it claims", test::with_directory_field(good, 24, std::string_view("\xFF\xFF\0\0", 4)),
                "the archive claims"},
           Case{"claims a gigabyte", test::with_directory_field(good, 24, std::string_view("\0\0\0\x40", 4)), "claims 1073741824 bytes"},
           Case{"more bytes than the archive", test::with_directory_field(good, 20, std::string_view("\xFF\xFF\xFF\0", 4)),
                "more bytes than the archive has"},
           Case{"points elsewhere", test::with_directory_field(good, 42, std::string_view("\5\0\0\0", 4)), "points to something else"},
           Case{"other name in front of the member", replaced(good, "2026-01/a.csv", "2026-01/b.csv"), "points to something else"},
           Case{"damaged bytes", replaced(good, good.substr(60, 8), "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), "damaged"},
       }) {
    EXPECT_NE(problem_of(each.bytes).find(each.sentence), std::string::npos) << each.name << ": " << problem_of(each.bytes);
  }
}

TEST(Zip, survives_any_change_of_any_byte_and_never_gives_other_bytes) {
  const std::string good = test::zip_of({{"2026-01/a.csv", text.substr(0, 400)}, {"b", "plain", false}});
  const test::TemporaryFolder folder;
  std::mt19937 random(3);
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(random());
    test::write_bytes(folder.path() / "a.zip", bytes);
    const auto archive = ZipArchive::open(folder.path() / "a.zip");
    if (!archive) continue;
    std::string into;
    for (const ZipEntry& entry : archive->entries()) {
      const bool read = archive->read(entry, into).has_value();
      EXPECT_TRUE(!read || into == text.substr(0, 400) || into == "plain") << at;
    }
  }
}

}  // namespace hub::sources
