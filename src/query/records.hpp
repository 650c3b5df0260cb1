// SPDX-License-Identifier: Apache-2.0
// The street-level records of one release for many threads. The database is opened when somebody first asks, because its points and its
// cache cost memory and most servers are never asked; then readers are lent, each to one borrower at a time.
#pragma once
#include "query/street_records.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace hub::query {

/// Thread-safe. Must outlive the readers it has lent.
class Records {
 public:
  explicit Records(store::Release release) : release_(std::move(release)) {}

  struct GiveBack {
    const Records* owner = nullptr;
    void operator()(StreetReader* reader) const { owner->take_back(reader); }
  };
  using Lent = std::unique_ptr<StreetReader, GiveBack>;

  /// A reader for the borrower alone until it lets it go. Fails (not_found) when the release holds no records; an opening that fails for
  /// another reason is tried again by the next.
  [[nodiscard]] Result<Lent> reader() const;
  [[nodiscard]] const store::Release& release() const { return release_; }
  /// Readers that wait to be lent.
  [[nodiscard]] std::size_t idle() const;

 private:
  void take_back(StreetReader* reader) const;

  store::Release release_;
  mutable std::mutex mutex_;  ///< guards what follows; held while the database is opened, so that it is opened once
  mutable std::optional<StreetRecords> records_;
  mutable std::vector<std::unique_ptr<StreetReader>> idle_;  ///< after records_: they refer to it
};

}  // namespace hub::query
