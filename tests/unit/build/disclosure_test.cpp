// SPDX-License-Identifier: Apache-2.0
// Disclosure control of a whole build, and an attack on what two releases publish.
#include "build/disclosure_control.hpp"
#include "fixtures/example_hub.hpp"
#include "query/findings/availability.hpp"
#include "query/findings/leading.hpp"
#include "store/database.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace hub::build {
namespace {

using Cell = std::tuple<std::string, int, int>;  // area, first month, months
/// What a release says of one measure's months and windows: a count, or nothing where it is withheld.
using Published = std::map<Cell, std::optional<std::int64_t>>;

struct Relation {
  Cell whole;
  std::vector<Cell> parts;
};

struct PublishedRelease {
  Published counts;
  std::vector<Relation> relations;
};

/// Everything that a stranger reads from the release's file about the measure, months and windows.
PublishedRelease published_in(const store::Release& release, const std::string& measure) {
  const auto database = value_or_throw(store::Database::open(release.database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  PublishedRelease found;
  std::map<std::string, std::vector<std::string>> districts;
  for (auto in = connection.prepare("SELECT code, parent FROM area WHERE level = 'district'").rows(); in.next();)
    districts[in.text(1)].push_back(in.text(0));
  const auto statement = fmt::format(
      "SELECT area::VARCHAR, first_month, months, numerator FROM observation WHERE series = '{}/sensitive-crime' AND status IN ('counted', "
      "'withheld')",
      measure);
  for (auto in = connection.prepare(statement).rows(); in.next();) {
    const Cell cell{in.text(0), static_cast<int>(in.integer(1)), static_cast<int>(in.integer(2))};
    found.counts[cell] = in.is_null(3) ? std::nullopt : std::optional(in.integer(3));
    if (in.is_null(3)) continue;
    const auto& [area, first, months] = cell;
    if (const auto parts = districts.find(area); parts != districts.end()) {
      found.relations.push_back({cell, {}});
      for (const std::string& district : parts->second) found.relations.back().parts.emplace_back(district, first, months);
    }
    if (months == 1) continue;
    found.relations.push_back({cell, {}});
    for (int month = first; month < first + months; ++month) found.relations.back().parts.emplace_back(area, month, 1);
  }
  return found;
}

/// What a reader works out who takes a withheld count of one release from the other, and then one that is left from its whole, as if
/// nothing lay elsewhere and nothing had been revised. Repeats until nothing new is learnt.
std::set<Cell> worked_out(const PublishedRelease& release, const PublishedRelease& other) {
  Published known = release.counts;
  for (auto& [cell, count] : known) {
    const auto found = other.counts.find(cell);
    if (!count && found != other.counts.end()) count = found->second;
  }
  std::set<Cell> found;
  for (bool learnt = true; learnt;) {
    learnt = false;
    for (const Relation& relation : release.relations) {
      std::vector<Cell> unknown;
      bool withheld = false;
      for (const Cell& part : relation.parts) {
        if (!known[part]) unknown.push_back(part);
        const auto own = release.counts.find(part);
        withheld = withheld || own == release.counts.end() || !own->second;
      }
      if (!withheld || unknown.size() > 1 || !known[relation.whole]) continue;
      for (const Cell& part : relation.parts) {
        if (!release.counts.at(part) && found.insert(part).second) learnt = true;
        if (!known[part]) known[part] = 0;  // that it is known is enough
      }
    }
  }
  return found;
}

bool nothing_is_worked_out(const PublishedRelease& first, const PublishedRelease& second) {
  return worked_out(first, second).empty() && worked_out(second, first).empty();
}

std::set<Cell> withheld_in(const PublishedRelease& release) {
  std::set<Cell> cells;
  for (const auto& [cell, count] : release.counts) {
    if (!count) cells.insert(cell);
  }
  return cells;
}

store::Release current(const test::HubCopy& hub) { return value_or_throw(store::current_release(hub.releases())); }

const std::string june = "figures/sensitive-crime/2025-06.csv";

}  // namespace

TEST(Disclosure, no_small_count_is_in_the_release_in_any_table) {
  const auto release = published_in(test::example_release(), "stalking");
  EXPECT_GT(withheld_in(release).size(), 20U);
  for (const auto& [cell, count] : release.counts) EXPECT_TRUE(!count || *count == 0 || *count >= 5) << std::get<0>(cell);
  const auto database = value_or_throw(store::Database::open(test::example_release().database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto facts = connection
                   .prepare(
                       "SELECT COUNT(*)::BIGINT FROM recorded_count r JOIN withheld_count w ON w.area = r.area AND w.month = r.month "
                       "WHERE r.category = 'stalking'")
                   .rows();
  ASSERT_TRUE(facts.next());
  EXPECT_EQ(facts.integer(0), 0) << "a fact of a withheld count is in the release";
}

TEST(Disclosure, a_reader_of_one_release_works_out_nothing) {
  const auto release = published_in(test::example_release(), "stalking");
  EXPECT_TRUE(nothing_is_worked_out(release, release));
}

TEST(Disclosure, the_attack_finds_what_another_release_shows) {
  const auto release = published_in(test::example_release(), "stalking");
  auto forgetful = release;
  for (auto& [cell, count] : forgetful.counts) {  // as if the next release showed what this one withholds
    if (!count) count = 6;
  }
  EXPECT_FALSE(nothing_is_worked_out(release, forgetful));
}

TEST(Disclosure, the_attack_finds_what_a_single_gap_gives_away) {
  auto careless = published_in(test::example_release(), "stalking");
  for (auto& [cell, count] : careless.counts) {  // as if only the third of its force's districts were withheld
    if ((std::get<0>(cell) == "X06000001" || std::get<0>(cell) == "X06000002") && !count) count = 6;
  }
  EXPECT_FALSE(nothing_is_worked_out(careless, careless));
}

struct Supplied {
  const char* name;
  const char* from;
  const char* to;
};

class Revised : public testing::TestWithParam<Supplied> {};

/// June 2025: no location 5, Town 26, Ferry 6, Ynys 2; only the whole is published.
TEST_P(Revised, a_reader_of_two_releases_works_out_nothing) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  const auto first = published_in(current(hub), "stalking");
  hub.replace(june, GetParam().from, GetParam().to);
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto second = published_in(current(hub), "stalking");
  EXPECT_TRUE(nothing_is_worked_out(first, second));
  const int month = Month(2025, 6).index();
  for (const char* district : {"X06000001", "X06000002", "X06000003"}) EXPECT_FALSE(second.counts.at({district, month, 1})) << district;
  EXPECT_TRUE(second.counts.at({"X23000001", month, 1}));

  // And it stays so: a third release of the same figures must not bring back what the second hid.
  hub.replace("hub.toml", "An invented country", "An imaginary country");
  ASSERT_TRUE(hub.build());
  EXPECT_EQ(withheld_in(published_in(current(hub), "stalking")), withheld_in(second));
}

INSTANTIATE_TEST_SUITE_P(Disclosure, Revised,
                         testing::Values(Supplied{"small_becomes_large", "2025-06,example,X06000003,2", "2025-06,example,X06000003,7"},
                                         Supplied{"large_becomes_small", "2025-06,example,X06000001,26", "2025-06,example,X06000001,4"},
                                         Supplied{"small_becomes_zero", "2025-06,example,X06000003,2", "2025-06,example,X06000003,0"},
                                         Supplied{"one_more_in_the_town", "2025-06,example,X06000001,26", "2025-06,example,X06000001,27"}),
                         [](const auto& revision) { return revision.param.name; });

TEST(Disclosure, a_published_month_that_is_revised_to_a_small_count_is_withheld_whole_and_stays_so) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  const int month = Month(2025, 9).index();  // no location 5, Town 29, Ferry 6, Ynys 8
  const auto first = published_in(current(hub), "stalking");
  EXPECT_EQ(first.counts.at({"X06000003", month, 1}), 8);
  const auto is_withheld = [&] {
    const auto now = published_in(current(hub), "stalking");
    EXPECT_TRUE(nothing_is_worked_out(first, now));
    for (const char* area : {"X23000001", "X06000001", "X06000002", "X06000003"}) EXPECT_FALSE(now.counts.at({area, month, 1})) << area;
    EXPECT_FALSE(now.counts.at({"X23000001", Month(2025, 1).index(), 12})) << "the year would give it away";
  };
  hub.replace("figures/sensitive-crime/2025-09.csv", "2025-09,example,X06000003,8", "2025-09,example,X06000003,3");
  ASSERT_TRUE(hub.build());
  is_withheld();
  hub.replace("figures/sensitive-crime/2025-09.csv", "2025-09,example,X06000003,3", "2025-09,example,X06000003,9");
  ASSERT_TRUE(hub.build());
  is_withheld();
}

TEST(Disclosure, a_small_count_without_a_location_withholds_the_places_too) {
  const auto release = published_in(test::example_release(), "stalking");
  const int october = Month(2025, 10).index();  // no location 3, Town 30, Ferry 7, Ynys 0
  EXPECT_FALSE(release.counts.at({"X06000001", october, 1}));
  EXPECT_EQ(release.counts.at({"X23000001", october, 1}), 40);
}

TEST(Disclosure, records_in_other_forces_areas_are_published_in_no_place) {
  const test::HubCopy hub;
  const std::string september = "2025-09,example,X06000003,8";
  hub.replace("figures/sensitive-crime/2025-09.csv", september, september + "\n2025-09,example,X06000053,3\n2025-09,example,X06000054,4");
  ASSERT_TRUE(hub.build());
  const auto database = value_or_throw(store::Database::open(current(hub).database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto facts = connection.prepare(
      "SELECT area, n FROM recorded_count WHERE category = 'stalking' AND force = 'X23000001' AND month = $month "
      "AND (area IS NULL OR area NOT LIKE 'X06%')");
  auto in = facts.bind("month", Month(2025, 9).index()).rows();
  ASSERT_TRUE(in.next());
  EXPECT_EQ(in.text(0), "elsewhere");
  EXPECT_EQ(in.integer(1), 12) << "with 5 that have no location";
  EXPECT_FALSE(in.next());
  auto published =
      connection.prepare("SELECT COUNT(unlocated) + COUNT(outside) FROM observation WHERE series = 'stalking/sensitive-crime'").rows();
  ASSERT_TRUE(published.next());
  EXPECT_EQ(published.integer(0), 0) << "how many lie elsewhere is not published";
}

TEST(Disclosure, a_guess_of_a_withheld_count_cannot_be_tried_against_a_digest) {
  const test::HubCopy hub;
  const auto first = hub.build();
  ASSERT_TRUE(first);
  for (const auto& source : first->manifest.sources)
    EXPECT_EQ(source.sha256 == "withheld", source.path.starts_with("figures/sensitive-crime/2025")) << source.path;
  hub.replace(june, "2025-06,example,X06000001,26", "2025-06,example,X06000001,25");
  hub.replace(june, "2025-06,example,X06000003,2", "2025-06,example,X06000003,3");
  const auto second = hub.build();
  ASSERT_TRUE(second);
  EXPECT_EQ(first->manifest.id, second->manifest.id) << "nothing that is published has changed";
}

TEST(Disclosure, counts_published_before_a_measure_came_under_control_are_remembered) {
  const test::HubCopy hub;
  const std::string policy = "[measure.disclosure]\nsmallest_count = 5\nlowest_level = \"district\"\n";
  const std::string before = "counted = \"o droseddau stelcio\"\n";
  hub.replace("measures.toml", policy, "");
  ASSERT_TRUE(hub.build());
  const int month = Month(2025, 9).index();
  EXPECT_EQ(published_in(current(hub), "stalking").counts.at({"X06000003", month, 1}), 8);
  hub.replace("measures.toml", before, before + policy);
  hub.replace("figures/sensitive-crime/2025-09.csv", "2025-09,example,X06000003,8", "2025-09,example,X06000003,3");
  ASSERT_TRUE(hub.build());
  EXPECT_FALSE(published_in(current(hub), "stalking").counts.at({"X23000001", month, 1}));
}

/// One record of each row becomes one of a second category that the measure adds too.
TEST(Disclosure, small_counts_of_the_categories_that_a_measure_adds_up_are_not_in_the_release) {
  const test::HubCopy hub;
  const auto folder = hub.hub() / "figures/sensitive-crime";
  for (int month = 1; month <= 12; ++month) {
    const auto path = folder / (to_string(Month(2025, month)) + ".csv");
    std::string text;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      const auto comma = line.rfind(',') + 1;
      const std::string count = line.substr(comma);
      if (count == "stalking") {
        text += line + ",following\n";
      } else {
        text += fmt::format("{}{},{}\n", line.substr(0, comma), count == "0" ? 0 : std::stoi(count) - 1, count == "0" ? 0 : 1);
      }
    }
    in.close();
    std::ofstream(path) << text;
  }
  hub.replace("measures.toml", "categories = [\"stalking\"]", "categories = [\"stalking\", \"following\"]");
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
  EXPECT_EQ(published_in(current(hub), "stalking").counts, published_in(test::example_release(), "stalking").counts);
  const auto database = value_or_throw(store::Database::open(current(hub).database(), store::Database::Mode::read_only, 1));
  auto connection = database.connect();
  auto small = connection.prepare("SELECT COUNT(*) FROM recorded_count WHERE dataset = 'sensitive-crime' AND n BETWEEN 1 AND 4").rows();
  ASSERT_TRUE(small.next());
  EXPECT_EQ(small.integer(0), 0);
}

TEST(Disclosure, what_any_release_in_the_folder_withheld_stays_withheld) {
  const test::HubCopy hub;
  const std::string september = "figures/sensitive-crime/2025-09.csv";
  ASSERT_TRUE(hub.build());
  const auto first = current(hub);
  hub.replace(september, "2025-09,example,X06000003,8", "2025-09,example,X06000003,3");
  ASSERT_TRUE(hub.build());
  std::filesystem::remove(hub.releases() / "current");  // the operator goes back
  std::filesystem::create_directory_symlink(first.folder.filename(), hub.releases() / "current");
  hub.replace(september, "2025-09,example,X06000003,3", "2025-09,example,X06000003,9");
  ASSERT_TRUE(hub.build());
  EXPECT_FALSE(published_in(current(hub), "stalking").counts.at({"X06000003", Month(2025, 9).index(), 1}));
}

TEST(Disclosure, of_a_month_that_was_published_for_other_areas_nothing_is) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  {
    const auto database = value_or_throw(store::Database::open(current(hub).database(), store::Database::Mode::create, 1));
    auto connection = database.connect();
    connection.run("ALTER TABLE observation ALTER COLUMN area TYPE VARCHAR");
    connection.run(
        "UPDATE observation SET area = 'X06000099' WHERE series = 'stalking/sensitive-crime' AND area = 'X06000003'");  // a code since
                                                                                                                        // replaced
  }
  hub.replace("figures/sensitive-crime/2025-09.csv", "2025-09,example,X06000003,8", "2025-09,example,X06000003,9");
  ASSERT_TRUE(hub.build());
  const auto now = published_in(current(hub), "stalking");
  const int month = Month(2025, 9).index();
  for (const char* area : {"X23000001", "X06000001", "X06000003"}) EXPECT_FALSE(now.counts.at({area, month, 1})) << area;
}

TEST(Disclosure, a_file_that_is_not_whole_refuses_the_build_before_its_counts_are_hidden) {
  for (const auto& [to, sentence] :
       {std::pair{"2025-06,example,X06000003,", "found 0 counts of stalking, expected one: an empty one would read as zero"},
        {"2025-06,example,X06000003,2\n2025-06,example,X06000003,2", "the row stands twice"},
        {"2025-06,other-east,X06000003,2",
         "found rows of 3 places, expected one for each of its 3 districts and one without a location"}}) {
    const test::HubCopy hub;
    hub.replace(june, "2025-06,example,X06000003,2", to);
    const auto built = hub.build();
    ASSERT_FALSE(built) << to;
    EXPECT_EQ(built.error().code, ErrorCode::check_failed);
    EXPECT_NE(to_string(built.error()).find(sentence), std::string::npos) << to_string(built.error());
  }
}

TEST(Disclosure, a_column_that_no_measure_under_control_counts_refuses_the_build) {
  const test::HubCopy hub;
  hub.replace("measures.toml", "categories = [\"stalking\"]", "categories = [\"harassment\"]");
  const auto built = hub.build();
  ASSERT_FALSE(built);
  EXPECT_NE(to_string(built.error()).find("found a column stalking, which no measure counts"), std::string::npos)
      << to_string(built.error());
}

TEST(Disclosure, a_record_in_another_forces_district_is_no_count_of_that_district) {
  const test::HubCopy hub;
  hub.replace(june, "2025-06,example,X06000003,2", "2025-06,example,X06000003,2\n2025-06,example,X06000053,9");
  const auto built = hub.build();
  ASSERT_TRUE(built) << to_string(built.error());
}

TEST(Disclosure, an_unchanged_build_withholds_the_same_and_is_unchanged) {
  const test::HubCopy hub;
  const auto first = hub.build();
  ASSERT_TRUE(first);
  const auto second = hub.build();
  ASSERT_TRUE(second);
  EXPECT_EQ(first->manifest.id, second->manifest.id);
  EXPECT_TRUE(second->unchanged);
}

TEST(Disclosure, sums_over_a_withheld_month_are_withheld_with_the_reason) {
  const auto snapshot = test::example_snapshot();
  const auto count = query::count_in(query::leading(*snapshot, *snapshot->find_measure("stalking"), *snapshot->find_area("X06000003")),
                                     {Month(2025, 1), 12});
  ASSERT_FALSE(count.has_value());
  EXPECT_EQ(count.missing().reason, MissingReason::withheld);
  const auto force = query::count_in(query::leading(*snapshot, *snapshot->find_measure("stalking"), *snapshot->find_area("X23000001")),
                                     {Month(2025, 1), 12});
  ASSERT_TRUE(force.has_value()) << "the whole is published";
}

TEST(Disclosure, a_policy_that_would_protect_nothing_is_refused) {
  const std::string level = "lowest_level = \"district\"\n";
  const std::string another =
      "\n[[measure]]\nid = \"harassment\"\ntitle = \"Harassment\"\nsingular = \"offence\"\nplural = \"offences\"\npillar = \"people\"\n"
      "dataset = \"sensitive-crime\"\ncategories = [\"harassment\"]\ndenominator = \"residents\"\nper = 1000\ndirection = \"neutral\"\n"
      "headline = false\ndefinition = \"Invented.\"\ncaveats = []\n";
  const std::string policy = "[measure.disclosure]\nsmallest_count = 5\n" + level;
  for (const auto& [from, to, sentence] : std::vector<std::array<std::string, 3>>{
           {"smallest_count = 5", "smallest_count = 2", "found 2, expected a number from 3 to 1000"},
           {level, "lowest_level = \"nation\"\n", "found \"nation\", expected a level that records or is located"},
           {"dataset = \"sensitive-crime\"\ncategories = [\"stalking\"]", "dataset = \"recorded-crime\"\ncategories = [\"drugs\"]",
            "expected a data set of kind monthly-counts"},
           {policy, policy + another, "expected it of all measures of sensitive-crime or of none"}}) {
    const test::HubCopy hub;
    hub.replace("measures.toml", from, to);
    const auto built = hub.build();
    ASSERT_FALSE(built) << to;
    EXPECT_NE(to_string(built.error()).find(sentence), std::string::npos) << to_string(built.error());
  }
}

TEST(Disclosure, a_force_level_policy_publishes_no_district) {
  const test::HubCopy hub;
  hub.replace("measures.toml", "lowest_level = \"district\"", "lowest_level = \"force\"");
  ASSERT_TRUE(hub.build());
  for (const auto& [cell, count] : published_in(current(hub), "stalking").counts)
    EXPECT_EQ(count.has_value(), std::get<0>(cell).starts_with("X23")) << std::get<0>(cell);
}

TEST(Disclosure, a_forces_own_small_count_is_withheld_with_its_districts) {
  const test::HubCopy hub;
  hub.replace("measures.toml", "smallest_count = 5", "smallest_count = 40");  // Example Constabulary has some 30 a month
  ASSERT_TRUE(hub.build());
  const auto release = published_in(current(hub), "stalking");
  const int month = Month(2025, 6).index();
  for (const char* area : {"X23000001", "X06000001", "X06000002", "X06000003"}) EXPECT_FALSE(release.counts.at({area, month, 1})) << area;
}

}  // namespace hub::build
