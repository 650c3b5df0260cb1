// SPDX-License-Identifier: Apache-2.0
#include "query/snapshot_loader.hpp"

#include "store/as_today.hpp"
#include "store/database.hpp"

namespace hub::query {

CellStatus cell_status(std::string_view name) {
  if (name == "counted" || name == "supplied") return CellStatus::counted;
  if (name == "not_supplied") return CellStatus::not_supplied;
  if (name == "doubtful") return CellStatus::doubtful;
  if (name == "withheld") return CellStatus::withheld;
  if (name == "broken") return CellStatus::broken;
  if (name == "combined") return CellStatus::combined;
  return name == "incomplete" ? CellStatus::incomplete : CellStatus::not_held;
}

void corrupt(std::string_view what, std::string_view found) {
  throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found {} \"{}\", which no build writes", what, found)}};
}

AreaCode code_of(std::string_view text) {
  auto code = AreaCode::parse(text);
  if (!code) corrupt("the area code", text);
  return std::move(*code);
}

void SnapshotLoader::load(const store::Manifest& manifest) {
  store::show_as_today(connection_, manifest);
  load_areas();
  load_references();
  load_hub(manifest);
  load_measures();
  load_outlines();
  load_coverage();
  load_observations();
  load_year_parts();
  load_response();
  load_small_areas();
  load_wholes();
  load_source_files();
  prepare_statistics();
  load_statistics();
  for (auto& entry : snapshot_.steps_) find_panel(entry.second);
  index_names();
  index_places();
}

void SnapshotLoader::load_small_areas() {
  std::vector<const Area*> areas;
  for (const Area& area : snapshot_.areas) {
    if (area.is(Counting::imported)) areas.push_back(&area);
  }
  snapshot_.small_areas = SmallAreas(connection_, std::move(areas));
}

Measure& SnapshotLoader::measure(std::string_view id) {
  const Measure* found = snapshot_.find_measure(id);
  if (found == nullptr) corrupt("the measure", id);
  return snapshot_.measures[snapshot_.index_of(*found)];
}

MeasureSeries& SnapshotLoader::series(std::string_view id) {
  for (Measure& measure : snapshot_.measures) {
    for (MeasureSeries& each : measure.series) {
      if (each.id == id) return each;
    }
  }
  corrupt("the series", id);
}

Area& SnapshotLoader::area(std::string_view code) {
  const Area* found = snapshot_.find_area(code);
  if (found == nullptr) corrupt("the area", code);
  return snapshot_.areas[snapshot_.index_of(*found)];
}

Result<std::shared_ptr<const Snapshot>> Snapshot::open(const store::Release& release) {
  const auto database = store::Database::open(release.database(), store::Database::Mode::read_only, 1);
  if (!database) return tl::unexpected(database.error());
  auto connection = database->connect();
  auto snapshot = std::make_shared<Snapshot>();
  SnapshotLoader(*snapshot, connection).load(release.manifest);
  return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

}  // namespace hub::query
