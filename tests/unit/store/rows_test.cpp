// SPDX-License-Identifier: Apache-2.0
#include "fixtures/example_hub.hpp"
#include "store/append.hpp"
#include "store/rows_of.hpp"

#include <gtest/gtest.h>

namespace hub::store {
namespace {

struct Parcel {
  static constexpr std::string_view table = "parcel";
  std::string_view name;
  std::int64_t weight;
  std::optional<std::string_view> sender;
  std::optional<std::int64_t> value;
  bool fragile;
  static constexpr auto columns =
      std::tuple{Column{"name", &Parcel::name}, Column{"weight", &Parcel::weight}, Column{"sender", &Parcel::sender},
                 Column{"value", &Parcel::value}, Column{"fragile", &Parcel::fragile}};
};

struct Total {
  std::int64_t weight;
  static constexpr auto columns = std::tuple{Column{"weight", &Total::weight}};
};

class RowsOfStatements : public testing::Test {
 protected:
  RowsOfStatements() {
    connection.run("CREATE TABLE parcel (name VARCHAR, weight BIGINT, sender VARCHAR, value BIGINT, fragile BIGINT)");
    TableAppender<Parcel> parcels(connection);
    parcels.append({.name = "lamp", .weight = 3, .sender = "Ann", .value = {}, .fragile = true});
    parcels.append({.name = "a book of more than twelve letters", .weight = -1, .sender = {}, .value = 0, .fragile = false});
    parcels.close();
  }

  /// What reading the statement as rows says, and throws.
  template <class Row>
  std::string refusal(const std::string& sql, std::string_view name = {}) {
    try {
      RowsOf<Row> rows(connection.prepare(sql, name).rows());
      while (rows.next()) {
      }
    } catch (const Fatal& fatal) {
      return to_string(fatal.error);
    }
    return "read";
  }

  test::TemporaryFolder folder;
  Database database = value_or_throw(Database::open(folder.path() / "parcels.duckdb", Database::Mode::create, 1));
  Connection connection = database.connect();
};

}  // namespace

TEST_F(RowsOfStatements, give_back_what_was_appended) {
  RowsOf<Parcel> rows(connection.prepare("SELECT * FROM parcel ORDER BY rowid").rows());
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.row().name, "lamp");
  EXPECT_EQ(rows.row().weight, 3);
  EXPECT_EQ(rows.row().sender, "Ann");
  EXPECT_EQ(rows.row().value, std::nullopt);
  EXPECT_TRUE(rows.row().fragile);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.row().name, "a book of more than twelve letters");
  EXPECT_EQ(rows.row().weight, -1);
  EXPECT_EQ(rows.row().sender, std::nullopt) << "and not the one before";
  EXPECT_EQ(rows.row().value, 0);
  EXPECT_FALSE(rows.row().fragile);
  EXPECT_FALSE(rows.next());
}

TEST_F(RowsOfStatements, are_a_range_of_as_many_rows_as_there_are) {
  connection.run("INSERT INTO parcel SELECT 'more', i, NULL, NULL, 0 FROM range(5000) t(i)");
  std::int64_t rows = 0;
  std::int64_t weight = 0;
  for (const Parcel& parcel : RowsOf<Parcel>(connection.prepare("SELECT * FROM parcel").rows())) {
    ++rows;
    weight += parcel.weight;
  }
  EXPECT_EQ(rows, 5002);
  EXPECT_EQ(weight, 2 + 4999 * 5000 / 2);
}

TEST_F(RowsOfStatements, refuse_a_sum_that_was_not_made_a_bigint_and_say_where) {
  EXPECT_EQ(refusal<Total>("SELECT SUM(weight) AS weight FROM parcel", "query/total.sql"),
            "query/total.sql: column \"weight\": found the type HUGEINT, expected BIGINT");
  EXPECT_EQ(refusal<Total>("SELECT SUM(weight)::BIGINT AS weight FROM parcel"), "read");
}

TEST_F(RowsOfStatements, refuse_what_their_description_does_not_say) {
  struct Case {
    const char* sql;
    const char* sentence;
  };
  for (const auto& each : {
           Case{"SELECT weight, value FROM parcel", "SELECT weight, value FROM parcel: found 2 columns, expected 1"},
           Case{"SELECT value FROM parcel", "SELECT value FROM parcel: column 1: found \"value\", expected \"weight\""},
           Case{"SELECT name AS weight FROM parcel",
                "SELECT name AS weight FROM parcel: column \"weight\": found the type VARCHAR, expected BIGINT"},
           Case{"-- What it is for.\nSELECT NULL::BIGINT AS weight",
                "SELECT NULL::BIGINT AS weight: column \"weight\": found NULL, expected a value"},
       })
    EXPECT_EQ(refusal<Total>(each.sql), each.sentence);
}

TEST_F(RowsOfStatements, without_a_description_are_read_by_their_types_only) {
  auto rows = connection.prepare("SELECT SUM(weight) AS sum, name FROM parcel GROUP BY name").rows();
  ASSERT_TRUE(rows.next());
  EXPECT_THROW(static_cast<void>(rows.integer(0)), Fatal);
  EXPECT_THROW(static_cast<void>(rows.integer(1)), Fatal);
  EXPECT_THROW(static_cast<void>(rows.text(0)), Fatal);
  EXPECT_NO_THROW(static_cast<void>(rows.text(1)));
}

}  // namespace hub::store
