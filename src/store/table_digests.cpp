// SPDX-License-Identifier: Apache-2.0
#include "store/table_digests.hpp"

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

std::vector<ManifestTable> table_digests(Connection& connection) {
  std::vector<std::string> names;
  for (const TableName& table : read(connection, queries::tables)) names.emplace_back(table.table_name);
  std::vector<ManifestTable> digests;
  for (const std::string& name : names) digests.push_back(digest_of_table(connection, name));
  return digests;
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
