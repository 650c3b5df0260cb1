// SPDX-License-Identifier: Apache-2.0
#include "fixtures/example_hub.hpp"
#include "store/append.hpp"
#include "store/rows_of.hpp"

#include <gtest/gtest.h>

namespace hub::store {
namespace {

struct Fruit {
  static constexpr std::string_view table = "fruit";
  std::string_view kind;
  std::optional<std::string_view> origin;
  std::int64_t pieces;
  static constexpr auto columns =
      std::tuple{Column{"kind", &Fruit::kind}, Column{"origin", &Fruit::origin}, Column{"pieces", &Fruit::pieces}};
};

class AppenderOfFruit : public testing::Test {
 protected:
  /// What appending the row says, and throws.
  std::string refusal(const std::string& table, const Fruit& row) {
    connection.run("DROP TABLE IF EXISTS fruit");
    connection.run(table);
    try {
      TableAppender<Fruit> rows(connection);
      rows.append(row);
      rows.close();
    } catch (const Fatal& fatal) {
      return to_string(fatal.error);
    }
    return "appended";
  }

  test::TemporaryFolder folder;
  Database database = value_or_throw(Database::open(folder.path() / "fruit.duckdb", Database::Mode::create, 1));
  Connection connection = database.connect();
};

}  // namespace

TEST_F(AppenderOfFruit, keeps_words_of_a_type_as_their_numbers_and_gives_the_words_back) {
  connection.run("CREATE TYPE kind AS ENUM ('apple', 'pear', 'a fruit of more than twelve letters')");
  connection.run("CREATE TABLE fruit (kind kind, origin kind, pieces SMALLINT)");
  connection.run("ALTER TABLE fruit ALTER COLUMN pieces TYPE INTEGER");
  TableAppender<Fruit> rows(connection);
  const std::array kinds{"pear", "apple", "a fruit of more than twelve letters"};
  constexpr std::int64_t more_than_two_chunks = 5000;
  for (std::int64_t i = 0; i < more_than_two_chunks; ++i)
    rows.append({kinds[static_cast<std::size_t>(i) % 3], i % 2 == 0 ? std::nullopt : std::optional<std::string_view>("apple"), i - 2500});
  rows.close();
  std::int64_t read = 0;
  auto found = connection.prepare("SELECT kind, origin, pieces::BIGINT AS pieces FROM fruit ORDER BY rowid").rows();
  for (; found.next(); ++read) {
    EXPECT_EQ(found.text(0), kinds[static_cast<std::size_t>(read) % 3]);
    EXPECT_EQ(found.is_null(1), read % 2 == 0);
    EXPECT_EQ(found.text(1), read % 2 == 0 ? "" : "apple");
    EXPECT_EQ(found.integer(2), read - 2500);
  }
  EXPECT_EQ(read, more_than_two_chunks);
}

TEST_F(AppenderOfFruit, refuses_what_a_column_cannot_hold_and_says_what_it_was) {
  connection.run("CREATE TYPE kind AS ENUM ('apple', 'pear')");
  const std::string typed = "CREATE TABLE fruit (kind kind, origin VARCHAR, pieces UTINYINT)";
  EXPECT_EQ(refusal(typed, {"apple", "Kent", 255}), "appended");
  EXPECT_NE(refusal(typed, {"plum", "Kent", 1}).find("\"plum\" is none of the words of its column"), std::string::npos);
  EXPECT_NE(refusal(typed, {"apple", "Kent", 256}).find("256 is out of the range of its column"), std::string::npos);
  EXPECT_NE(refusal(typed, {"apple", "Kent", -1}).find("-1 is out of the range of its column"), std::string::npos);
  EXPECT_NE(refusal("CREATE TABLE fruit (kind BIGINT, origin VARCHAR, pieces BIGINT)", {"apple", "Kent", 1}).find("its column holds none"),
            std::string::npos);
  EXPECT_NE(refusal("CREATE TABLE fruit (kind kind, origin VARCHAR, pieces VARCHAR)", {"apple", "Kent", 1}).find("its column holds none"),
            std::string::npos);
  EXPECT_NE(refusal("CREATE TABLE fruit (kind kind, origin VARCHAR, pieces BIGINT, more BIGINT)", {"apple", "Kent", 1})
                .find("one has too few values"),
            std::string::npos);
}

}  // namespace hub::store
