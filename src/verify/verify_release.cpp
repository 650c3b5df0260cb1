// SPDX-License-Identifier: Apache-2.0
#include "verify/verify_release.hpp"

#include "store/table_digests.hpp"
#include "verify/compare.hpp"

#include <map>

namespace hub::verify {
namespace {

std::string contents(const store::ManifestTable& table) { return fmt::format("{} rows, digest {}", table.rows, table.digest); }

/// What the database holds beside what the build said of it: facts that were changed together with their sums, residents, words.
void compare_tables(Ledger& ledger, const store::Manifest& manifest, store::Connection& connection) {
  std::map<std::string, std::string> told;
  for (const store::ManifestTable& table : manifest.tables) told[table.name] = contents(table);
  std::map<std::string, std::string> found;
  for (const store::ManifestTable& table : store::table_digests(connection)) found[table.name] = contents(table);
  for (const auto& [name, unused] : told) found.try_emplace(name, "absent");
  ledger.open({}, {}, {});
  for (const auto& [name, holds] : found) ledger.text("table " + name, holds, told.contains(name) ? told[name] : "absent");
}

}  // namespace

Result<Verification> verify_release(const store::Release& release, Date today) {
  if (release.manifest.schema_version != store::schema_version)
    return fail(ErrorCode::store_failed, release.manifest.id, "found a release of schema {}, expected {}: build it anew to verify it",
                release.manifest.schema_version, store::schema_version);
  const auto database = store::Database::open(release.database(), store::Database::Mode::read_only, 1);
  if (!database) return tl::unexpected(database.error());
  auto connection = database->connect();
  if (!store::has_comparable_digests(release.manifest))
    return fail(ErrorCode::store_failed, release.manifest.id,
                "found digests of its tables by database \"{}\", expected {}: build it anew to verify it", release.manifest.database,
                store::database_version());
  const Recomputed recomputed = recompute(read_given(connection));
  Ledger ledger;
  compare_tables(ledger, release.manifest, connection);
  compare_observations(ledger, recomputed, connection);
  compare_year_parts(ledger, recomputed, connection);
  const auto opened = query::Snapshot::open(release);
  if (!opened) return tl::unexpected(opened.error());
  const query::Snapshot& snapshot = **opened;
  compare_dispersion(ledger, snapshot, recomputed);
  for (const GivenArea& place : recomputed.given.areas) {
    for (const Measure& measure : snapshot.measures) {
      const Area& area = *snapshot.find_area(place.code);
      compare_leading(ledger, snapshot, measure, area, recomputed);
      if (area.is(Counting::recorder)) compare_meetings(ledger, snapshot, measure, area, recomputed);
    }
  }
  for (std::size_t series = 0; series < recomputed.given.series.size(); ++series) {
    const auto [measure, of_measure] = published_series(snapshot, recomputed.given.series[series].id);
    for (std::size_t area = 0; area < recomputed.given.areas.size(); ++area) {
      const Published published{snapshot, *measure, *of_measure, *snapshot.find_area(recomputed.given.areas[area].code)};
      const Asked asked{recomputed, series, area};
      compare_findings(ledger, published, asked, today);
      compare_steps(ledger, published, asked);
      compare_revisions(ledger, published, asked);
    }
  }
  return Verification{ledger.figures(), ledger.differences(), ledger.differing()};
}

}  // namespace hub::verify
