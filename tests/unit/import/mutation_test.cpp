// SPDX-License-Identifier: Apache-2.0
// Ten thousand archives that were damaged at random: each is refused with a sentence, or every byte of it is accounted for.
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "sources/archives/data_listing.hpp"
#include "sources/police_uk/street_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace hub::sources {
namespace {

using test::StreetLine;
using Random = std::mt19937;

std::size_t below(Random& random, std::size_t end) { return end == 0 ? 0 : random() % end; }

/// One to four changes: bytes overwritten, cut out, repeated, inserted, moved to the end, or everything behind a place lost.
std::string mutated(std::string bytes, Random& random) {
  for (std::size_t change = 1 + below(random, 4); change > 0 && !bytes.empty(); --change) {
    const std::size_t at = below(random, bytes.size());
    const std::size_t count = std::min(bytes.size() - at, 1 + below(random, 40));
    switch (below(random, 7)) {
      case 0: bytes[at] = static_cast<char>(random()); break;
      case 1: bytes[at] = static_cast<char>(bytes[at] ^ 1 << below(random, 8)); break;
      case 2: bytes.erase(at, count); break;
      case 3: bytes.insert(at, bytes.substr(below(random, bytes.size()), count)); break;
      case 4: std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, random() % 2 == 0 ? '\0' : '\xFF'); break;
      case 5: bytes = bytes.substr(0, at) + bytes.substr(at + count) + bytes.substr(at, count); break;
      default: bytes.resize(bytes.size() - below(random, std::min<std::size_t>(bytes.size(), 60)));
    }
  }
  return bytes;
}

std::string file_of(const std::string& month, const std::string& force, std::size_t rows) {
  std::vector<StreetLine> lines(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    if (i % 7 == 3) lines[i] = test::unlocated();
    lines[i].month = month;
    lines[i].force = force;
    lines[i].id = fmt::format("{:064x}", i);
  }
  return test::street_csv(lines);
}

const std::map<std::string, std::string> members{{test::street_path("2026-01", "example"), file_of("2026-01", "example", 40)},
                                                 {test::street_path("2026-01", "far-isles"), file_of("2026-01", "far-isles", 9)},
                                                 {test::street_path("2026-02", "example"), file_of("2026-02", "example", 25)},
                                                 {"2026-01/2026-01-example-outcomes.csv", "not read\n"},
                                                 {"README.txt", "not read either\n"}};

std::string archive_of(const std::map<std::string, std::string>& files) {
  std::vector<test::ZipMember> list;
  for (const auto& [name, bytes] : files) list.push_back({name, bytes, list.size() % 3 != 2});
  return test::zip_of(list);
}

ZoneRegister known_zones() {
  ZoneRegister zones;
  zones.add(*AreaCode::parse("X01000001"), CensusVintage::both);
  return zones;
}

/// Records of a table without quotes, counted without any of the reader's code.
std::int64_t lines_behind_header(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n') - 1 + (text.ends_with('\n') ? 0 : 1);
}

}  // namespace

TEST(MutatedArchives, five_thousand_are_refused_or_give_exactly_the_bytes_that_went_in) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "a.zip";
  const std::string good = archive_of(members);
  Random random(4);
  int refused = 0;
  for (int i = 0; i < 5000; ++i) {
    test::write_bytes(path, mutated(good, random));
    const DataListing listing = list_data({path});
    std::string into;
    const bool sound = listing.damage.empty() && std::all_of(listing.street.begin(), listing.street.end(),
                                                             [&](const auto& file) { return file.read(into).has_value(); });
    if (!sound) {
      ++refused;
      continue;
    }
    EXPECT_EQ(listing.street.size() + listing.not_read.size(), members.size()) << i;
    for (const StreetSource& file : listing.street) {
      ASSERT_TRUE(file.read(into));
      const auto original = members.find(file.path.substr(file.path.find('/') + 1));
      ASSERT_NE(original, members.end()) << i << " " << file.path;
      EXPECT_EQ(into, original->second) << i;
    }
  }
  EXPECT_GT(refused, 4000);
  EXPECT_LT(refused, 5000) << "some changes, such as of a time stamp, do no harm";
}

TEST(MutatedArchives, five_thousand_sound_ones_of_damaged_tables_lose_no_row) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "a.zip";
  const ZoneRegister zones = known_zones();
  Random random(5);
  int counted = 0;
  for (int i = 0; i < 5000; ++i) {
    const std::string text = mutated(members.at(test::street_path("2026-01", "example")), random);
    test::write_bytes(path, archive_of({{test::street_path("2026-01", "example"), text}}));
    const DataListing listing = list_data({path});
    ASSERT_EQ(listing.street.size(), 1U);
    std::string into;
    ASSERT_TRUE(listing.street.front().read(into));
    const auto file = parse_street_file(into, {"a.csv", Month(2026, 1)}, zones);
    if (!file) {
      EXPECT_EQ(file.error().code, ErrorCode::input_refused);
      EXPECT_TRUE(file.error().where.starts_with("a.csv")) << to_string(file.error());
      EXPECT_FALSE(file.error().message.empty());
      continue;
    }
    EXPECT_EQ(file->file.rows, file->file.facts + file->file.rejects) << i;
    EXPECT_EQ(static_cast<std::int64_t>(file->size()), file->file.facts);
    EXPECT_EQ(static_cast<std::int64_t>(file->rejects.size()), file->file.rejects);
    if (text.find('"') != std::string::npos) continue;
    EXPECT_EQ(file->file.rows, lines_behind_header(text)) << i << "\n" << text;
    ++counted;
  }
  EXPECT_GT(counted, 100);
}

TEST(MutatedArchives, whole_builds_publish_all_rows_or_nothing) {
  const std::string good = archive_of(members);
  Random random(6);
  int published = 0;
  for (int i = 0; i < 40; ++i) {
    const test::HubCopy hub;
    auto files = members;
    std::string& text = files.at(test::street_path("2026-02", "example"));
    if (i % 2 == 0) {
      text = file_of("2026-02", "example", 600);  // so many that a few bad rows are only rejected
      const std::size_t header = test::street_header.size();
      text = text.substr(0, header) + mutated(text.substr(header), random);
    }
    test::write_bytes(hub.data() / "a.zip", i % 2 == 0 ? archive_of(files) : mutated(good, random));
    const auto built = hub.build_with_data(2);
    if (built) {
      ++published;
      std::int64_t rows = 0;
      for (const auto& source : built->manifest.sources) {
        EXPECT_EQ(source.rows, source.facts + source.rejects) << source.path;
        if (source.path.find("-street.csv") != std::string::npos) rows += source.rows;
      }
      if (text.find('"') == std::string::npos) {
        EXPECT_EQ(rows, 40 + 9 + lines_behind_header(text)) << i;
      }
    } else {
      EXPECT_FALSE(std::filesystem::exists(hub.releases() / "current"));
      EXPECT_NE(built.error().message.find("a.zip"), std::string::npos) << to_string(built.error());
    }
  }
  EXPECT_GT(published, 0);
  EXPECT_LT(published, 40);
}

}  // namespace hub::sources
