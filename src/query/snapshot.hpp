// SPDX-License-Identifier: Apache-2.0
// An open release, all its statistics in memory. Immutable after open, so any number of threads may read it; a request holds a
// shared_ptr until its answer is made.
#pragma once
#include "base/result.hpp"
#include "domain/coverage.hpp"
#include "domain/measure.hpp"
#include "domain/published_figure.hpp"
#include "domain/reference/all.hpp"
#include "domain/response.hpp"
#include "domain/series.hpp"
#include "facts/hub.hpp"
#include "facts/parts.hpp"
#include "facts/source_files.hpp"
#include "query/places/name_index.hpp"
#include "query/small_areas.hpp"
#include "stats/chance.hpp"
#include "stats/revision.hpp"
#include "store/release.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace hub::query {

using Index = std::size_t;

struct Outlines {
  std::map<std::string, facts::Outline, std::less<>> by_area;
  facts::MapFrame frame{0, 0};
};

/// Months of one data set: which steps the release declares, and who supplied them.
struct DatasetSteps {
  std::vector<Period> steps;                                ///< in time order
  std::map<std::string, std::map<int, Coverage>> by_force;  ///< force code → month index → entry
  std::vector<bool> panel;  ///< by area index: supplied every step that forces with half of the residents or more supplied
};

/// One of the names that a measure goes by.
struct MeasureName {
  std::string folded;
  std::vector<std::string> words;  ///< of place_words
  std::string written;
  Index measure;  ///< into measures
};

class Snapshot {
 public:
  [[nodiscard]] static Result<std::shared_ptr<const Snapshot>> open(const store::Release& release);

  [[nodiscard]] const std::string& release_id() const { return hub.release; }
  /// Nothing when the release has no such area or measure.
  [[nodiscard]] const Area* find_area(std::string_view code) const;
  [[nodiscard]] const Measure* find_measure(std::string_view id) const;
  [[nodiscard]] Index index_of(const Area& area) const { return static_cast<Index>(&area - areas.data()); }
  [[nodiscard]] Index index_of(const Measure& measure) const { return static_cast<Index>(&measure - measures.data()); }
  [[nodiscard]] const Series& series(const MeasureSeries& series, const Area& area) const {
    return series_[series.number * areas.size() + index_of(area)];
  }
  [[nodiscard]] const Dataset& dataset_of(const MeasureSeries& series) const { return *datasets_[series.number]; }
  /// Of the series' data set: also steps that are not of the series.
  [[nodiscard]] const DatasetSteps& steps_of(const Dataset& dataset) const;
  /// Every step that the release declares for the series, in time order.
  [[nodiscard]] const std::vector<Period>& steps_of(const MeasureSeries& series) const { return series_steps_[series.number]; }
  [[nodiscard]] const Area* parent_of(const Area& area) const;
  /// How much more counts of the series vary between areas of the level than chance would make them, or why that is not known.
  [[nodiscard]] const Observation<stats::Dispersion>& dispersion_of(const MeasureSeries& series, Counting counting) const;
  /// The districts of a force, the forces of the nation, by name: the areas with figures, so of a district none.
  [[nodiscard]] const std::vector<const Area*>& children_of(const Area& area) const { return children_[index_of(area)]; }
  [[nodiscard]] const std::vector<const Area*>& areas_at(const Level& level) const {
    return by_level_[static_cast<std::size_t>(&level - levels.data())];
  }
  /// The areas of the one level whose figures come about so; of imported ones the largest. None when the hub has no such level.
  [[nodiscard]] const std::vector<const Area*>& areas_at(Counting counting) const;
  /// What an area lies in, or fits best, besides its parent: a smallest area's ward and neighbourhood.
  [[nodiscard]] std::vector<const Area*> wholes_of(const Area& area) const;
  /// The districts most like a district, nearest first; none when the hub declares no characteristics.
  [[nodiscard]] const std::vector<const Area*>& neighbours_of(const Area& area) const { return neighbours_[index_of(area)]; }
  /// The other members of a force's most similar group; none when no group is known.
  [[nodiscard]] const std::vector<const Area*>& similar_forces_of(const Area& area) const { return similar_forces_[index_of(area)]; }
  /// What an earlier edition said of steps of the series in the area, in time order; none of most.
  [[nodiscard]] std::span<const stats::Revision> revisions_of(const MeasureSeries& series, const Area& area) const;
  /// All rows of a reference table, in the order that it declares; none in a release that was made before it was declared.
  template <class Row>
  [[nodiscard]] const std::vector<Row>& rows_of() const {
    return std::get<std::vector<Row>>(references_);
  }
  /// Nothing when it is not known how many live there.
  [[nodiscard]] static std::optional<std::int64_t> denominator(const Measure& measure, const Area& area);

  // Loaded once by open() and never changed.
  facts::HubFacts hub{};
  std::optional<ResponseOutline> response;  ///< none: the hub has no figures of calls and attendance
  std::vector<Level> levels;                ///< the largest first
  std::vector<Area> areas;                  ///< by level, each by name
  std::vector<Dataset> datasets;
  std::vector<Pillar> pillars;
  std::vector<Measure> measures;
  Outlines outlines;
  SmallAreas small_areas;
  std::vector<PublishedFigure> published;
  std::vector<facts::SourceFile> source_files;
  std::optional<facts::StreetFileTotals> street_files;
  std::vector<std::pair<std::string, Index>>
      search_index;                        ///< folded name → index into areas, or areas.size() + index into rows_of<ReplacedArea>()
  NameIndex place_names;                   ///< of areas, places and former areas: what a search for a place goes by
  std::vector<MeasureName> measure_names;  ///< all of all measures, in their order

 private:
  friend class SnapshotLoader;
  reference::Each<std::vector> references_;
  std::map<std::string, DatasetSteps, std::less<>> steps_;
  std::size_t series_count_ = 0;
  std::vector<Series> series_;                     ///< series × area
  std::vector<const Dataset*> datasets_;           ///< by series
  std::vector<std::vector<Period>> series_steps_;  ///< by series
  std::unordered_map<std::string_view, Index> area_by_code_;
  std::vector<std::vector<const Area*>> by_level_;                                   ///< by rank
  std::vector<std::vector<const Area*>> children_;                                   ///< by area index
  std::vector<Observation<stats::Dispersion>> dispersion_;                           ///< series × counting
  std::map<std::pair<std::size_t, Index>, std::vector<stats::Revision>> revisions_;  ///< by series and area
  std::vector<std::vector<const Area*>> neighbours_;                                 ///< by area index
  std::vector<std::vector<const Area*>> similar_forces_;                             ///< by area index
  std::vector<std::pair<Index, Index>> wholes_;                                      ///< part and whole, indices into areas; by part
};

/// The snapshot's hub with the day of the request.
[[nodiscard]] inline facts::HubToday hub_on(const Snapshot& snapshot, Date today, std::string_view base = {}) {
  return {snapshot.hub, today, base};
}

}  // namespace hub::query
