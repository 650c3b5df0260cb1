// SPDX-License-Identifier: Apache-2.0
// The real archives, when the shared data folder lies beside the checkout: every count equals one that another program counted.
#include "build/build_release.hpp"
#include "fixtures/example_hub.hpp"
#include "query/snapshot.hpp"
#include "store/database.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>
#include <map>
#include <set>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

const fs::path data = fs::path(HUB_SOURCE_DIR) / "../shared/data";

std::string inflated_file(const fs::path& path) {
  std::string text;
  gzFile file = gzopen(path.c_str(), "rb");
  std::vector<char> buffer(1 << 16);
  for (int got = 0; (got = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(got));
  gzclose(file);
  return text;
}

/// "month|slug|place|type" → records; months and forces separately, to compare only what both sides hold.
struct Counts {
  std::map<std::string, std::int64_t> cells;
  std::set<std::string> force_months;

  void add(const std::string& month, const std::string& force, const std::string& place, const std::string& type, std::int64_t n) {
    force_months.insert(month + "|" + force);
    cells[month + "|" + force + "|" + place + "|" + type] += n;
  }
  [[nodiscard]] Counts only(const std::set<std::string>& wanted) const {
    Counts some;
    for (const auto& [key, n] : cells) {
      const std::string force_month = key.substr(0, key.find('|', 8));
      if (wanted.contains(force_month)) some.cells.emplace(key, n);
    }
    return some;
  }
};

/// The columns of the oracles: month, force, place, crime type, n; only the place is quoted, and only when it is empty.
Counts oracle(const char* name) {
  Counts counts;
  const std::string text = inflated_file(data / "counts" / name);
  for (std::size_t at = text.find('\n') + 1; at < text.size();) {
    const std::string line = text.substr(at, text.find('\n', at) - at);
    at += line.size() + 1;
    std::vector<std::string> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
      const auto end = std::min(line.find(',', begin), line.size());
      fields.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
    if (fields[2] == "\"\"") fields[2].clear();
    if (fields[4].ends_with('\r')) fields[4].pop_back();
    counts.add(fields[0], fields[1], fields[2], fields[3], std::stoll(fields[4]));
  }
  return counts;
}

class SharedData : public testing::Test {
 protected:
  /// The whole folder imported once.
  struct Import {
    test::TemporaryFolder releases;
    BuildReport report;
    store::Release release;
  };
  static Import& import() {
    static auto* const imported = new Import;  // NOLINT: kept until the program ends, so that the folder is removed by TearDownTestSuite
    return *imported;
  }
  static void SetUpTestSuite() {
    if (!fs::exists(data / "police_uk")) return;
    auto built = test::build_hub(fs::path(HUB_SOURCE_DIR) / "hubs/thames-valley", import().releases.path(), {data / "police_uk"}, 2);
    ASSERT_TRUE(built) << to_string(built.error());
    import().report = std::move(*built);
    import().release = value_or_throw(store::current_release(import().releases.path()));
  }
  static void TearDownTestSuite() {
    if (fs::exists(data / "police_uk")) fs::remove_all(import().releases.path());
  }
  void SetUp() override {
    if (!fs::exists(data / "police_uk")) GTEST_SKIP() << "skipped: there is no shared data folder beside the checkout";
  }
  static std::int64_t number(const std::string& sql) {
    const auto database = value_or_throw(store::Database::open(import().release.database(), store::Database::Mode::read_only, 2));
    auto connection = database.connect();
    auto rows = connection.prepare("SELECT (" + sql + ")::BIGINT").rows();
    EXPECT_TRUE(rows.next());
    return rows.integer(0);
  }
  /// Records by month, slug (from the file's name), place and type.
  static Counts imported(const std::string& place) {
    const auto database = value_or_throw(store::Database::open(import().release.database(), store::Database::Mode::read_only, 2));
    auto connection = database.connect();
    Counts counts;
    auto rows = connection
                    .prepare(
                        "SELECT regexp_extract(s.path, '([0-9]{4}-[0-9]{2})-([a-z-]+)-street.csv$', 1), "
                        "regexp_extract(s.path, '([0-9]{4}-[0-9]{2})-([a-z-]+)-street.csv$', 2), COALESCE(n." +
                        place +
                        ", ''), t.title, COUNT(*) FROM crime c JOIN source_file s ON s.id = c.source_file "
                        "LEFT JOIN published_zone n ON n.id = c.zone JOIN crime_type t ON t.number = c.type GROUP BY ALL")
                    .rows();
    while (rows.next()) counts.add(rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4));
    return counts;
  }
  static std::size_t compare(const Counts& found, const Counts& expected) {
    std::set<std::string> both;
    std::set_intersection(found.force_months.begin(), found.force_months.end(), expected.force_months.begin(), expected.force_months.end(),
                          std::inserter(both, both.end()));
    EXPECT_EQ(found.only(both).cells, expected.only(both).cells);
    return both.size();
  }
};

}  // namespace

