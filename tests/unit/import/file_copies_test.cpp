// SPDX-License-Identifier: Apache-2.0
#include "build/file_copies.hpp"

#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace hub::build {
namespace {

FileCopy copy(const std::string& sha256, std::int64_t unfinished, const std::string& downloaded) {
  FileCopy made;
  made.file.file.path = "copy " + sha256;
  made.file.file.sha256 = sha256;
  made.file.unfinished = unfinished;
  made.downloaded = downloaded;
  return made;
}

/// SHA-256 of the copy that is kept, whatever order the copies come in; fails when it depends on the order.
std::string kept_of(std::vector<FileCopy> copies) {
  const auto by_hash = [](const FileCopy& a, const FileCopy& b) { return a.file.file.sha256 < b.file.file.sha256; };
  std::sort(copies.begin(), copies.end(), by_hash);
  const std::string first = copies[copy_to_keep(copies)].file.file.sha256;
  while (std::next_permutation(copies.begin(), copies.end(), by_hash)) EXPECT_EQ(copies[copy_to_keep(copies)].file.file.sha256, first);
  return first;
}

}  // namespace

TEST(FileCopies, the_later_declared_download_is_kept) {
  EXPECT_EQ(kept_of({copy("a", 1, "2026-01-31"), copy("b", 9, "2026-02-01"), copy("c", 0, "2025-12-31")}), "b");
}

TEST(FileCopies, without_all_dates_the_copy_with_fewer_unfinished_cases_is_kept) {
  EXPECT_EQ(kept_of({copy("a", 5, "2026-01-31"), copy("b", 3, ""), copy("c", 4, "2026-02-28")}), "b");
  EXPECT_EQ(kept_of({copy("a", 5, "2026-01-31"), copy("b", 3, "2026-01-31")}), "b");
}

TEST(FileCopies, last_of_all_the_smaller_digest_is_kept) {
  EXPECT_EQ(kept_of({copy("b", 3, ""), copy("a", 3, ""), copy("c", 3, "")}), "a");
}

TEST(FileCopies, what_differs_is_counted_in_lines_as_multisets_without_line_ends) {
  EXPECT_EQ(lines_only_in("h\na\na\nb\n", "h\r\na\r\nb\r\nc\r\n"), 1);
  EXPECT_EQ(lines_only_in("h\nb\na\n", "h\na\nb\n"), 0);
  EXPECT_EQ(lines_only_in("h\na\n", "h\na"), 0);
  EXPECT_EQ(lines_only_in("", "a\n"), 0);
  EXPECT_EQ(lines_only_in("a\nb\n", ""), 2);
}

TEST(FileCopies, the_manifest_says_which_rule_decided) {
  const auto compare_copies = [](const FileCopy& kept, const FileCopy& other) { return copies_not_kept({kept, other}, 0).front(); };
  EXPECT_EQ(compare_copies(copy("a", 0, ""), copy("a", 0, "")).rule, "identical");
  EXPECT_EQ(compare_copies(copy("b", 9, "2026-02-01"), copy("a", 0, "2026-01-01")).rule, "later download");
  EXPECT_EQ(compare_copies(copy("b", 1, "2026-02-01"), copy("a", 2, "")).rule, "fewer unfinished cases");
  EXPECT_EQ(compare_copies(copy("a", 1, ""), copy("b", 1, "")).rule, "smaller SHA-256");
}

TEST(FileCopies, a_date_that_did_not_decide_is_not_named_as_the_rule) {
  const auto others = copies_not_kept({copy("a", 0, "2026-01-31"), copy("b", 5, "2026-02-28"), copy("c", 9, "")}, 0);
  ASSERT_EQ(others.size(), 2U);
  EXPECT_EQ(others[0].rule, "fewer unfinished cases");
  EXPECT_EQ(others[1].rule, "fewer unfinished cases");
}

TEST(ArchiveDates, are_read_strictly_and_may_be_absent) {
  const test::HubCopy hub;
  EXPECT_TRUE(read_archive_dates(hub.hub())->empty());
  hub.write("archives.toml",
            "[[archive]]\nname = \"a.zip\"\ndownloaded = \"2026-01-31\"\n[[archive]]\nname = \"b\"\ndownloaded = \"2026-02-28\"\n");
  const auto dates = read_archive_dates(hub.hub());
  ASSERT_TRUE(dates) << to_string(dates.error());
  EXPECT_EQ(*dates, (ArchiveDates{{"a.zip", "2026-01-31"}, {"b", "2026-02-28"}}));
  for (const char* bad :
       {"[[archive]]\nname = \"a.zip\"\n", "[[archive]]\nname = \"a\"\ndownloaded = \"31 January\"\n",
        "[[archive]]\nname = \"a\"\ndownloaded = \"2026-02-30\"\n", "[[archive]]\nname = \"a\"\ndownloaded = \"2026-01-31\"\nsize = 3\n",
        "[[archive]]\nname = \"a\"\ndownloaded = \"2026-01-31\"\n[[archive]]\nname = \"a\"\ndownloaded = \"2026-01-31\"\n",
        "archive = 1\n"}) {
    hub.write("archives.toml", bad);
    const auto refused = read_archive_dates(hub.hub());
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().code, ErrorCode::bad_configuration);
    EXPECT_TRUE(refused.error().where.starts_with("archives.toml:")) << refused.error().where;
  }
}

}  // namespace hub::build
