// SPDX-License-Identifier: Apache-2.0
// Published tables among --data: the invented hub's years, and newer, older and equal editions of them.
#include "build/published_editions.hpp"

#include "base/text.hpp"
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/workbook_file.hpp"

#include <gtest/gtest.h>

namespace hub::build {
namespace {

const std::string title =
    "Table C2: Number of police recorded crimes for headline offences by Community Safety Partnership area, year ending ";
const std::string force_title = "Table P1: Police recorded crime by offence group and police force area, number of offences, year ending ";
const std::vector<std::string> headings{"Police Force Area code",
                                        "Police Force Area name",
                                        "Community Safety Partnership code",
                                        "Community Safety Partnership name",
                                        "Local Authority code",
                                        "Local Authority name",
                                        "Vehicle offences",
                                        "Vehicle interference [note 2]"};

/// One partnership with its counts; three partnerships lie in Example Town.
struct Place {
  const char* force;
  const char* code;
  const char* name;
  const char* area;
  int vehicles;
};
const std::vector<Place> places{{"Example", "X22000001", "Town East", "X06000001", 100},
                                {"Example", "X22000002", "Town West", "X06000001", 150},
                                {"Example", "X22000003", "Ferry", "X06000002", 140},
                                {"Example", "X22000004", "Ynys", "X06000003", 70},
                                {"Example", "", "Unassigned Example", "", 3},
                                {"Far Isles", "", "Unassigned Far Isles", "", 208},
                                {"Other & East", "X22000051", "Haven", "X06000051", 90},
                                {"Other & East", "X22000052", "Fell", "X06000052", 90},
                                {"Other & East", "X22000053", "Bay", "X06000053", 90},
                                {"Other & East", "X22000054", "Vale", "X06000054", 90},
                                {"Other & East", "X22000055", "Moor", "X06000055", 90},
                                {"Other & East", "X22000056", "Reach", "X06000056", 90},
                                {"Other & East", "X22000057", "Thorn", "X06000057", 90},
                                {"Other & East", "X22000058", "Saltmarsh and Mill", "X07000001", 90},
                                {"Other & East", "X22000060", "Hills", "X06000060", 90},
                                {"Other & East", "X22000061", "Rock", "X06000061", 90}};

/// The invented hub whose years read the tables of ONS.
class ReadingHub : public test::HubCopy {
 public:
  ReadingHub() {
    replace("hub.toml", "folder = \"figures/years\"", "folder = \"figures/years\"\nreads = \"ons-offences\"");
    write("figures/years/codes.csv", "code,category\nvehicle offences,vehicle-crime\nvehicle interference,vehicle-interference\n");
    std::string rows = "code,name,area\n";
    for (const Place& each : places) rows += fmt::format("{},{},{}\n", each.code, each.name, each.area);
    write("areas/partnerships.csv", rows);
    std::filesystem::create_directories(data());
  }
};

/// A sound table; `more` is added to each place of Example.
test::TextRows table(const std::string& ending, int more = 0) {
  test::TextRows rows{{title + ending}, {"Source: invented"}, headings};
  std::map<std::string, int> wholes;
  for (const Place& each : places) {
    const int count = each.vehicles + (each.force == std::string("Example") ? more : 0);
    wholes[each.force] += count;
    rows.push_back({"", each.force, each.code, each.name, "", "", with_thousands(count), "1"});
  }
  for (const auto& whole : wholes) {
    const auto parts = std::count_if(places.begin(), places.end(), [&](const Place& each) { return each.force == whole.first; });
    rows.push_back({"", whole.first, "", "", "", "", with_thousands(whole.second), std::to_string(parts)});
  }
  return rows;
}

/// Quarters by partnership as the Home Office publishes them, in the layout of its table by force with the partnership's name and code. Not
/// verified: no such file was at hand. Zeros are left out, and one code is split over two rows.
test::TextRows quarters(const std::string& year, const std::vector<std::string>& numbers) {
  test::TextRows rows{{"Financial Year", "Financial Quarter", "Force Name", "CSP Name", "CSP Code", "Offence Description", "Offence Code",
                       "Number of Offences"}};
  for (const std::string& number : numbers) {
    for (const Place& each : places) {
      rows.push_back({year, number, each.force, each.name, each.code, "Burglary Residential", "28E", std::to_string(each.vehicles)});
      if (each.area == std::string("X06000001"))
        rows.push_back({year, number, each.force, each.name, each.code, "Burglary Residential", "28E", "-1"});
    }
  }
  return rows;
}

void save(const test::HubCopy& hub, const std::string& name, const std::string& bytes) { test::write_bytes(hub.data() / name, bytes); }

struct Read {
  HubSources sources;
  sources::DataListing listing;
};

Read read_with_data(const test::HubCopy& hub) {
  const auto definition = value_or_throw(read_hub_definition(hub.hub()));
  Read read{{}, sources::list_data({hub.data()})};
  read.sources = read_sources(hub.hub(), definition, read.listing, false);
  return read;
}

/// The shown counts of a category in an area of a step that only the data set at hand has, and of which file.
std::string shown_of(const HubSources& sources, Month first, const std::string& force, const std::string& area,
                     const std::string& category = "vehicle-crime") {
  std::string text;
  for (const CountFile& file : sources.counts) {
    for (const auto& row : file.counts.rows) {
      for (const auto& cell : row.cells) {
        if (file.dataset != "recorded-crime" && row.force == force && (row.area ? row.area->text() : "") == area && cell.month == first &&
            cell.category == category)
          text += fmt::format("{} of {};", cell.count, file.counts.file.path);
      }
    }
  }
  return text;
}

std::string remarks_of(const HubSources& sources) {
  std::string text;
  for (const auto& each : sources.remarks) text += fmt::format("{}: {}: {}\n", each.kind, each.subject, each.detail);
  return text;
}

std::string damage_of(const std::function<void(test::TextRows&)>& damage) {
  const ReadingHub hub;
  auto rows = table("December 2025");
  damage(rows);
  save(hub, "tables.csv", test::csv_of(rows));
  return fmt::format("{}", fmt::join(read_with_data(hub).sources.damage, "\n"));
}

}  // namespace

TEST(PublishedEditions, a_new_year_joins_the_release_and_is_checked_with_it) {
  const ReadingHub hub;
  save(hub, "tables.xlsx", test::zip_of(test::xlsx_parts({{"Notes", {{"Notes"}}}, {"C2", table("December 2025")}})));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto file = std::find_if(built->manifest.sources.begin(), built->manifest.sources.end(),
                                 [](const auto& each) { return each.path == "tables.xlsx (years)"; });
  ASSERT_NE(file, built->manifest.sources.end());
  EXPECT_EQ(file->rows, 19);
  EXPECT_EQ(file->sha256.size(), 64U);
  ASSERT_EQ(built->manifest.not_read.size(), 1U);
  EXPECT_EQ(built->manifest.not_read.front().path, "tables.xlsx, sheet Notes");
  const auto read = read_with_data(hub);
  EXPECT_EQ(shown_of(read.sources, Month(2025, 1), "example", "X06000001"), "250 of tables.xlsx (years);")
      << "two partnerships are one council";
  EXPECT_EQ(shown_of(read.sources, Month(2025, 1), "example", ""), "3 of tables.xlsx (years);") << "what is of no council is the force's";
  EXPECT_EQ(shown_of(read.sources, Month(2025, 1), "other-east", "X07000001"), "90 of tables.xlsx (years);") << "councils counted together";
}

TEST(PublishedEditions, a_newer_edition_is_shown_and_the_older_kept_as_a_revision) {
  const ReadingHub hub;
  save(hub, "tables.xlsx", test::zip_of(test::xlsx_parts({{"C2", table("December 2025")}, {"C5", table("December 2024", 1)}})));
  const auto read = read_with_data(hub);
  ASSERT_EQ(read.sources.damage, std::vector<std::string>());
  EXPECT_EQ(shown_of(read.sources, Month(2024, 1), "example", "X06000001"), "252 of tables.xlsx (years);");
  EXPECT_NE(remarks_of(read.sources)
                .find("revision: example X06000001 vehicle-crime: 2024-01/P12M: 262 in figures/years/2024.csv, shown is 252 of tables.xlsx "
                      "(years)"),
            std::string::npos)
      << remarks_of(read.sources);
  EXPECT_EQ(shown_of(read.sources, Month(2023, 1), "example", "X06000001"), "251 of figures/years/2023.csv;")
      << "a year that it does not have stays";
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  EXPECT_TRUE(std::any_of(built->manifest.remarks.begin(), built->manifest.remarks.end(),
                          [](const auto& each) { return each.kind == "revision"; }));
}

TEST(PublishedEditions, an_older_or_equal_edition_never_replaces) {
  for (const auto& [ending, first, bundled] : {std::tuple("December 2023", Month(2023, 1), "251 of figures/years/2023.csv;"),
                                               std::tuple("June 2025", Month(2024, 7), "273 of figures/years/2025.csv;")}) {
    const ReadingHub hub;
    save(hub, "tables.csv", test::csv_of(table(ending)));
    const auto read = read_with_data(hub);
    ASSERT_EQ(read.sources.damage, std::vector<std::string>());
    EXPECT_EQ(shown_of(read.sources, first, "example", "X06000001"), bundled);
    EXPECT_NE(remarks_of(read.sources).find("250 in tables.csv (years), shown is"), std::string::npos) << remarks_of(read.sources);
  }
}

TEST(PublishedEditions, of_two_files_the_newer_is_shown_whatever_their_names) {
  const ReadingHub hub;
  save(hub, "a.ods", test::ods({{"C2", table("December 2026")}, {"C5", table("December 2025", 2)}}));
  save(hub, "b.csv", test::csv_of(table("December 2025", 1)));
  const auto read = read_with_data(hub);
  EXPECT_EQ(shown_of(read.sources, Month(2025, 1), "example", "X06000001"), "254 of a.ods (years);");
  EXPECT_NE(remarks_of(read.sources).find("252 in b.csv (years), shown is 254 of a.ods (years)"), std::string::npos)
      << remarks_of(read.sources);
}

TEST(PublishedEditions, a_table_of_forces_does_not_take_places_away) {
  const ReadingHub hub;
  const test::TextRows forces{{force_title + "December 2024"},
                              {"Area code", "Area name", "Vehicle offences", "Vehicle interference"},
                              {"", "Example", "500", "1"},
                              {"", "Other & East", "900", "1"},
                              {"", "Far Isles", "208", "1"}};
  const test::TextRows newest{{force_title + "December 2025"}, forces[1], forces[2], forces[3], forces[4]};
  save(hub, "tables.xlsx", test::zip_of(test::xlsx_parts({{"P1", newest}, {"P4", forces}})));
  const auto read = read_with_data(hub);
  ASSERT_EQ(read.sources.damage, std::vector<std::string>());
  EXPECT_EQ(shown_of(read.sources, Month(2024, 1), "example", "X06000001"), "262 of figures/years/2024.csv;");
  EXPECT_EQ(shown_of(read.sources, Month(2025, 1), "example", ""), "500 of tables.xlsx (years);") << "a year that nobody else has";
  EXPECT_NE(
      remarks_of(read.sources).find("revision: example as a whole vehicle-crime: 2024-01/P12M: 500 in tables.xlsx (years), shown is 490"),
      std::string::npos)
      << remarks_of(read.sources);
}

TEST(PublishedEditions, a_file_that_cannot_be_told_refuses_the_build_with_its_place) {
  struct Case {
    const char* name;
    std::function<void(test::TextRows&)> damage;
    const char* sentence;
  };
  for (const auto& each : {
           Case{"a new heading", [](auto& rows) { rows[2][7] = "Cyber offences"; },
                "tables.csv, row 4, column 8: found \"cyber offences\", expected a code of codes.csv"},
           Case{"a heading less",
                [](auto& rows) {
                  for (std::size_t i = 2; i < rows.size(); ++i) rows[i].pop_back();
                },
                "found no vehicle-interference of example, expected it"},
           Case{"another partnership", [](auto& rows) { rows[3][2] = "X22000099"; },
                "row 4: found the partnership \"X22000099 Town East\", expected one of areas/partnerships.csv"},
           Case{"another unassigned", [](auto& rows) { rows[7][3] = "Heathrow"; }, "found the partnership \"Heathrow\""},
           Case{"another council", [](auto& rows) { rows[3][4] = "X06000002"; },
                "found the partnership \"X22000001 Town East\" with the council X06000002, expected X06000001"},
           Case{"another force", [](auto& rows) { rows[3][1] = "Elsewhere"; },
                "row 4: found the force \"Elsewhere\", expected one of areas/crosswalk.csv"},
           Case{"a row twice", [](auto& rows) { rows.push_back(rows[3]); }, "row 23: found \"vehicle offences\" a second time"},
           Case{"a row less", [](auto& rows) { rows.erase(rows.begin() + 3); },
                "found 463 of vehicle-crime for example, expected 363, which its parts make"},
           Case{"a force less",
                [](auto& rows) { std::erase_if(rows, [](const auto& row) { return row.size() > 1 && row[1] == "Far Isles"; }); },
                "found no row of far-isles, expected every force"},
           Case{"no number", [](auto& rows) { rows[3][6] = "many"; },
                "tables.csv, row 4, column 7: found \"many\", expected a whole number"},
       }) {
    const std::string damage = damage_of(each.damage);
    EXPECT_NE(damage.find(each.sentence), std::string::npos) << each.name << ": " << damage;
  }
}

TEST(PublishedEditions, a_miscoded_force_is_believed_by_its_name_and_listed) {
  const ReadingHub hub;
  auto rows = table("December 2025");
  rows[7][0] = "X23000003";
  save(hub, "tables.csv", test::csv_of(rows));
  const auto read = read_with_data(hub);
  ASSERT_EQ(read.sources.damage, std::vector<std::string>());
  EXPECT_EQ(remarks_of(read.sources),
            "miscoded: tables.csv (years): tables.csv, row 8: \"Unassigned Example\" of Example is printed with the code X23000003; the "
            "name is believed\n");
}

TEST(PublishedEditions, quarters_by_partnership_come_in_spans_and_become_councils) {
  const ReadingHub hub;
  hub.replace("hub.toml", "folder = \"figures/offences\"", "folder = \"figures/offences\"\nreads = \"home-office-partnership-quarters\"");
  hub.replace("hub.toml", "step_months = 3\nlocated = false", "step_months = 3\nlocated = true");
  std::string codes = "code,category\n";
  for (const char* code : {"104", "28E", "28F", "28G", "28H", "29A", "30C"}) codes += fmt::format("{},{}\n", code, code);
  hub.write("figures/offences/codes.csv", codes);
  save(hub, "2025.ods", test::ods({{"2025-26", quarters("2025/26", {"1", "2"})}}));
  save(hub, "2026.ods", test::ods({{"Notes", {{"Notes"}}}, {"2025-26", quarters("2025/26", {"3"})}}));
  const auto read = read_with_data(hub);
  ASSERT_EQ(read.sources.damage, std::vector<std::string>());
  EXPECT_EQ(shown_of(read.sources, Month(2025, 4), "Example", "X06000001", "28E"), "248 of 2025.ods (offences);") << "100 - 1 + 150 - 1";
  EXPECT_EQ(shown_of(read.sources, Month(2025, 10), "Example", "X06000003", "28E"), "70 of 2026.ods (offences);");
  EXPECT_EQ(shown_of(read.sources, Month(2025, 10), "Example", "X06000003", "104"), "0 of 2026.ods (offences);")
      << "left out because it is 0";
  EXPECT_EQ(shown_of(read.sources, Month(2025, 1), "Example", "", "28E"), "50 of figures/offences/2024-25.csv;");
  const auto built = hub.build_with_data();
  EXPECT_TRUE(built) << to_string(built.error());
}

TEST(PublishedEditions, other_files_stay_strangers) {
  const ReadingHub hub;
  save(hub, "holidays.csv", "a,\xFF\n");
  save(hub, "other.csv", "Table of holidays\n");
  save(hub, ".~lock.tables.ods#", "");
  EXPECT_EQ(read_with_data(hub).listing.not_read.size(), 3U);
  EXPECT_EQ(read_with_data(hub).sources.damage, std::vector<std::string>());
  save(hub, "tables.xlsx", "no workbook");
  EXPECT_EQ(read_with_data(hub).sources.damage, std::vector<std::string>()) << "bytes that are a CSV file's, and no table";
  save(hub, "tables.xlsx", "PK\3\4");
  ASSERT_EQ(read_with_data(hub).sources.damage.size(), 1U) << "a workbook that is cut short may be the table";
  const test::HubCopy another;
  std::filesystem::create_directories(another.data());
  save(another, "tables.xlsx", test::zip_of(test::xlsx_parts({{"C2", table("December 2025")}})));
  EXPECT_EQ(read_with_data(another).listing.not_read.size(), 1U) << "a hub that declares no reads opens nothing";
}

TEST(PublishedEditions, a_hub_declares_tables_of_its_data_sets_kind) {
  const auto refusal = [](const char* from, const char* to) {
    const test::HubCopy copy;
    copy.replace("hub.toml", from, to);
    const auto hub = read_hub_definition(copy.hub());
    return hub ? std::string() : to_string(hub.error());
  };
  EXPECT_NE(refusal("folder = \"figures/years\"", "folder = \"figures/years\"\nreads = \"rumours\"")
                .find("found \"rumours\", expected ons-offences"),
            std::string::npos);
  EXPECT_NE(refusal("folder = \"figures/years\"", "folder = \"figures/years\"\nreads = \"home-office-quarters\"")
                .find("years for years, quarters for offences"),
            std::string::npos);
  EXPECT_NE(refusal("folder = \"figures/offences\"", "folder = \"figures/offences\"\nreads = \"home-office-partnership-quarters\"")
                .find("expected located = true"),
            std::string::npos);
  const test::HubCopy copy;
  copy.replace("hub.toml", "folder = \"figures/years\"", "folder = \"figures/years\"\nreads = \"ons-offences\"");
  ASSERT_FALSE(copy.build());
  EXPECT_NE(copy.build().error().message.find("figures/years/codes.csv"), std::string::npos) << "without codes none could be read";
}

}  // namespace hub::build
