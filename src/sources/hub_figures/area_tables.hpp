// SPDX-License-Identifier: Apache-2.0
// The tables of a hub's areas/ folder that are more than a description says (domain/reference/): rows of several levels, or of no table
// of the release. A bad row refuses the file: nothing can be built on half a map.
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
[[nodiscard]] Result<Parsed<CrosswalkRow>> read_crosswalk(const HubFolder& hub);

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
