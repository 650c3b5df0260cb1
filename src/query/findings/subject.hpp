// SPDX-License-Identifier: Apache-2.0
// What every finding is about: one series of a measure in one area of a release.
#pragma once
#include "query/snapshot.hpp"
#include "stats/pool.hpp"

#include <cstdint>
#include <vector>

namespace hub::query {

/// Refers into the snapshot, which outlives it.
struct Subject {
  const Snapshot& snapshot;
  const Measure& measure;
  const MeasureSeries& series;  ///< of the measure
  const Area& area;

  /// The same series in another area.
  [[nodiscard]] Subject in(const Area& other) const { return {snapshot, measure, series, other}; }
  /// Another series of the measure in the same area.
  [[nodiscard]] Subject by(const MeasureSeries& other) const { return {snapshot, measure, other, area}; }

  [[nodiscard]] bool is_nation() const { return area.is(Counting::sum); }
  [[nodiscard]] bool is_force() const { return area.is(Counting::recorder); }
  [[nodiscard]] bool is_district() const { return area.is(Counting::located); }
  /// Known by single records only, which make no figures.
  [[nodiscard]] bool is_small() const { return area.is(Counting::imported); }

  [[nodiscard]] const Dataset& dataset() const { return snapshot.dataset_of(series); }
  /// Every step that the release declares for the series, in time order.
  [[nodiscard]] const std::vector<Period>& steps() const { return snapshot.steps_of(series); }
  /// The window's cell, or nothing when the release does not know it.
  [[nodiscard]] const Cell* find(Period period) const { return snapshot.series(series, area).find(period); }
  /// The window's cell, or nothing when it has no count.
  [[nodiscard]] const Cell* counted(Period period) const { return snapshot.series(series, area).counted(period); }
  /// The most that is held of the newest calendar year that has ended, where that is not the whole of it.
  [[nodiscard]] std::optional<Period> longest_part() const { return snapshot.series(series, area).longest_part(); }
  /// Nothing when it is not known how many live there.
  [[nodiscard]] std::optional<std::int64_t> denominator() const { return Snapshot::denominator(measure, area); }
  /// Missing (not_held) when it is not known how many live there.
  [[nodiscard]] Observation<stats::Rate> rate(std::int64_t count) const;
  /// As the area's own pages show it. Missing (not_comparable) too where so few people live that a rate says little.
  [[nodiscard]] Observation<stats::Rate> shown_rate(std::int64_t count) const;
  /// The same of a pool that is set beside the area.
  [[nodiscard]] Observation<stats::Rate> rate(const stats::Pool& pool) const;
  /// At the area's level.
  [[nodiscard]] const Observation<stats::Dispersion>& dispersion() const { return snapshot.dispersion_of(series, area.level->counting); }

  /// The force whose files the area's figures come from; null for the nation.
  [[nodiscard]] const Area* recording_force() const;
  /// Whether the area's figures changed with it. What is added up of several is one line only where each of them is.
  [[nodiscard]] bool is_concerned_by(const MeasureBreak& era) const;
  /// The areas of the same level and parent, itself included.
  [[nodiscard]] const std::vector<const Area*>& siblings() const;
  /// All areas of its level; for the nation, of which there is one, the forces.
  [[nodiscard]] const std::vector<const Area*>& kind() const;
};

}  // namespace hub::query
