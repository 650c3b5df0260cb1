// SPDX-License-Identifier: Apache-2.0
// The small tables of a hub's areas/ folder, made by tools/compile_figures.py. A bad row refuses the file: nothing can be built on half a
// map.
#pragma once
#include "domain/area.hpp"
#include "sources/tables/typed_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::sources {

/// How three publishers call one force. No area: a force outside the nation (British Transport Police, Northern Ireland).
struct CrosswalkRow {
  std::optional<AreaCode> area;
  std::string police_uk;
  std::string home_office;
};

[[nodiscard]] Result<Parsed<Area>> read_areas(const HubFolder& hub);
inline constexpr const char* replaced_areas_path = "areas/replaced.csv";
[[nodiscard]] Result<Parsed<ReplacedArea>> read_replaced_areas(const HubFolder& hub);
[[nodiscard]] Result<Parsed<CrosswalkRow>> read_crosswalk(const HubFolder& hub);

/// areas/characteristics.csv: what districts are matched by. No district stands twice.
inline constexpr const char* characteristics_path = "areas/characteristics.csv";
[[nodiscard]] Result<Parsed<AreaCharacteristics>> read_characteristics(const HubFolder& hub);

/// areas/most_similar_forces.csv: force,member. Without a row where the groups are not in open data.
inline constexpr const char* similar_forces_path = "areas/most_similar_forces.csv";
[[nodiscard]] Result<Parsed<SimilarForce>> read_similar_forces(const HubFolder& hub);

/// The district, by today's code, in which an LSOA of either vintage lies.
struct ZoneRow {
  AreaCode code;
  AreaCode district;
  CensusVintage vintage;
};

/// Every LSOA that street files may name.
inline constexpr const char* zones_path = "areas/lsoa.csv";
[[nodiscard]] Result<Parsed<ZoneRow>> read_zones(const HubFolder& hub);

/// areas/small_areas.csv: LSOAs, MSOAs and wards of the home force.
struct SmallAreaRow {
  Area area;                     ///< with its district as parent
  std::vector<AreaCode> wholes;  ///< of an LSOA: its MSOA, and the ward that fits it best
};
inline constexpr const char* small_areas_path = "areas/small_areas.csv";
[[nodiscard]] Result<Parsed<SmallAreaRow>> read_small_areas(const HubFolder& hub);

}  // namespace hub::sources
