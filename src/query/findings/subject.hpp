// SPDX-License-Identifier: Apache-2.0
// What every finding is about: one measure in one area of a release.
#pragma once
#include "query/snapshot.hpp"

#include <cstdint>
#include <vector>

namespace hub::query {

/// Refers into the snapshot, which outlives it.
struct Subject {
  const Snapshot& snapshot;
  const Measure& measure;
  const Area& area;

  /// The same measure in another area.
  [[nodiscard]] Subject in(const Area& other) const { return {snapshot, measure, other}; }

  [[nodiscard]] bool is_nation() const { return area.level == AreaLevel::nation; }
  [[nodiscard]] bool is_force() const { return area.level == AreaLevel::force; }
  [[nodiscard]] bool is_district() const { return area.level == AreaLevel::district; }

  [[nodiscard]] const Dataset& dataset() const { return snapshot.dataset_of(measure); }
  /// Every step that the release declares for the measure, in time order.
  [[nodiscard]] const std::vector<Period>& steps() const { return snapshot.steps_of(measure).steps; }
  /// The window's cell, or nothing when the release does not know it.
  [[nodiscard]] const Cell* find(Period period) const { return snapshot.series(measure, area).find(period); }
  /// The window's cell, or nothing when it has no count.
  [[nodiscard]] const Cell* counted(Period period) const { return snapshot.series(measure, area).counted(period); }
  [[nodiscard]] std::int64_t denominator() const { return Snapshot::denominator(measure, area); }
  /// At the area's level.
  [[nodiscard]] const Observation<stats::Dispersion>& dispersion() const { return snapshot.dispersion_of(measure, area.level); }

  /// The force whose files the area's figures come from; null for the nation.
  [[nodiscard]] const Area* recording_force() const;
  /// The areas of the same level and parent, itself included.
  [[nodiscard]] const std::vector<const Area*>& siblings() const;
  /// All areas of its level; for the nation, of which there is one, the forces.
  [[nodiscard]] const std::vector<const Area*>& kind() const;
};

}  // namespace hub::query
