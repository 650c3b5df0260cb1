// SPDX-License-Identifier: Apache-2.0
// All that a connection does from construction on is kept by commit(), and undone on leaving without it.
#pragma once
#include "store/database.hpp"

namespace hub::store {

/// The connection must outlive it; one at a time on a connection. Not safe for threads.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

}  // namespace hub::store
