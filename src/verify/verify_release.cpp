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
  for (std::size_t measure = 0; measure < recomputed.given.measures.size(); ++measure) {
    for (std::size_t area = 0; area < recomputed.given.areas.size(); ++area) {
      const Published published{snapshot, *snapshot.find_measure(recomputed.given.measures[measure].id),
                                *snapshot.find_area(recomputed.given.areas[area].code)};
      const Asked asked{recomputed, measure, area};
      compare_findings(ledger, published, asked, today);
      compare_steps(ledger, published, asked);
    }
  }
  return Verification{ledger.figures(), ledger.differences(), ledger.differing()};
}

}  // namespace hub::verify
