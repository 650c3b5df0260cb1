// SPDX-License-Identifier: Apache-2.0
#include "verify/verify_release.hpp"

#include "verify/compare.hpp"

namespace hub::verify {

Result<Verification> verify_release(const store::Release& release, Date today) {
  if (release.manifest.schema_version != store::schema_version)
    return fail(ErrorCode::store_failed, release.manifest.id, "found a release of schema {}, expected {}: build it anew to verify it",
                release.manifest.schema_version, store::schema_version);
  const auto database = store::Database::open(release.database(), store::Database::Mode::read_only, 1);
  if (!database) return tl::unexpected(database.error());
  auto connection = database->connect();
  const Recomputed recomputed = recompute(read_given(connection));
  Ledger ledger;
  compare_observations(ledger, recomputed, connection);
  const auto opened = query::Snapshot::open(release);
  if (!opened) return tl::unexpected(opened.error());
  const query::Snapshot& snapshot = **opened;
  compare_dispersion(ledger, snapshot, recomputed);
  for (const GivenArea& place : recomputed.given.areas) {
    for (const Measure& measure : snapshot.measures)
      compare_leading(ledger, snapshot, measure, *snapshot.find_area(place.code), recomputed);
  }
  for (std::size_t series = 0; series < recomputed.given.series.size(); ++series) {
    const auto [measure, of_measure] = published_series(snapshot, recomputed.given.series[series].id);
    for (std::size_t area = 0; area < recomputed.given.areas.size(); ++area) {
      const Published published{snapshot, *measure, *of_measure, *snapshot.find_area(recomputed.given.areas[area].code)};
      const Asked asked{recomputed, series, area};
      compare_findings(ledger, published, asked, today);
      compare_steps(ledger, published, asked);
    }
  }
  return Verification{ledger.figures(), ledger.differences(), ledger.differing()};
}

}  // namespace hub::verify
