// SPDX-License-Identifier: Apache-2.0
// Files and entries whose names are not among those that are read: each is listed and left, whatever it is. And names that are nearly so.
#include "base/text.hpp"
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "sources/archives/data_listing.hpp"
#include "sources/archives/file_name.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace hub::sources {
namespace {

namespace fs = std::filesystem;

const std::string january = test::street_path("2026-01", "example");
const std::string street = test::street_csv(std::vector<test::StreetLine>(20));

std::vector<std::string> paths_of(const std::vector<NotRead>& files) {
  std::vector<std::string> paths;
  for (const NotRead& each : files) paths.push_back(each.path);
  return paths;
}

std::string all_of(const std::vector<std::string>& sentences) { return fmt::format("{}", fmt::join(sentences, "\n")); }

}  // namespace

TEST(FileName, a_published_name_is_known_in_capitals_and_as_a_second_download) {
  for (const char* name : {"2026-01-kent-street.csv", "a/b/2026-01-kent-street.CSV", "2026-01-Kent-Street.csv",
                           "2026-01-kent-street (1).csv", "2026-01-kent-street(12).csv", "2026-01\\2026-01-kent-street.csv"}) {
    const FileName found = file_name(name);
    EXPECT_EQ(found.kind, NameKind::street) << name;
    EXPECT_EQ(found.street.force, "kent") << name;
    EXPECT_EQ(found.street.month, Month(2026, 1)) << name;
  }
  for (const char* name : {"2025-12.zip", "a/2025-12 (1).ZIP"}) EXPECT_EQ(file_name(name).kind, NameKind::archive) << name;
}

TEST(FileName, every_other_name_is_a_strangers_with_the_reason_and_the_remedy) {
  struct Case {
    const char* name;
    const char* reason;
  };
  for (const Case& each :
       {Case{"2026-01-kent-street.csv.gz", "compressed by gzip; unpack it (\"gunzip\")"},
        Case{"2026-01.tar.gz", "a tar archive; unpack it"}, Case{"2026-01.TGZ", "a tar archive"},
        Case{"2026-01.7z", "unpack it and give what it holds"}, Case{"2026-01-kent-outcomes.csv", "not read by this version: outcomes"},
        Case{"kent-street (1).csv", "not YYYY-MM-<force>-street.csv"},
        Case{"2026-01-kent-street (x).csv", "not YYYY-MM-<force>-street.csv"}, Case{".#2026-01-kent-street.csv", "begins with a dot"},
        Case{"__MACOSX/._2026-01.zip", "begins with a dot"}, Case{"notes.txt", "neither a .csv file nor a .zip archive"},
        Case{"\xFF\xFE", "neither"}, Case{"", "neither"}, Case{"(1).csv", "not YYYY-MM"}}) {
    EXPECT_EQ(file_name(each.name).kind, NameKind::stranger) << each.name;
    EXPECT_NE(file_name(each.name).reason.find(each.reason), std::string::npos) << each.name << ": " << file_name(each.name).reason;
  }
}

TEST(Strangers, of_any_kind_beside_street_files_are_listed_and_left) {
  const test::TemporaryFolder folder;
  const fs::path data = folder.path();
  test::write_bytes(data / january, street);
  test::write_bytes(data / "caf\xE9.csv", "x");
  test::write_bytes(data / "\x1b[2J.zip.part", "x");
  fs::create_symlink("nowhere", data / "dangling");
  fs::create_symlink("loop", data / "loop");
  fs::create_symlink("somebody@machine.4711:1", data / "2026-01/.#2026-01-example-street.csv");
  fs::create_symlink("somebody@machine.4711:1", data / ".#2025-12.zip");
  ASSERT_EQ(::mkfifo((data / "pipe").c_str(), 0600), 0);
  const DataListing listing = list_data({data});
  EXPECT_EQ(all_of(listing.damage), "");
  EXPECT_EQ(listing.street.size(), 1U);
  EXPECT_EQ(paths_of(listing.not_read), (std::vector<std::string>{".#2025-12.zip", "2026-01/.#2026-01-example-street.csv",
                                                                  "\\x1b[2J.zip.part", "caf\\xe9.csv", "dangling", "loop", "pipe"}));
}

TEST(Strangers, a_file_with_a_name_that_is_read_must_be_one_and_blocks_nobody) {
  const test::TemporaryFolder folder;
  const fs::path data = folder.path();
  fs::create_directories(data / "2026-01");
  fs::create_symlink("nowhere", data / january);
  fs::create_symlink("/dev/null", data / "2026-01.zip");
  ASSERT_EQ(::mkfifo((data / test::street_path("2026-01", "far-isles")).c_str(), 0600), 0);
  const std::string damage = all_of(list_data({data}).damage);
  for (const char* part : {"2026-01-example-street.csv: it is a symbolic link to \"nowhere\", which is not there",
                           "2026-01.zip: it is a device, expected a regular file",
                           "2026-01-far-isles-street.csv: it is a named pipe, expected a regular file"})
    EXPECT_NE(damage.find(part), std::string::npos) << part << "\n" << damage;
  const std::string given = all_of(list_data({data / "absent", data / january}).damage);
  EXPECT_NE(given.find("absent: there is no such file or folder"), std::string::npos) << given;
  EXPECT_NE(given.find("which is not there"), std::string::npos) << given;
}

