// SPDX-License-Identifier: Apache-2.0
// Reads every table of a release into one snapshot, once, when it is opened. What no build writes throws Fatal.
#pragma once
#include "query/snapshot.hpp"
#include "store/queries/figures.hpp"
#include "store/rows_of.hpp"

namespace hub::query {

[[noreturn]] void corrupt(std::string_view what, std::string_view found);
[[nodiscard]] CellStatus cell_status(std::string_view name);
[[nodiscard]] AreaCode code_of(std::string_view text);

template <class T>
T known(std::optional<T> value, std::string_view what, std::string_view found) {
  if (!value) corrupt(what, found);
  return *value;
}

class SnapshotLoader {
 public:
  SnapshotLoader(Snapshot& snapshot, store::Connection& connection) : snapshot_(snapshot), connection_(connection) {}

  void load(const store::Manifest& manifest);

 private:
  template <class Row>
  store::RowsOf<Row> rows(store::Query<Row> query) {
    return store::read(connection_, query);
  }
  void load_small_areas();
  Measure& measure(std::string_view id);
  MeasureSeries& series(std::string_view id);
  Area& area(std::string_view code);

  // snapshot_definitions.cpp
  void load_levels();
  [[nodiscard]] const Level& level(std::string_view id) const;
  void load_areas();
  void index_areas();
  void load_references();
  void load_hub(const store::Manifest& manifest);
  void load_measures();
  void load_series();
  void load_outlines();
  void load_response();
  void load_source_files();
  void index_names();

  // snapshot_places.cpp
  void load_wholes();
  void index_places();

  // snapshot_series.cpp
  void load_coverage();
  void find_series_steps();
  void find_newest_month();
  void load_observations();
  void load_year_parts();
  void find_panel(DatasetSteps& steps) const;

  // snapshot_statistics.cpp
  void prepare_statistics();
  void load_statistics();
  void load_measure_parts();
  void find_neighbours();

  Snapshot& snapshot_;
  store::Connection& connection_;
};

}  // namespace hub::query
