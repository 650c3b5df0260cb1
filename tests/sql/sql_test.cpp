// SPDX-License-Identifier: Apache-2.0
#include "store/sql.hpp"

#include "base/text.hpp"
#include "fixtures/example_hub.hpp"
#include "store/database.hpp"

#include <gtest/gtest.h>

#include <map>

namespace hub::store {

TEST(Sql, every_file_begins_with_a_comment_that_says_what_it_gives) {
  for (const std::string_view path : sql_in("")) EXPECT_TRUE(sql(path).starts_with("-- ")) << path;
}

TEST(Sql, every_file_holds_one_statement) {
  for (const std::string_view path : sql_in("")) {
    for (const std::string_view line : split(sql(path), '\n'))
      EXPECT_TRUE(line.starts_with("--") || line.find(';') == std::string_view::npos) << path;
  }
}

TEST(Sql, every_statement_prepares_against_the_schema) {
  const test::TemporaryFolder folder;
  const auto database = value_or_throw(Database::open(folder.path() / "hub.duckdb", Database::Mode::create, 1));
  auto connection = database.connect();
  for (const std::string_view path : sql_in("schema/")) connection.run(std::string(sql(path)));
  int prepared = 0;
  for (const char* in : {"derive/", "check/", "query/", "verify/"}) {
    for (const std::string_view path : sql_in(in)) {
      EXPECT_NO_THROW(static_cast<void>(connection.prepare(sql(path)))) << path;
      ++prepared;
    }
  }
  EXPECT_GT(prepared, 20);
}

TEST(Sql, queries_give_the_columns_that_the_snapshot_reads) {
  const std::map<std::string, std::vector<std::string>> wanted{
      {"areas", {"code", "name", "level", "parent", "residents", "households"}},
      {"area_characteristics", {"area", "tenths_of_square_km", "rural_urban"}},
      {"area_regions", {"area", "region"}},
      {"coverage", {"dataset", "force", "month", "status", "detail", "records", "unlocated"}},
      {"crime_points", {"id", "longitude_e6", "latitude_e6"}},
      {"crimes_in_cells", {"point", "type", "outcome"}},
      {"datasets", {"id", "title", "publisher", "licence", "address", "published", "step_months", "located"}},
      {"dispersion", {"measure", "level", "areas", "raw_phi_e9"}},
      {"hub",
       {"id", "title", "publisher", "contact", "about", "invented", "home", "nation", "response_comparator", "population", "attribution"}},
      {"forces", {"code"}},
      {"hub_files", {"path", "sha256", "row_count"}},
      {"measure_breaks", {"measure", "month", "reason"}},
      {"measure_disclosure", {"measure", "smallest_count", "lowest_level"}},
      {"measure_wording", {"measure", "language", "title", "one", "many"}},
      {"observed_steps", {"area", "first_month", "numerator"}},
      {"similar_forces", {"force", "member"}},
      {"measure_categories", {"measure", "category"}},
      {"measure_caveats", {"measure", "sentence"}},
      {"measures", {"id", "title", "plural", "pillar", "dataset", "denominator", "per", "direction", "headline", "definition"}},
      {"observations", {"measure", "area", "first_month", "months", "numerator", "unlocated", "outside", "months_supplied", "status"}},
      {"statistics", {"measure", "area", "first_month", "months", "numerator", "unlocated", "outside", "months_supplied", "status"}},
      {"outlines", {"code", "path", "width", "height", "label_x", "label_y"}},
      {"pillars", {"id", "title"}},
      {"published_figures",
       {"measure", "area_name", "area", "period_first", "period_last", "value", "unit", "grade", "clock", "target", "bound", "note",
        "publisher", "url", "quality"}},
      {"rejects", {"path", "line", "field", "reason", "text"}},
      {"replaced_areas", {"code", "name", "replaced_by", "date"}},
      {"response_clocks", {"id", "title", "definition"}},
      {"response_gaps", {"missing", "holder", "why"}},
      {"response_measures", {"id", "topic", "title"}},
      {"small_area_counts", {"area", "type", "month", "n"}},
      {"small_area_months", {"month", "lsoa_vintage"}},
      {"small_areas", {"code", "name", "level", "district", "msoa", "ward", "lsoa_vintage", "residents", "households"}},
      {"street_file_totals", {"files", "facts", "rejects"}},
      {"street_files", {"force", "month"}},
      {"source_files", {"path", "sha256", "row_count", "fact_count", "reject_count"}},
      {"tables", {"table_name"}}};
  const auto database = value_or_throw(Database::open(test::example_release().database(), Database::Mode::read_only, 1));
  auto connection = database.connect();
  EXPECT_EQ(sql_in("query/").size(), wanted.size());
  for (const auto& [name, columns] : wanted) {
    auto statement = connection.prepare(sql("query/" + name + ".sql"));
    if (name == "crimes_in_cells") statement.bind("month", 24312).bind("first_cell", 0).bind("last_cell", 1);
    if (name == "observed_steps") statement.bind("measure", "stalking");
    const auto rows = statement.rows();
    std::vector<std::string> found;
    for (std::size_t i = 0; i < rows.columns(); ++i) found.push_back(rows.column_name(i));
    EXPECT_EQ(found, columns) << name;
  }
}

TEST(Database, a_file_that_is_no_database_is_refused_with_a_reason) {
  const test::HubCopy copy;
  EXPECT_EQ(Database::open(copy.hub() / "hub.toml", Database::Mode::read_only, 1).error().code, ErrorCode::store_failed);
  EXPECT_EQ(Database::open(copy.hub() / "none.duckdb", Database::Mode::read_only, 1).error().code, ErrorCode::store_failed);
}

}  // namespace hub::store