TEST(Strangers, odd_entries_do_not_spoil_a_good_archive) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "a.zip";
  const std::vector<test::ZipMember> odd{{january, street},
                                         {"../../etc/passwd", "x"},
                                         {"/etc/passwd", "x"},
                                         {"Th\x81mes.txt", "x"},
                                         {"a\x1b[2J", "x"},
                                         {"C:\\notes.txt", "x"},
                                         {"", "x"},
                                         {"notes.txt", "x"},
                                         {"notes.txt", "y"},
                                         {std::string(600, 'x'), "x"},
                                         {"last.jpg", "x"}};
  for (const auto& [offset, value] : {std::pair(8, "\1"), std::pair(10, "\x0C"), std::pair(27, "\x80"), std::pair(22, "\x7F")}) {
    test::write_bytes(path, test::with_directory_field(test::zip_of(odd), static_cast<std::size_t>(offset), value));
    const DataListing listing = list_data({path});
    EXPECT_EQ(all_of(listing.damage), "") << offset;
    ASSERT_EQ(listing.street.size(), 1U) << offset;
    EXPECT_EQ(listing.not_read.size(), odd.size() - 1) << offset;
    std::string into;
    ASSERT_TRUE(listing.street.front().read(into));
    EXPECT_EQ(into, street);
  }
  for (const NotRead& each : list_data({path}).not_read) EXPECT_EQ(shown(each.path, 10'000), each.path) << "shown safely";
}

TEST(Strangers, an_entry_with_a_name_that_is_read_still_refuses_its_archive) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "a.zip";
  struct Case {
    std::string name;
    const char* sentence;
  };
  for (const Case& each :
       {Case{"../" + january, "climbs out of its folder"}, Case{"2026-01/../../x/2026-01-kent-street (1).CSV", "climbs out"},
        Case{"..\\2026-01-kent-street.csv", "no relative path"}, Case{"/" + january, "no relative path"},
        Case{"\xFF/2026-01-kent-street.csv", "not UTF-8"}, Case{"a\x1b[2J/2026-01-kent-street.csv", "control characters"}}) {
    test::write_bytes(path, test::zip_of({{test::street_path("2026-02", "example"), street}, {each.name, street}}));
    const std::string damage = all_of(list_data({path}).damage);
    EXPECT_NE(damage.find(each.sentence), std::string::npos) << each.name << ": " << damage;
    EXPECT_EQ(damage.find('\x1b'), std::string::npos);
  }
}

TEST(Strangers, when_nothing_is_read_each_reason_is_named_with_its_remedy) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / "2026-01-example-street.csv.gz", "x");
  test::write_bytes(hub.data() / "2026-02-example-street.csv.gz", "x");
  test::write_bytes(hub.data() / "2026.tar.gz", "x");
  test::write_bytes(hub.data() / "outer.zip", test::zip_of({{"2026-01.zip", "x"}}));
  const auto built = hub.build_with_data();
  ASSERT_FALSE(built);
  for (const char* part :
       {"found no street file", "compressed by gzip; unpack it (\"gunzip\") and give what it holds: 2 files, such as 2026-01-",
        "tar archive; unpack it (\"tar -xf\") and give the folder: 1 file, such as 2026.tar.gz",
        "an archive inside an archive; unpack the outer one and give the folder: 1 file, such as outer.zip/2026-01.zip"})
    EXPECT_NE(built.error().message.find(part), std::string::npos) << part << "\n" << built.error().message;
}

TEST(Strangers, a_second_download_in_capitals_is_a_copy_like_any_other) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / january, street);
  test::write_bytes(hub.data() / "2026-01/2026-01-example-street (1).CSV", street);
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  ASSERT_EQ(built->manifest.copies.size(), 1U);
  EXPECT_EQ(built->manifest.copies.front().rule, "identical");
}

TEST(Strangers, beside_the_figures_of_a_hub_are_listed_and_left_too) {
  const test::HubCopy hub;
  const fs::path figures = hub.hub() / "figures/recorded-crime";
  fs::create_symlink("somebody@machine.4711:1", figures / ".#2025-12.csv");
  test::write_bytes(figures / "caf\xE9.csv", "x");
  test::write_bytes(figures / "notes.txt", "x");
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
  std::vector<std::string> listed;
  for (const auto& file : built->manifest.not_read) listed.push_back(file.path + ": " + file.reason);
  EXPECT_EQ(listed, (std::vector<std::string>{"figures/recorded-crime/.#2025-12.csv: ignored: its name begins with a dot",
                                              "figures/recorded-crime/caf\\xe9.csv: ignored: its name is not UTF-8 text",
                                              "figures/recorded-crime/notes.txt: ignored: it is no .csv file in a folder of figures"}));
}

}  // namespace hub::sources
