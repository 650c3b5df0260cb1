// SPDX-License-Identifier: Apache-2.0
#include "store/table_digests.hpp"

#include "base/digest.hpp"
#include "store/queries/source_files.hpp"
#include "store/rows_of.hpp"

#include <algorithm>
#include <set>

namespace hub::store {
namespace {

constexpr int memory_for_reading_mib = 32;  // it reads once, from front to back

}  // namespace

/// The rows' hashes added up: rows that change places are the same table, one that stands twice is another.
ManifestTable digest_of_table(Connection& connection, const std::string& table) {
  auto rows =
      connection
          .prepare(fmt::format("SELECT COUNT(*) AS row_count, COALESCE(SUM(hash(t)::HUGEINT), 0)::VARCHAR AS digest FROM {} t", table))
          .rows();
  if (!rows.next()) return {table, 0, ""};
  return {table, rows.integer(0), rows.text(1)};
}

TableDigests::TableDigests(Connection& connection) {
  for (const TableName& table : read(connection, queries::tables)) digests_.push_back({std::string(table.table_name), 0, ""});
}

void TableDigests::work(Connection& connection) {
  for (std::size_t table = next_++; table < digests_.size(); table = next_++)
    digests_[table] = digest_of_table(connection, digests_[table].name);
}

std::vector<ManifestTable> table_digests(Connection& connection) {
  TableDigests digests(connection);
  digests.work(connection);
  return digests.take();
}

std::string content_digest(const std::vector<ManifestTable>& tables) {
  Sha256 digest;
  for (const ManifestTable& table : tables) digest.add(fmt::format("{}\x1f{}\x1f{}\n", table.name, table.rows, table.digest));
  return digest.hex();
}

std::vector<std::string> differing_tables(const std::vector<ManifestTable>& expected, const std::vector<ManifestTable>& found) {
  std::set<std::string> differing;
  const auto add_missing_in = [&](const std::vector<ManifestTable>& others, const std::vector<ManifestTable>& tables) {
    for (const ManifestTable& table : tables) {
      if (std::find(others.begin(), others.end(), table) == others.end()) differing.insert(table.name);
    }
  };
  add_missing_in(found, expected);
  add_missing_in(expected, found);
  return {differing.begin(), differing.end()};
}

bool has_comparable_digests(const Manifest& manifest) { return !manifest.tables.empty() && manifest.database == database_version(); }

Status check_tables(const Release& release) {
  if (!has_comparable_digests(release.manifest)) return {};
  const auto database = Database::open(release.database(), Database::Mode::read_only, 1);
  if (!database) return tl::unexpected(database.error());
  try {
    auto connection = database->connect();
    connection.limit_memory_mib(memory_for_reading_mib);
    const auto differing = differing_tables(release.manifest.tables, table_digests(connection));
    if (differing.empty()) return {};
    return fail(ErrorCode::check_failed, "release " + release.manifest.id, "found other contents than its manifest tells in: {}",
                fmt::join(differing, ", "));
  } catch (const Fatal& fatal) {
    return tl::unexpected(fatal.error);
  }
}

}  // namespace hub::store
