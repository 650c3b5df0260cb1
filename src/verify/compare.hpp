// SPDX-License-Identifier: Apache-2.0
// Published figures beside recomputed ones, into a ledger.
#pragma once
#include "facts/finding.hpp"
#include "query/findings/subject.hpp"
#include "query/snapshot.hpp"
#include "verify/judgement.hpp"
#include "verify/ledger.hpp"
#include "verify/recomputed.hpp"

namespace hub::verify {

/// Every row of the table of observations, in both directions.
void compare_observations(Ledger& ledger, const Recomputed& recomputed, store::Connection& connection);

/// Every row of what is held of years that are not whole, likewise.
void compare_year_parts(Ledger& ledger, const Recomputed& recomputed, store::Connection& connection);

/// What a release published, and the same series and area on the second path.
struct Published {
  const query::Snapshot& snapshot;
  const Measure& measure;
  const MeasureSeries& series;
  const Area& area;

  [[nodiscard]] query::Subject subject() const { return {snapshot, measure, series, area}; }
};

/// Which of a measure's series leads in the area.
void compare_leading(Ledger& ledger, const query::Snapshot& snapshot, const Measure& measure, const Area& area,
                     const Recomputed& recomputed);

/// A series of the snapshot by its id, with its measure; throws Fatal when there is none.
[[nodiscard]] std::pair<const Measure*, const MeasureSeries*> published_series(const query::Snapshot& snapshot, std::string_view id);

/// Every series that counts the measure, in the same area.
[[nodiscard]] std::vector<Asked> series_of(const Measure& measure, const Asked& asked);

void compare_dispersion(Ledger& ledger, const query::Snapshot& snapshot, const Recomputed& recomputed);

/// The finding of the headline period, and that of the newest three months, with all they are set beside.
void compare_findings(Ledger& ledger, const Published& published, const Asked& asked, Date today);

/// Everything that a finding says of its period.
void compare_finding(Ledger& ledger, const facts::Finding& finding, const Asked& asked, Date today);
/// Its change among those of all areas of its level.
void compare_spread(Ledger& ledger, const Published& published, const Asked& asked, const facts::Finding& finding);
void compare_control(Ledger& ledger, const facts::Finding& finding, const Asked& asked);
void compare_change(Ledger& ledger, const char* what, const stats::Change& published, const Change& recomputed);
void compare_changes(Ledger& ledger, const facts::Finding& finding, const Asked& asked);

/// What the finding is set beside. Whose region, neighbours and most similar group these are is taken from the snapshot; the sums are not.
void compare_comparators(Ledger& ledger, const Published& published, const Asked& asked, const facts::Finding& finding);

/// Where series of the measure meet in an area that records, and everywhere.
void compare_meetings(Ledger& ledger, const query::Snapshot& snapshot, const Measure& measure, const Area& area,
                      const Recomputed& recomputed);
/// What an earlier edition said of the steps of a series.
void compare_revisions(Ledger& ledger, const Published& published, const Asked& asked);

/// Every step with its comparison line.
void compare_steps(Ledger& ledger, const Published& published, const Asked& asked);

/// Six digits after the point, from the counts.
[[nodiscard]] std::string rate_text(const Asked& asked, std::int64_t count, std::int64_t denominator);
void compare_pool(Ledger& ledger, const stats::Pool& published, const Total& recomputed);

}  // namespace hub::verify
