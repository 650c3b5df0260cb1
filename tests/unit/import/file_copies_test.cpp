// SPDX-License-Identifier: Apache-2.0
#include "build/file_copies.hpp"

#include "base/digest.hpp"
#include "build/archive_dates.hpp"
#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hub::build {
namespace {

struct Copy {
  std::string sha256;
  std::int64_t unfinished;
  std::string downloaded;
  std::int64_t rows = 0;
};

CopyChoice choice_of(const std::vector<Copy>& copies) {
  std::vector<std::string> dates;
  for (const Copy& copy : copies) dates.push_back(copy.downloaded);
  CopyChoice choice(dates);
  for (const Copy& copy : copies) {
    sources::StreetFile file;
    file.file.path = "copy " + copy.sha256;
    file.file.sha256 = copy.sha256;
    file.file.rows = copy.rows;
    file.unfinished = copy.unfinished;
    choice.add(std::move(file));
  }
  return choice;
}

/// SHA-256 of the copy that is kept, whatever order the copies come in; fails when it depends on the order.
std::string kept_of(std::vector<Copy> copies) {
  const auto by_hash = [](const Copy& a, const Copy& b) { return a.sha256 < b.sha256; };
  std::sort(copies.begin(), copies.end(), by_hash);
  const auto kept_now = [&copies] { return choice_of(copies).take_kept().file.sha256; };
  const std::string first = kept_now();
  while (std::next_permutation(copies.begin(), copies.end(), by_hash)) EXPECT_EQ(kept_now(), first);
  return first;
}

/// The manifest's entries of copies whose bytes are `texts`.
Result<std::vector<store::ManifestCopy>> not_kept_of(std::vector<Copy> copies, const std::vector<std::string>& texts) {
  for (std::size_t i = 0; i < copies.size(); ++i) copies[i].sha256 = sha256_hex(texts[i]);
  return choice_of(copies).not_kept([&](std::size_t number, std::string& into) {
    into = texts[number];
    return Status();
  });
}

std::string rule_of(const Copy& kept, const Copy& other) {
  const std::vector<std::string> texts =
      kept.sha256 == other.sha256 ? std::vector<std::string>{"a", "a"} : std::vector<std::string>{"a", "b"};
  return value_or_throw(not_kept_of({kept, other}, texts)).front().rule;
}

}  // namespace

TEST(FileCopies, the_later_declared_download_is_kept) {
  EXPECT_EQ(kept_of({{"a", 1, "2026-01-31"}, {"b", 9, "2026-02-01"}, {"c", 0, "2025-12-31"}}), "b");
}

TEST(FileCopies, without_all_dates_the_copy_with_fewer_unfinished_cases_is_kept) {
  EXPECT_EQ(kept_of({{"a", 5, "2026-01-31"}, {"b", 3, ""}, {"c", 4, "2026-02-28"}}), "b");
  EXPECT_EQ(kept_of({{"a", 5, "2026-01-31"}, {"b", 3, "2026-01-31"}}), "b");
}

TEST(FileCopies, one_that_was_cut_off_is_never_kept_whatever_its_date_and_cases) {
  EXPECT_EQ(kept_of({{"a", 0, "2026-02-01", 979}, {"b", 9, "2026-01-01", 1000}}), "b");
  EXPECT_EQ(kept_of({{"a", 0, "", 979}, {"b", 9, "", 1000}}), "b");
  EXPECT_EQ(kept_of({{"a", 0, "", 980}, {"b", 9, "", 1000}}), "a");
  EXPECT_EQ(rule_of({"b", 9, "", 1000}, {"a", 0, "", 979}), "under 98 % of the rows");
}

TEST(FileCopies, one_that_was_let_go_before_a_larger_copy_came_is_read_again) {
  const CopyChoice choice = choice_of({{"a", 0, "", 980}, {"b", 1, "", 999}, {"c", 5, "", 1001}});
  EXPECT_EQ(choice.kept(), 1U);
  EXPECT_FALSE(choice.holds_kept());
}

TEST(FileCopies, last_of_all_the_smaller_digest_is_kept) { EXPECT_EQ(kept_of({{"b", 3, ""}, {"a", 3, ""}, {"c", 3, ""}}), "a"); }

