// SPDX-License-Identifier: Apache-2.0
// The real tables, when the shared data folder lies beside the checkout: what the program reads of them is what the scripts compiled into
// the hub of Thames Valley, cell for cell.
#include "build/editions.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>
#include <map>
#include <set>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

const fs::path data = fs::path(HUB_SOURCE_DIR) / "../shared/data";
const fs::path thames_valley = fs::path(HUB_SOURCE_DIR) / "hubs/thames-valley";

using Cell = std::tuple<Month, std::string, std::string, std::string>;  // step, force, area, category
using Counts = std::map<Cell, std::int64_t>;

void add_rows(const std::vector<sources::WideRow>& rows, Counts& into) {
  for (const auto& row : rows) {
    for (const auto& cell : row.cells)
      EXPECT_TRUE(into.emplace(Cell(cell.month, row.force, row.area ? row.area->text() : "", cell.category), cell.count).second)
          << "twice: " << row.force << " " << cell.category;
  }
}

/// How many cells differ, with the first of them; both must have the same.
std::string difference(const Counts& read, const Counts& bundled) {
  std::string first;
  int differing = 0;
  std::set<Cell> cells;
  for (const auto* counts : {&read, &bundled}) {
    for (const auto& [cell, count] : *counts) cells.insert(cell);
  }
  for (const Cell& cell : cells) {
    const auto a = read.find(cell);
    const auto b = bundled.find(cell);
    if (a != read.end() && b != bundled.end() && a->second == b->second) continue;
    if (differing++ == 0)
      first = fmt::format("{} {} {} {}: read {}, bundled {}", to_string(std::get<0>(cell)), std::get<1>(cell), std::get<2>(cell),
                          std::get<3>(cell), a == read.end() ? "nothing" : std::to_string(a->second),
                          b == bundled.end() ? "nothing" : std::to_string(b->second));
  }
  return differing == 0 ? "" : fmt::format("{} of {} cells differ, first {}", differing, cells.size(), first);
}

void unpack(const fs::path& packed, const fs::path& to) {
  const gzFile file = gzopen(packed.c_str(), "rb");
  ASSERT_NE(file, nullptr) << packed;
  std::string bytes;
  std::string piece(1U << 20U, '\0');
  for (int got = gzread(file, piece.data(), 1U << 20U); got > 0; got = gzread(file, piece.data(), 1U << 20U))
    bytes.append(piece, 0, static_cast<std::size_t>(got));
  gzclose(file);
  test::write_bytes(to, bytes);
}

class PublishedTables : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(data / "ons")) GTEST_SKIP() << "skipped: there is no shared data folder beside the checkout";
    definition_ = value_or_throw(read_hub_definition(thames_valley));
    sources_ = read_hub_sources(thames_valley, *definition_, false);
    ASSERT_EQ(sources_.damage, std::vector<std::string>());
  }

  /// The file's edition of the data set.
  Edition edition(const fs::path& path, const std::string& dataset) {
    const auto file = read_editions(path, *definition_, sources_);
    EXPECT_TRUE(file) << to_string(file.error());
    if (!file) return {};
    EXPECT_EQ(file->damage, std::vector<std::string>());
    for (const Edition& each : file->editions) {
      if (each.dataset == dataset) return each;
    }
    ADD_FAILURE() << "no edition of " << dataset << " in " << path;
    return {};
  }

  Counts bundled(const std::string& dataset) const {
    Counts counts;
    for (const CountFile& file : sources_.counts) {
      if (file.dataset == dataset) add_rows(file.counts.rows, counts);
    }
    return counts;
  }

  static Counts of(const std::vector<Edition>& editions) {
    Counts counts;
    for (const Edition& edition : editions) {
      for (const auto& [month, rows] : edition.steps) add_rows(rows, counts);
    }
    return counts;
  }

  std::optional<HubDefinition> definition_;
  HubSources sources_;
};

}  // namespace

TEST_F(PublishedTables, years_of_offences_are_those_that_were_compiled) {
  const auto march = edition(data / "ons/pfafinalmar22.xls", "ons-years");
  const auto december = edition(data / "ons/policeforceareatablesyedecember2024.xlsx", "ons-years");
  const auto june = edition(data / "ons/policeforceareatablesyejune25final_localauthority.csv", "ons-years");
  EXPECT_EQ(difference(of({march, december, june}), bundled("ons-years")), "");
  EXPECT_EQ(to_string(june.last), "2025-06");
  EXPECT_EQ(march.steps.size(), 2U);
  ASSERT_EQ(june.miscoded.size(), 2U) << "unassigned Surrey with Kent's code, Unassigned Gwent with South Wales's";
  EXPECT_NE(june.miscoded.front().find("Gwent"), std::string::npos) << june.miscoded.front();
}

TEST_F(PublishedTables, weapons_and_anti_social_behaviour_are_those_that_were_compiled) {
  const auto weapons = edition(data / "ons/policeforceareatablesyedecember2024.xlsx", "weapon-years");
  EXPECT_EQ(difference(of({weapons}), bundled("weapon-years")), "");
  EXPECT_EQ(difference(of({edition(data / "ons/pfafinalmar22.xls", "asb-years")}), bundled("asb-years")), "");
}

TEST_F(PublishedTables, quarters_and_rolling_years_are_those_that_were_compiled) {
  const test::TemporaryFolder folder;
  unpack(data / "home_office/prc-pfa_force-quarter-offence_2012-Q2_2023-Q2.csv.gz", folder.path() / "quarters.csv");
  unpack(data / "home_office/rec-crime-pfa_rolling-year_2003-03_2018-12.csv.gz", folder.path() / "rolling.csv");
  EXPECT_EQ(difference(of({edition(folder.path() / "quarters.csv", "quarters")}), bundled("quarters")), "");
  EXPECT_EQ(difference(of({edition(folder.path() / "rolling.csv", "rolling-years")}), bundled("rolling-years")), "");
}

TEST_F(PublishedTables, an_older_edition_tells_what_was_published_first) {
  const test::TemporaryFolder folder;
  unpack(data / "home_office/prc-pfa-2017-18_by_quarter.csv.gz", folder.path() / "first.csv");
  const auto counts = of({edition(folder.path() / "first.csv", "quarters")});
  std::int64_t homes = 0;
  for (const auto& [cell, count] : counts) {
    if (std::get<1>(cell) == "Thames Valley" && std::get<3>(cell) == "residential-burglary") homes += count;
  }
  EXPECT_EQ(homes, 8739) << "now 8,726";
}

}  // namespace hub::build
