// SPDX-License-Identifier: Apache-2.0
// What a release's tables hold, told in a few digits each, so that a number or a word that was changed afterwards is found. They say that a
// disk or a hand changed something, not who: whoever can write the database can write the manifest, too.
#pragma once
#include "base/result.hpp"
#include "store/database.hpp"
#include "store/release.hpp"

#include <atomic>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hub::store {

/// Of one table that is there.
[[nodiscard]] ManifestTable digest_of_table(Connection& connection, const std::string& table);

/// Digests of every table, which several threads share, each with its connection: whoever is free takes the next table.
class TableDigests {
 public:
  explicit TableDigests(Connection& connection);
  /// Returns when no table is left to take.
  void work(Connection& connection);
  /// By name, once everybody has returned from work().
  [[nodiscard]] std::vector<ManifestTable> take() { return std::move(digests_); }

 private:
  std::vector<ManifestTable> digests_;
  std::atomic<std::size_t> next_ = 0;
};

/// Of every table, by name; the same whatever the order of its rows. Only digests by one version of the database can be compared.
[[nodiscard]] std::vector<ManifestTable> table_digests(Connection& connection);

/// SHA-256 of all that a release publishes, by the digests of its tables: equal content gives equal digests on every machine with the same
/// version of the database, whatever the file's bytes are.
[[nodiscard]] std::string content_digest(const std::vector<ManifestTable>& tables);

/// Tables of which one of the two has another content, or none, by name.
[[nodiscard]] std::vector<std::string> differing_tables(const std::vector<ManifestTable>& expected,
                                                        const std::vector<ManifestTable>& found);

/// Whether the release says what its tables hold, in digests that this program can compare.
[[nodiscard]] bool has_comparable_digests(const Manifest& manifest);

/// Reads the whole database of a release and compares it with its manifest. Fails (check_failed) naming the tables that differ,
/// (store_failed) when it cannot be read. A release without comparable digests passes unread.
[[nodiscard]] Status check_tables(const Release& release);

}  // namespace hub::store
