// SPDX-License-Identifier: Apache-2.0
#include "store/sql.hpp"

#include "base/text.hpp"
#include "domain/reference/all.hpp"
#include "fixtures/example_hub.hpp"
#include "store/database.hpp"
#include "store/queries/all.hpp"
#include "store/reference_rows.hpp"
#include "store/rows_of.hpp"
#include "store/tables/all.hpp"

#include <gtest/gtest.h>

#include <set>
#include <span>
#include <type_traits>

namespace hub::store {
namespace {

/// "code VARCHAR NOT NULL" for each column, in order.
std::vector<std::string> columns_of_table(Connection& connection, std::string_view table) {
  auto statement = connection.prepare(
      "SELECT column_name || ' ' || data_type || CASE WHEN is_nullable THEN '' ELSE ' NOT NULL' END FROM duckdb_columns() "
      "WHERE table_name = $table ORDER BY column_index");
  std::vector<std::string> columns;
  for (auto rows = statement.bind("table", table).rows(); rows.next();) columns.push_back(rows.text(0));
  return columns;
}

/// visit(std::type_identity<Row>()) for each type of the list.
template <class List, class Visit>
void for_each_type(Visit visit) {
  [&]<class... Row>(std::type_identity<std::tuple<Row...>>) { (visit(std::type_identity<Row>()), ...); }(std::type_identity<List>());
}

}  // namespace

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
  connection.run("CREATE TYPE series_id AS ENUM ('burglary/recorded-crime')");  // a build makes it of its series (derive/series_ids.sql)
  int prepared = 0;
  for (const char* in : {"derive/", "check/", "query/", "verify/"}) {
    for (const std::string_view path : sql_in(in)) {
      EXPECT_NO_THROW(static_cast<void>(connection.prepare(sql(path)))) << path;
      ++prepared;
    }
  }
  EXPECT_GT(prepared, 20);
}

TEST(Sql, tables_have_the_columns_of_their_row_descriptions) {
  const test::TemporaryFolder folder;
  const auto database = value_or_throw(Database::open(folder.path() / "hub.duckdb", Database::Mode::create, 1));
  auto connection = database.connect();
  for (const std::string_view path : sql_in("schema/")) connection.run(std::string(sql(path)));
  std::set<std::string> described;
  const auto compare = [&](std::string_view table, std::span<const ColumnDescription> columns) {
    described.insert(fmt::format("schema/{}.sql", table));
    std::vector<std::string> expected;
    for (const ColumnDescription& column : columns)
      expected.push_back(fmt::format("{} {}{}", column.name, column.type, column.may_be_null ? "" : " NOT NULL"));
    EXPECT_EQ(columns_of_table(connection, table), expected) << table;
  };
  for_each_type<AllTables>([&]<class Row>(std::type_identity<Row>) { compare(Row::table, describe<Row>()); });
  for_each_type<reference::All>([&]<class Row>(std::type_identity<Row>) { compare(Row::file.table, describe_reference<Row>()); });
  const auto schema = sql_in("schema/");
  EXPECT_EQ(described, std::set<std::string>(schema.begin(), schema.end()));
}

TEST(Sql, statements_give_the_columns_of_their_row_descriptions) {
  const auto database = value_or_throw(Database::open(test::example_release().database(), Database::Mode::read_only, 1));
  auto connection = database.connect();
  std::set<std::string_view> described;
  const auto compare = [&]<class Row>(Query<Row> query) {
    EXPECT_TRUE(described.insert(query.path).second) << query.path;
    auto statement = connection.prepare(sql(query.path), query.path);
    if (query.path == queries::crimes_in_cells.path) statement.bind("month", 24312).bind("first_cell", 0).bind("last_cell", 1);
    if (query.path == queries::observed_steps.path) statement.bind("measure", "stalking");
    if (query.path == queries::observations.path) statement.bind("series", "burglary/recorded-crime");
    try {
      RowsOf<Row> rows(statement.rows());
      while (rows.next()) {
      }
    } catch (const Fatal& fatal) {
      ADD_FAILURE() << to_string(fatal.error);
    }
  };
  std::apply([&](const auto&... each) { (compare(each), ...); }, queries::all);
  for (const char* folder : {"query/", "verify/"}) {
    for (const std::string_view path : sql_in(folder)) EXPECT_TRUE(described.contains(path)) << path;
  }
}

TEST(Sql, reference_tables_are_asked_for_in_the_order_that_they_declare) {
  const auto database = value_or_throw(Database::open(test::example_release().database(), Database::Mode::read_only, 1));
  auto connection = database.connect();
  for_each_type<reference::All>([&]<class Row>(std::type_identity<Row>) {
    try {
      EXPECT_FALSE(reference_rows<Row>(connection).empty()) << Row::file.table;
    } catch (const Fatal& fatal) {
      ADD_FAILURE() << to_string(fatal.error);
    }
  });
  EXPECT_EQ(reference_statement<ReplacedArea>(),
            "SELECT code, name, replaced_by, date FROM area_replaced ORDER BY name, code, replaced_by");
  EXPECT_EQ(reference_statement<ResponseGap>(), "SELECT missing, holder, why FROM response_gap ORDER BY rowid");
  EXPECT_EQ(reference_statement<AreaCharacteristics>(),
            "SELECT area, tenths_of_square_km, rural_urban FROM area_characteristic ORDER BY area");
}

TEST(Sql, checks_give_whole_numbers_and_texts_which_can_be_shown) {
  const auto database = value_or_throw(Database::open(test::example_release().database(), Database::Mode::read_only, 1));
  auto connection = database.connect();
  for (const std::string_view path : sql_in("check/")) {
    const auto rows = connection.prepare(sql(path), path).rows();
    for (std::size_t i = 0; i < rows.columns(); ++i)
      EXPECT_TRUE(rows.column_type(i) == "BIGINT" || rows.column_type(i) == "VARCHAR") << path << ": " << rows.column_name(i);
  }
}

TEST(Database, a_file_that_is_no_database_is_refused_with_a_reason) {
  const test::HubCopy copy;
  EXPECT_EQ(Database::open(copy.hub() / "hub.toml", Database::Mode::read_only, 1).error().code, ErrorCode::store_failed);
  EXPECT_EQ(Database::open(copy.hub() / "none.duckdb", Database::Mode::read_only, 1).error().code, ErrorCode::store_failed);
}

}  // namespace hub::store
