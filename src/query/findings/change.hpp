// SPDX-License-Identifier: Apache-2.0
// What changed since the nearest earlier year with the same months, or why that cannot be said (docs/data/methodology.md#change).
#pragma once
#include "facts/finding.hpp"
#include "query/findings/subject.hpp"
#include "stats/claim.hpp"

#include <optional>

namespace hub::query {

/// The declared break between two periods of the subject, or nothing.
[[nodiscard]] const MeasureBreak* break_between(const Subject& subject, Period past, Period current);

/// The change up to `current`, and what stands in its place or beside it.
struct ChangeFound {
  Observation<stats::Change> change;
  std::optional<stats::LocationLoss> location_loss;  ///< why a district's is withheld
  std::optional<stats::Change> force_change;         ///< shown in its place
  std::optional<facts::OthersChange> others_change;  ///< of a force with a change
};
[[nodiscard]] ChangeFound change_of(const Subject& subject, Period current);
/// The change between two periods of one length that the subject has, or why the two cannot be compared.
[[nodiscard]] ChangeFound change_between_periods(const Subject& subject, Period past, Period current);

/// The unlocated shares of a force in both periods, when they differ too much for its districts to be compared.
[[nodiscard]] std::optional<stats::LocationLoss> location_loss(const Subject& force, Period past, Period current);

/// The change of the sum of a force's districts, where its unlocated share changed so much that it misleads. `force` has the finding.
[[nodiscard]] std::optional<stats::PartsChange> parts_change_of(const Subject& force, const facts::Finding& finding);

}  // namespace hub::query
