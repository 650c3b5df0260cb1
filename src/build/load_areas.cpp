// SPDX-License-Identifier: Apache-2.0
#include "build/load_parts.hpp"
#include "build/outline_paths.hpp"
#include "store/append.hpp"
#include "store/tables/areas.hpp"

namespace hub::build {
namespace {

using namespace store;

// Units of the longer side of a map: a district is some hundred units wide, the smallest area of a town some tens.
constexpr int district_units = 600;
constexpr int small_area_units = 12'000;

void load_outlines(Connection& connection, const std::vector<sources::Outline>& outlines, int units) {
  const OutlineMap map = outline_paths(outlines, units);
  append_each(connection, map.outlines, [&](const OutlinePath& outline) {
    return AreaOutlineRow{.code = outline.area,
                          .path = outline.path,
                          .width = map.width,
                          .height = map.height,
                          .label_x = outline.label_x,
                          .label_y = outline.label_y};
  });
}

void load_levels(Connection& connection, const std::vector<Level>& levels) {
  append_each(connection, levels, [](const Level& level) {
    return LevelRow{.id = level.id,
                    .rank = level.rank,
                    .singular = level.singular,
                    .plural = level.plural,
                    .counting = name_of(level.counting),
                    .code_form = level.code_form.text(),
                    .welsh_singular = level.welsh_singular,
                    .welsh_plural = level.welsh_plural};
  });
}

AreaRow row_of(const Area& area) {
  return {.code = area.code.text(),
          .name = area.name,
          .level = area.level->id,
          .counting = name_of(area.level->counting),
          .parent = area.parent ? std::optional<std::string_view>(area.parent->text()) : std::nullopt,
          .residents = area.residents,
          .households = area.households,
          .vintage = static_cast<std::int64_t>(area.vintage)};
}

void load_places(Connection& connection, const HubSources& sources) {
  TableAppender<AreaRow> areas(connection);
  TableAppender<AreaRegionRow> regions(connection);
  TableAppender<AreaPartRow> parts(connection);
  for (const Area& area : sources.areas.rows) {
    areas.append(row_of(area));
    if (!area.region.empty()) regions.append({area.code.text(), area.region});
  }
  for (const auto& [area, wholes] : sources.small_areas.rows) {
    areas.append(row_of(area));
    for (const AreaCode& whole : wholes) parts.append({area.code.text(), whole.text()});
  }
  areas.close();
  regions.close();
  parts.close();
}

}  // namespace

void load_areas(store::Connection& connection, const HubDefinition& hub, const HubSources& sources) {
  load_levels(connection, hub.levels);
  load_places(connection, sources);
  load_outlines(connection, sources.outlines.rows, district_units);
  load_outlines(connection, sources.small_outlines.rows, small_area_units);
}

}  // namespace hub::build
