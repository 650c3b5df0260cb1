// SPDX-License-Identifier: Apache-2.0
#include "build/load_parts.hpp"
#include "build/outline_paths.hpp"
#include "store/append.hpp"
#include "store/tables/areas.hpp"
#include "store/tables/small_areas.hpp"

namespace hub::build {
namespace {

using namespace store;

// Units of the longer side of a map: a district is some hundred units wide, an LSOA in a town some tens.
constexpr int district_units = 600;
constexpr int small_area_units = 12'000;

std::optional<std::string_view> text_of(const std::optional<AreaCode>& code) {
  return code ? std::optional<std::string_view>(code->text()) : std::nullopt;
}

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

void load_places(Connection& connection, const std::vector<Area>& areas) {
  append_each(connection, areas, [](const Area& area) {
    return AreaRow{.code = area.code.text(),
                   .name = area.name,
                   .level = name_of(area.level),
                   .parent = text_of(area.parent),
                   .residents = area.residents,
                   .households = area.households};
  });
  TableAppender<AreaRegionRow> regions(connection);
  for (const Area& area : areas) {
    if (!area.region.empty()) regions.append({area.code.text(), area.region});
  }
  regions.close();
}

void load_small_areas(Connection& connection, const std::vector<SmallArea>& areas) {
  append_each(connection, areas, [](const SmallArea& area) {
    return SmallAreaRow{.code = area.code.text(),
                        .name = area.name,
                        .level = name_of(area.level),
                        .district = area.district.text(),
                        .msoa = text_of(area.msoa),
                        .ward = text_of(area.ward),
                        .lsoa_vintage = static_cast<std::int64_t>(area.vintage),
                        .residents = area.residents,
                        .households = area.households};
  });
}

}  // namespace

void load_areas(store::Connection& connection, const HubSources& sources) {
  load_places(connection, sources.areas.rows);
  append_each(connection, sources.characteristics.rows, [](const AreaCharacteristics& each) {
    return AreaCharacteristicRow{each.area.text(), each.tenths_of_square_km, each.rural_urban};
  });
  append_each(connection, sources.similar_forces.rows, [](const SimilarForce& each) {
    return SimilarForceRow{each.force.text(), each.member.text()};
  });
  append_each(connection, sources.replaced.rows, [](const ReplacedArea& each) {
    return AreaReplacedRow{.code = each.code.text(), .name = each.name, .replaced_by = each.replaced_by.text(), .date = each.date};
  });
  load_outlines(connection, sources.outlines.rows, district_units);
  load_outlines(connection, sources.small_outlines.rows, small_area_units);
  load_small_areas(connection, sources.small_areas.rows);
}

}  // namespace hub::build