TEST(FileCopies, what_differs_is_counted_in_lines_as_multisets_without_line_ends) {
  const auto only_in = [](std::string_view a, std::string_view b) {
    const LineDifference found = difference_of_lines(a, b);
    return std::pair(found.only_in_a, found.only_in_b);
  };
  EXPECT_EQ(only_in("h\na\na\nb\n", "h\r\na\r\nb\r\nc\r\n"), std::pair(std::int64_t{1}, std::int64_t{1}));
  EXPECT_EQ(only_in("h\nb\na\n", "h\na\nb\n"), std::pair(std::int64_t{0}, std::int64_t{0}));
  EXPECT_EQ(only_in("h\na\n", "h\na"), std::pair(std::int64_t{0}, std::int64_t{0}));
  EXPECT_EQ(only_in("", "a\n"), std::pair(std::int64_t{0}, std::int64_t{1}));
  EXPECT_EQ(only_in("a\nb\n", ""), std::pair(std::int64_t{2}, std::int64_t{0}));
}

TEST(FileCopies, each_copy_not_kept_is_compared_with_the_one_that_is) {
  const auto others =
      value_or_throw(not_kept_of({{"", 5, ""}, {"", 9, ""}, {"", 1, ""}, {"", 1, ""}}, {"a\nb\n", "c\n", "a\nx\ny\n", "a\nx\ny\n"}));
  ASSERT_EQ(others.size(), 3U);
  EXPECT_EQ(std::tie(others[0].only_in_kept, others[0].only_in_other), std::tuple(2, 1));
  EXPECT_EQ(std::tie(others[1].only_in_kept, others[1].only_in_other), std::tuple(3, 1));
  EXPECT_EQ(std::tie(others[2].only_in_kept, others[2].only_in_other), std::tuple(0, 0));
  EXPECT_EQ(others[2].rule, "identical");
}

TEST(FileCopies, a_copy_that_changes_between_two_readings_is_refused) {
  const auto refused = choice_of({{sha256_hex("a"), 1, ""}, {sha256_hex("b"), 2, ""}}).not_kept([](std::size_t number, std::string& into) {
    into = number == 0 ? "a" : "another";
    return Status();
  });
  ASSERT_FALSE(refused);
  EXPECT_NE(to_string(refused.error()).find("it was changed while it was read"), std::string::npos) << to_string(refused.error());
}

#ifdef __GLIBC__
TEST(FileCopies, one_copy_is_in_memory_however_many_there_are) {
  constexpr std::size_t copies = 12;
  constexpr std::size_t megabyte = 1U << 20U;
  const auto text_of = [](std::size_t number) {
    std::string text(megabyte, static_cast<char>('a' + number));
    text.back() = '\n';
    return text;
  };
  const auto in_use = [] {
    const auto heap = ::mallinfo2();
    return heap.uordblks + heap.hblkhd;
  };
  CopyChoice choice(std::vector<std::string>(copies, ""));
  const std::size_t before = in_use();
  std::size_t most = 0;
  for (std::size_t i = 0; i < copies; ++i) {
    sources::StreetFile file;
    file.file.sha256 = sha256_hex(text_of(i));
    file.unfinished = static_cast<std::int64_t>(copies - i);  // each is better than the one before
    file.place.resize(megabyte / sizeof(std::uint32_t));
    choice.add(std::move(file));
    most = std::max(most, in_use());
  }
  const auto others = choice.not_kept([&](std::size_t number, std::string& into) {
    into = text_of(number);
    most = std::max(most, in_use());
    return Status();
  });
  ASSERT_TRUE(others) << to_string(others.error());
  EXPECT_EQ(others->size(), copies - 1);
  EXPECT_LE(most, before + 5 * megabyte);
}
#endif

TEST(FileCopies, the_manifest_says_which_rule_decided) {
  EXPECT_EQ(rule_of({"a", 0, ""}, {"a", 0, ""}), "identical");
  EXPECT_EQ(rule_of({"b", 9, "2026-02-01"}, {"a", 0, "2026-01-01"}), "later download");
  EXPECT_EQ(rule_of({"b", 1, "2026-02-01"}, {"a", 2, ""}), "fewer unfinished cases");
  EXPECT_EQ(rule_of({"a", 1, ""}, {"b", 1, ""}), "smaller SHA-256");
}

TEST(FileCopies, a_date_that_did_not_decide_is_not_named_as_the_rule) {
  const auto others = value_or_throw(not_kept_of({{"", 0, "2026-01-31"}, {"", 5, "2026-02-28"}, {"", 9, ""}}, {"a", "b", "c"}));
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
