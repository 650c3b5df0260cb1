// SPDX-License-Identifier: Apache-2.0
// Generalised outlines (GeoJSON, RFC 7946, WGS84, longitude before latitude) as rings of points.
#pragma once
#include "domain/area.hpp"
#include "sources/tables/typed_rows.hpp"

#include <filesystem>
#include <vector>

namespace hub::sources {

struct Position {
  double longitude_deg;
  double latitude_deg;
};

struct Outline {
  AreaCode area;
  std::vector<std::vector<Position>> rings;  ///< outer and inner alike: they are filled by the even-odd rule, so winding does not matter
};

inline constexpr const char* outlines_path = "areas/outlines.geojson";
inline constexpr const char* small_outlines_path = "areas/small_outlines.geojson";

/// The file at `path` below the hub's folder: a FeatureCollection of Polygon and MultiPolygon features with the property "code". Refused as
/// a whole when any part is malformed.
[[nodiscard]] Result<Parsed<Outline>> read_outlines(const HubFolder& hub, const std::string& path);

}  // namespace hub::sources
