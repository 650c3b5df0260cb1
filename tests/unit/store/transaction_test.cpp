// SPDX-License-Identifier: Apache-2.0
#include "store/transaction.hpp"

#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

namespace hub::store {
namespace {

class TransactionOfOneNumber : public testing::Test {
 protected:
  TransactionOfOneNumber() { connection.run("CREATE TABLE number (n BIGINT)"); }

  std::int64_t numbers() {
    auto rows = connection.prepare("SELECT COUNT(*) FROM number").rows();
    return rows.next() ? rows.integer(0) : -1;
  }

  test::TemporaryFolder folder;
  Database database = value_or_throw(Database::open(folder.path() / "numbers.duckdb", Database::Mode::create, 1));
  Connection connection = database.connect();
};

}  // namespace

TEST_F(TransactionOfOneNumber, keeps_what_was_committed) {
  {
    Transaction transaction(connection);
    connection.run("INSERT INTO number VALUES (1)");
    transaction.commit();
  }
  EXPECT_EQ(numbers(), 1);
}

TEST_F(TransactionOfOneNumber, undoes_what_was_not_committed_and_leaves_the_connection_free) {
  {
    const Transaction transaction(connection);
    connection.run("INSERT INTO number VALUES (1)");
    EXPECT_EQ(numbers(), 1);
  }
  EXPECT_EQ(numbers(), 0);
  Transaction another(connection);
  another.commit();
}

TEST_F(TransactionOfOneNumber, lets_the_failure_of_a_statement_through) {
  const auto fails = [&] {
    const Transaction transaction(connection);
    connection.run("INSERT INTO number VALUES (1)");
    connection.run("INSERT INTO nowhere VALUES (1)");
  };
  EXPECT_THROW(fails(), Fatal);
  EXPECT_EQ(numbers(), 0);
}

}  // namespace hub::store
