// SPDX-License-Identifier: Apache-2.0
// Each statement of sql/check, made to fail on a good release: it is the one that notices, and what it says is for people.
#include "build/build_release.hpp"
#include "build/derive.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "store/database.hpp"
#include "store/sql.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace hub::build {
namespace {

struct Broken {
  const char* check;
  std::vector<std::string> statements;
  const char* part;
};

const std::string december = std::to_string(Month(2025, 12).index());
const std::string in_december = " WHERE force = 'X23000001' AND month = " + december;

std::vector<Broken> broken() {
  return {
      {"coverage_contradictions", {"DELETE FROM recorded_count" + in_december}, "month 2025-12, problem coverage calls it supplied"},
      {"combined_areas",
       {"UPDATE combined_area SET name = 'Other' WHERE member = 'X06000058'"},
       "area X07000001, problem it has several names"},
      {"combined_areas", {"DELETE FROM combined_area WHERE member = 'X06000058'"}, "problem it has one member alone"},
      {"combined_areas", {"UPDATE combined_area SET member = 'X06000001' WHERE member = 'X06000058'"}, "its members lie in several forces"},
      {"printed_places",
       {"DELETE FROM recorded_count WHERE dataset = 'years' AND area = 'X06000051'"},
       "area X06000051, problem the table has other places of the force and not this one"},
      {"printed_places",
       {"INSERT INTO recorded_count SELECT dataset, month, force, 'X06000058', category, 7, source_file FROM recorded_count WHERE dataset "
        "= "
        "'years' AND area = 'X07000001'"},
       "area X06000058, problem it is counted alone and with others"},
      {"printed_places",
       {"UPDATE recorded_count SET force = 'X23000001' WHERE dataset = 'years' AND area = 'X06000051'"},
       "force X23000001, month 2023-01, area X06000051, problem it is no place of the force"},
      {"series_steps",
       {"INSERT INTO series VALUES ('robbery/never', 'robbery', 'never', '', 'years', 'residents', NULL, NULL, 99)"},
       "series robbery/never"},
      {"coverage_once", {"INSERT INTO coverage SELECT * FROM coverage" + in_december}, "force X23000001, month 2025-12"},
      {"facts_of_files", {"UPDATE source_file SET row_count = row_count + 1 WHERE id = 1"}, "its rows are not its facts plus"},
      {"hub_places", {"UPDATE hub SET home = 'X06000001'"}, "place X06000001, counting recorder"},
      {"hub_places", {"UPDATE hub SET nation = NULL"}, "counting recorder, problem the hub names no nation"},
      {"hub_places",
       {"UPDATE area SET parent = 'X06000002' WHERE code = 'X06000001'"},
       "place X06000001, counting located, problem its parent"},
      {"residents_known", {"UPDATE area SET residents = NULL, households = NULL WHERE counting <> 'imported'"}, "counting located, areas "},
      {"residents_known", {"UPDATE hub SET population = ''"}, "counting recorder, areas "},
      {"hub_places",
       {"UPDATE area SET parent = 'X06000002' WHERE code = 'X23000002'"},
       "place X23000002, counting recorder, problem its parent is not the nation"},
      {"households_fit", {"UPDATE area SET households = residents + 1 WHERE code = 'X06000001'"}, "area X06000001, residents 60000"},
      {"records_at_home",
       {"UPDATE recorded_count SET area = 'X06000051'" + in_december + " AND dataset = 'recorded-crime' AND area IS NOT NULL"},
       "force X23000001, month 2025-12, located "},
      {"steps_apart", {"UPDATE dataset SET step_months = 3 WHERE id = 'recorded-crime'"}, "problem it begins before the step"},
      {"superseding_whole",
       {"INSERT INTO superseded_count SELECT dataset, month, force, area, category, 10 * n, n FROM recorded_count" + in_december},
       "force X23000001, month 2025-12, counted all, bundled "},
      {"caveat_places", {"UPDATE measure_caveat SET area = 'X06000098' WHERE measure = 'burglary'"}, "measure burglary, area X06000098"},
      {"break_recorders", {"UPDATE series_break SET recorder = 'X06000001'"}, "area X06000001"},
      {"earlier_editions", {"UPDATE earlier_count SET month = month + 120 WHERE category = '28F'"}, "category 28F"},
      {"reference_places", {"UPDATE similar_force SET member = 'X06000001'"}, "code X06000001, expected an area that records"},
      {"reference_places", {"UPDATE area_characteristic SET area = 'X23000001' WHERE area = 'X06000001'"}, "file characteristics.csv"},
      {"reference_places", {"UPDATE area_replaced SET replaced_by = 'X06000098'"}, "file replaced.csv, code X06000098"},
      {"response_names", {"DELETE FROM response_topic WHERE id = '101'"}, "name 101, problem no topic of the hub"},
      {"response_names", {"UPDATE response_outline SET mean_time = 'zzz'"}, "name zzz, problem no measure"},
      {"response_names", {"UPDATE response_outline SET comparator = 'zzz'"}, "name zzz, problem no published figure"},
      {"response_names", {"DELETE FROM response_clock WHERE id = 'bt'"}, "name bt, problem no clock of clocks.csv"},
      {"response_names",
       {"UPDATE published_figure SET measure = 'zzz' WHERE measure = '101_mean_wait'"},
       "name zzz, problem no measure of measures.csv"},
      {"response_names",
       {"UPDATE published_figure SET area = 'X06000001' WHERE rowid = 0"},
       "name Example Constabulary, problem one place under two codes"},
      {"response_names",
       {"UPDATE published_figure SET area_name = 'Another' WHERE rowid = 0"},
       "name X23000001, problem two places under one code"},
      {"reference_places", {"UPDATE area_replaced SET code = 'X06000001'"}, "file replaced.csv, code X06000001"},
      {"reference_places", {"UPDATE area_note SET area = 'X01000001'"}, "file notes.csv, code X01000001"},
      {"reference_places", {"UPDATE area_name SET area = 'X06000098'"}, "file names.csv, code X06000098"},
      {"where_places_lie", {"UPDATE place SET area = 'X23000001' WHERE kind = 'county'"}, "file places.csv, code X23000001"},
      {"where_places_lie", {"UPDATE place SET smallest = 'X01000007' WHERE name = 'Old Quay'"}, "file places.csv, code X01000007"},
      {"where_places_lie", {"UPDATE place SET within = 'Atlantis' WHERE name = 'Old Quay'"}, "file places.csv, code Atlantis"},
      {"where_places_lie", {"UPDATE place SET code = 'X06000001' WHERE kind = 'parish'"}, "file places.csv, code X06000001"},
      {"where_places_lie", {"UPDATE postcode_group SET smallest = 'X01000098', ward = NULL"}, "file postcodes.csv, code X01000098"},
      {"where_places_lie",
       {"UPDATE postcode_group SET ward = 'X05000004' WHERE smallest = 'X01000001'"},
       "file postcodes.csv, code X05000004"},
      {"where_places_lie", {"UPDATE postcode_group SET ward = smallest"}, "file postcodes.csv, code X01000001"},
      {"postcodes_once",
       {"UPDATE postcode_group SET units = 'AA' WHERE smallest = 'X01000002'"},
       "what ZZ1 1AA, problem the postcode lies in 2 small areas"},
      {"postcodes_once",
       {"UPDATE place SET code = 'X04000901' WHERE name = 'Old Quay'"},
       "what X04000901, problem the code stands for 2 places"},
      {"imported_agree",
       {"INSERT INTO street_file VALUES (9999, 'recorded-crime', 'X23000001', " + december + ", 'x', 0, NULL, 0)"},
       "month 2025-12"},
      {"parts_and_wholes",
       {"UPDATE observation SET numerator = numerator + 1 WHERE series = 'burglary/recorded-crime' AND area = 'X23000001' AND months = 1 "
        "AND "
        "first_month = " +
        december},
       "series burglary/recorded-crime, force X23000001, first_month 2025-12"},
      {"population_sums", {"UPDATE area SET residents = residents + 1 WHERE level = 'nation'"}, "whole X04000001, residents "},
      {"population_sums", {"UPDATE area SET residents = 600000 WHERE code = 'X06000001'"}, "whole X23000001, residents 640000"},
      {"small_area_places", {"UPDATE area SET parent = 'X06000098' WHERE level = 'lsoa'"}, "its parent, X06000098, is not in areas.csv"},
      {"small_area_places", {"INSERT INTO area_part VALUES ('X02000011', 'X05000001')"}, "what it lies in, X02000011, is a part itself"},
      {"small_area_places",
       {"INSERT INTO area_part VALUES ('X01000001', 'X02000012')"},
       "area X01000001, problem it lies in two areas of one level"},
      {"printed_rates",
       {"UPDATE printed_rate SET category = 'piracy' WHERE area = 'X23000003'"},
       "no series of the data set counts this category"},
      {"printed_rates", {"UPDATE printed_rate SET denominator = 'households' WHERE area = 'X23000003'"}, "by this population"},
      {"printed_rates",
       {"UPDATE printed_rate SET ending = ending + 1 WHERE area = 'X23000003'"},
       "month 2025-01, problem no step of the data set"},
      {"printed_rates", {"UPDATE printed_rate SET area = 'X06000001' WHERE area = 'X23000003'"}, "for an area that records"},
      {"printed_rates",
       {"UPDATE printed_rate SET rate_tenths = 10 * rate_tenths WHERE area = 'X23000003'"},
       "it is far from the rate of the count"},
      {"printed_rates", {"UPDATE printed_rate SET rate_tenths = 0 WHERE area = 'X23000003'"}, "it is far from the rate of the count"},
      {"small_area_places",
       {"UPDATE area SET parent = 'X06000002' WHERE code = 'X02000011'"},
       "what it lies in, X02000011, is in another district"},
      {"small_area_sums", {"UPDATE area SET residents = residents + 1 WHERE code = 'X02000011'"}, "whole X02000011, residents 30000"},
      {"small_area_sums", {"UPDATE area SET households = NULL WHERE code = 'X05000001'"}, "whole X05000001"},
      {"small_counts",
       {"INSERT INTO recorded_count SELECT s.dataset, " + december +
        ", 'X23000001', 'X06000099', c.category, 1, 1 FROM measure_disclosure p JOIN series s ON s.measure = p.measure JOIN "
        "series_category c ON "
        "c.series = s.id LIMIT 1"},
       "first_month 2025-12, problem the fact is too small"},
      {"street_categories", {"UPDATE series_category SET category = 'piracy' WHERE series = 'robbery/recorded-crime'"}, "category piracy"},
      {"street_file_forces",
       {"INSERT INTO street_file SELECT source_file + 9000, dataset, 'elsewhere', month, reported_by, 0, NULL, 0 FROM street_file"},
       "reported_by Example Constabulary, force X23000001"},
      {"street_files_once",
       {"INSERT INTO street_file SELECT source_file + 9000, dataset, force, month, reported_by, 0, NULL, 0 FROM street_file"},
       "force X23000001, month 2026-01"},
      {"unknown_categories",
       {"DELETE FROM street_file", "UPDATE series_category SET category = 'piracy' WHERE series = 'robbery/recorded-crime'"},
       "category piracy"},
      {"whole_rows",
       {"DELETE FROM recorded_count" + in_december + " AND area = 'X06000001' AND category = 'burglary'"},
       "month 2025-12, area X06000001, problem a category is absent"}};
}

}  // namespace

