// SPDX-License-Identifier: Apache-2.0
// A release being served: its statistics in memory, its records in the database.
#pragma once
#include "query/records.hpp"
#include "query/snapshot.hpp"

#include <memory>
#include <utility>

namespace hub::query {

/// Immutable and thread-safe as its parts are; a request holds a shared_ptr until its answer is sent.
struct Release {
  Release(std::shared_ptr<const Snapshot> statistics, store::Release files) : snapshot(std::move(statistics)), records(std::move(files)) {}

  std::shared_ptr<const Snapshot> snapshot;  ///< never null
  Records records;

  [[nodiscard]] static Result<std::shared_ptr<const Release>> open(const store::Release& release);
};

}  // namespace hub::query
