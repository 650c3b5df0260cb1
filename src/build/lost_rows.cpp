// SPDX-License-Identifier: Apache-2.0
#include "build/lost_rows.hpp"

#include <algorithm>
#include <map>

namespace hub::build {
namespace {

constexpr std::int64_t records_that_do_not_vanish = 20;

using RecordsByMonth = std::map<Month, std::int64_t>;

/// What one force's rows tell of places.
struct PlacedRows {
  std::map<std::string, RecordsByMonth> records;  ///< by area code
  std::map<Month, std::string> files;             ///< of every month with a place
};

/// The middle month's, the upper one of two.
std::int64_t usual(const RecordsByMonth& months) {
  std::vector<std::int64_t> sorted;
  for (const auto& [month, records] : months) sorted.push_back(records);
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return *middle;
}

/// By the publisher's name of the force.
std::map<std::string, PlacedRows> placed_rows(const HubSources& sources, const std::string& dataset) {
  std::map<std::string, PlacedRows> forces;
  for (const CountFile& file : sources.counts) {
    if (file.dataset != dataset) continue;
    for (const sources::WideRow& row : file.counts.rows) {
      if (!row.area || row.cells.empty()) continue;
      const Month month = row.cells.front().month;
      PlacedRows& of_force = forces[row.force];
      of_force.files.emplace(month, file.counts.file.path);
      std::int64_t& records = of_force.records[row.area->text()][month];
      for (const sources::CountCell& cell : row.cells) records += cell.count;
    }
  }
  return forces;
}

void add_lost_rows_of(const std::string& area, const std::string& force, const PlacedRows& rows, std::vector<std::string>& found) {
  const auto own = rows.records.find(area);
  if (own == rows.records.end() || usual(own->second) < records_that_do_not_vanish) return;
  for (const auto& [month, file] : rows.files) {
    if (!own->second.contains(month))
      found.push_back(fmt::format("{}: found no row of {} in {} by {}, expected one: it has {} records in a usual month", file, area,
                                  to_string(month), force, usual(own->second)));
  }
}

}  // namespace

std::vector<std::string> lost_rows(const HubDefinition& definition, const HubSources& sources) {
  std::vector<std::string> found;
  for (const DatasetDeclaration& declared : definition.datasets) {
    if (declared.kind != DatasetKind::recorded_crime) continue;  // other kinds say themselves which places they must have
    const auto forces = placed_rows(sources, declared.dataset.id);
    for (const sources::CrosswalkRow& name : sources.crosswalk.rows) {
      const auto rows = forces.find(name.police_uk);
      if (!name.area || rows == forces.end()) continue;
      for (const Area& area : sources.areas.rows) {
        if (area.parent == name.area) add_lost_rows_of(area.code.text(), name.police_uk, rows->second, found);
      }
    }
  }
  return found;
}

}  // namespace hub::build
