// SPDX-License-Identifier: Apache-2.0
#include "store/transaction.hpp"

namespace hub::store {

Transaction::Transaction(Connection& connection) : connection_(connection) { connection_.run("BEGIN TRANSACTION"); }

Transaction::~Transaction() {
  if (!open_) return;
  try {
    connection_.run("ROLLBACK");
  } catch (const Fatal&) {
    // Already ended by the failure that brought us here; there is nothing left to undo.
    open_ = false;
  }
}

void Transaction::commit() {
  open_ = false;  // a failed commit has rolled back
  connection_.run("COMMIT");
}

}  // namespace hub::store
