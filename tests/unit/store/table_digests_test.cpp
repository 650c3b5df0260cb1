// SPDX-License-Identifier: Apache-2.0
#include "store/table_digests.hpp"

#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace hub::store {
namespace {

struct StoredColumn {
  std::string table;
  std::string name;
  std::string type;
};

std::vector<StoredColumn> columns_of(Connection& connection) {
  std::vector<StoredColumn> columns;
  auto rows = connection
                  .prepare(
                      "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal "
                      "ORDER BY table_name, column_index")
                  .rows();
  while (rows.next()) columns.push_back({rows.text(0), rows.text(1), rows.text(2)});
  return columns;
}

/// SQL for another value than the column has: a hundred more or less, a letter more, another word.
std::string another(const StoredColumn& column) {
  const std::string& name = column.name;
  if (column.type == "VARCHAR") return fmt::format("COALESCE({}, '') || '.'", name);
  if (column.type.starts_with("ENUM"))
    return fmt::format("CASE WHEN {0} = enum_first({0}) THEN enum_last({0}) ELSE enum_first({0}) END", name);
  return fmt::format("CASE WHEN COALESCE({0}, 0) < 100 THEN COALESCE({0}, 0) + 100 ELSE {0} - 100 END", name);
}

bool is_empty(Connection& connection, const std::string& table) {
  auto rows = connection.prepare(fmt::format("SELECT COUNT(*) FROM {}", table)).rows();
  return !rows.next() || rows.integer(0) == 0;
}

}  // namespace

TEST(TableDigests, a_release_is_what_its_manifest_says) {
  const Status sound = check_tables(test::example_release());
  EXPECT_TRUE(sound) << to_string(sound.error());
}

TEST(TableDigests, one_altered_cell_of_any_column_of_any_table_is_found) {
  const test::HubCopy copy;
  value_or_throw(copy.build());
  const Release release = value_or_throw(current_release(copy.releases()));
  const auto database = value_or_throw(Database::open(release.database(), Database::Mode::create, 1));
  auto connection = database.connect();
  int altered = 0;
  for (const StoredColumn& column : columns_of(connection)) {
    if (is_empty(connection, column.table)) continue;
    SCOPED_TRACE(column.table + "." + column.name);
    connection.run("BEGIN TRANSACTION");
    connection.run(
        fmt::format("UPDATE {0} SET {1} = {2} WHERE rowid = (SELECT MIN(rowid) FROM {0})", column.table, column.name, another(column)));
    const ManifestTable found = digest_of_table(connection, column.table);
    EXPECT_EQ(std::count(release.manifest.tables.begin(), release.manifest.tables.end(), found), 0);
    connection.run("ROLLBACK");
    ++altered;
  }
  EXPECT_GT(altered, 150) << "the example hub fills most tables";
}

TEST(TableDigests, the_order_of_rows_is_of_no_account_and_a_row_twice_is) {
  const test::HubCopy copy;
  value_or_throw(copy.build());
  const Release release = value_or_throw(current_release(copy.releases()));
  const auto database = value_or_throw(Database::open(release.database(), Database::Mode::create, 1));
  auto connection = database.connect();
  connection.run("CREATE TEMP TABLE turned AS SELECT * FROM coverage ORDER BY month DESC, force DESC, dataset DESC");
  connection.run("DELETE FROM coverage");
  connection.run("INSERT INTO coverage SELECT * FROM turned");
  connection.run("DROP TABLE turned");
  EXPECT_TRUE(differing_tables(release.manifest.tables, table_digests(connection)).empty());
  connection.run("INSERT INTO coverage SELECT * FROM coverage LIMIT 1");
  connection.run("INSERT INTO coverage SELECT * FROM coverage LIMIT 1");
  EXPECT_EQ(differing_tables(release.manifest.tables, table_digests(connection)), std::vector<std::string>{"coverage"});
}

TEST(TableDigests, a_table_too_many_and_one_too_few_are_named) {
  const std::vector<ManifestTable> built{{"area", 2, "17"}, {"measure", 1, "4"}};
  EXPECT_EQ(differing_tables(built, {{"area", 2, "17"}}), std::vector<std::string>{"measure"});
  EXPECT_EQ(differing_tables(built, {{"area", 2, "17"}, {"measure", 1, "4"}, {"more", 0, "0"}}), std::vector<std::string>{"more"});
  EXPECT_EQ(differing_tables(built, {{"area", 3, "17"}, {"measure", 1, "5"}}), (std::vector<std::string>{"area", "measure"}));
}

TEST(TableDigests, an_altered_release_is_refused_by_its_name_and_table) {
  const test::HubCopy copy;
  value_or_throw(copy.build());
  const Release release = value_or_throw(current_release(copy.releases()));
  {
    const auto database = value_or_throw(Database::open(release.database(), Database::Mode::create, 1));
    database.connect().run("UPDATE area SET residents = residents + 1 WHERE rowid = 0");
  }
  const Status sound = check_tables(release);
  ASSERT_FALSE(sound);
  EXPECT_EQ(sound.error().code, ErrorCode::check_failed);
  EXPECT_EQ(to_string(sound.error()),
            fmt::format("release {}: found other contents than its manifest tells in: area", release.manifest.id));
}

TEST(TableDigests, of_another_version_of_the_database_say_nothing) {
  Release release = test::example_release();
  release.manifest.tables.front().digest = "0";
  EXPECT_FALSE(check_tables(release));
  release.manifest.database = "v0.0.1";
  EXPECT_TRUE(check_tables(release));
}

}  // namespace hub::store