TEST_F(SharedData, counts_by_district_month_and_type_equal_the_oracle) {
  EXPECT_EQ(compare(imported("district"), oracle("lad_month_type_counts.csv.gz")), 265U);
}

TEST_F(SharedData, counts_by_lsoa_equal_the_other_oracle) {
  EXPECT_EQ(compare(imported("code"), oracle("thames-valley_lsoa_month_type_counts.csv.gz")), 18U);
}

TEST_F(SharedData, no_row_is_rejected_and_every_row_is_a_fact) {
  for (const auto& source : import().release.manifest.sources) {
    EXPECT_EQ(source.rejects, 0) << source.path;
    EXPECT_EQ(source.rows, source.facts + source.rejects) << source.path;
  }
  EXPECT_EQ(number("SELECT COUNT(*) FROM crime"), 2'301'270);
  const auto& checks = import().release.manifest.checks;
  EXPECT_NE(std::find(checks.begin(), checks.end(), "imported_agree"), checks.end());
  EXPECT_NE(std::find(checks.begin(), checks.end(), "facts_of_files"), checks.end());
}

TEST_F(SharedData, the_later_copy_of_city_of_london_is_kept_and_thames_valleys_are_identical) {
  std::vector<std::int64_t> london;
  int thames_valley = 0;
  for (const auto& copy : import().release.manifest.copies) {
    if (copy.path.find("city-of-london-street") != std::string::npos) {
      EXPECT_TRUE(copy.path.starts_with("city-of-london-2024-2025-earlier-snapshot.zip/")) << copy.path;
      EXPECT_EQ(copy.rule, "fewer unfinished cases");
      EXPECT_EQ(copy.only_in_kept, copy.only_in_other);
      london.push_back(copy.only_in_other);
    } else {
      EXPECT_EQ(copy.rule, "identical") << copy.path;
      EXPECT_EQ(copy.only_in_kept + copy.only_in_other, 0);
      ++thames_valley;
    }
  }
  EXPECT_EQ(london, (std::vector<std::int64_t>{25, 52, 28, 37, 90, 102}));
  EXPECT_EQ(thames_valley, 6);
}

TEST_F(SharedData, the_defects_of_the_real_files_are_kept_and_counted) {
  const std::string of_2025_h2 =
      " FROM crime c JOIN source_file s ON s.id = c.source_file WHERE regexp_matches(s.path, '^2025-(07|08|09|10|11|12).zip/')";
  EXPECT_EQ(number("SELECT COUNT(*)" + of_2025_h2), 1'996'562);
  EXPECT_EQ(number("SELECT COUNT(*) FILTER (WHERE identifier_upper IS NULL)" + of_2025_h2), 329'058);
  EXPECT_EQ(number("SELECT COUNT(*) FROM crime WHERE (identifier_upper IS NULL) <> (identifier_lower IS NULL)"), 0);
  EXPECT_EQ(number("SELECT COUNT(*) FROM crime c JOIN snap_point p ON p.id = c.point WHERE p.longitude_e6 IS NOT NULL AND c.zone IS NULL"),
            79'244);
  EXPECT_EQ(number("SELECT COUNT(*) FROM crime c JOIN snap_point p ON p.id = c.point WHERE p.longitude_e6 IS NULL AND c.zone IS NOT NULL"),
            0);
  EXPECT_GT(number("SELECT COUNT(*) FROM (SELECT identifier_upper FROM crime WHERE identifier_upper IS NOT NULL GROUP BY identifier_upper, "
                   "identifier_lower, month HAVING COUNT(*) > 1)"),
            1000);
  EXPECT_EQ(number("SELECT COUNT(*) FROM snap_point WHERE name LIKE '%,%'"), 5);
  EXPECT_GT(number("SELECT COUNT(*) FROM snap_point WHERE strlen(name) > length(name)"), 0);
}

TEST_F(SharedData, small_areas_of_the_home_force_add_up_to_the_records_located_in_them) {
  const auto snapshot = value_or_throw(query::Snapshot::open(import().release));
  std::int64_t lsoas = 0;
  std::int64_t msoas = 0;
  std::int64_t wards = 0;
  for (const Area* area : snapshot->small_areas.areas()) {
    for (const auto& count : value_or_throw(snapshot->small_areas.monthly_counts(area->code.text(), "vehicle-crime"))) {
      if (!count.records.has_value()) continue;
      (area->level->id == "lsoa" ? lsoas : area->level->id == "msoa" ? msoas : wards) += count.records.value();
    }
  }
  EXPECT_EQ(
      lsoas,
      number("SELECT COUNT(*) FROM crime c JOIN street_file f ON f.source_file = c.source_file JOIN published_zone n ON n.id = c.zone "
             "WHERE f.force = 'E23000029' AND c.type = 12 AND n.code IN (SELECT code FROM area WHERE counting = 'imported')"));
  EXPECT_EQ(msoas, lsoas);
  EXPECT_EQ(wards, lsoas);
  EXPECT_GT(lsoas, 10'000);
}

}  // namespace hub::build