TEST(Checks, each_one_notices_its_fault_and_writes_months_as_people_do) {
  const test::HubCopy hub;
  test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv(std::vector<test::StreetLine>(20)));
  const auto built = hub.build_with_data();
  ASSERT_TRUE(built) << to_string(built.error());
  const auto release = value_or_throw(store::current_release(hub.releases()));
  const auto database = value_or_throw(store::Database::open(release.database(), store::Database::Mode::create, 1));
  auto connection = database.connect();
  std::set<std::string> tried;
  for (const Broken& each : broken()) {
    tried.insert(fmt::format("check/{}.sql", each.check));
    connection.run("BEGIN TRANSACTION");
    for (const std::string& statement : each.statements) connection.run(statement);
    const auto checked = run_checks(connection);
    connection.run("ROLLBACK");
    ASSERT_FALSE(checked) << each.check;
    EXPECT_EQ(checked.error().where, each.check) << checked.error().message;
    EXPECT_NE(checked.error().message.find(each.part), std::string::npos) << each.check << ": " << checked.error().message;
    const bool has_index = std::regex_search(checked.error().message, std::regex("\\bmonth [0-9]{5}|\\b24[23][0-9]{2}\\b"));
    EXPECT_FALSE(has_index) << each.check << ": " << checked.error().message;
  }
  for (const std::string_view path : store::sql_in("check/"))
    EXPECT_TRUE(tried.contains(std::string(path))) << path << " was never made to fail";
}

TEST(Checks, the_rows_that_are_not_shown_are_counted) {
  const test::HubCopy hub;
  ASSERT_TRUE(hub.build());
  const auto release = value_or_throw(store::current_release(hub.releases()));
  const auto database = value_or_throw(store::Database::open(release.database(), store::Database::Mode::create, 1));
  auto connection = database.connect();
  connection.run("UPDATE source_file SET row_count = row_count + 1 WHERE id <= 12");
  const auto checked = run_checks(connection);
  ASSERT_FALSE(checked);
  EXPECT_NE(checked.error().message.find("\nand 7 more"), std::string::npos) << checked.error().message;
}

}  // namespace hub::build
