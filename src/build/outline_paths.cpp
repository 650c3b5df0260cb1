// SPDX-License-Identifier: Apache-2.0
#include "build/outline_paths.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace hub::build {
namespace {

struct Box {
  double west = std::numeric_limits<double>::max();
  double east = std::numeric_limits<double>::lowest();
  double south = std::numeric_limits<double>::max();
  double north = std::numeric_limits<double>::lowest();
};

Box box_around(const std::vector<sources::Outline>& outlines) {
  Box box;
  for (const auto& outline : outlines) {
    for (const auto& ring : outline.rings) {
      for (const auto& at : ring) {
        box.west = std::min(box.west, at.longitude_deg);
        box.east = std::max(box.east, at.longitude_deg);
        box.south = std::min(box.south, at.latitude_deg);
        box.north = std::max(box.north, at.latitude_deg);
      }
    }
  }
  return box;
}

struct Projection {
  Box box;
  double squeeze;  ///< a degree of longitude in degrees of latitude
  double scale;    ///< units a degree of latitude

  [[nodiscard]] std::pair<long, long> units(const sources::Position& at) const {
    return {std::lround((at.longitude_deg - box.west) * squeeze * scale), std::lround((box.north - at.latitude_deg) * scale)};
  }
};

std::string path_of(const sources::Outline& outline, const Projection& projection) {
  std::string path;
  for (const auto& ring : outline.rings) {
    auto [x, y] = projection.units(ring.front());
    path += fmt::format("M{} {}l", x, y);
    bool first = true;
    for (const auto& at : ring) {
      const auto [next_x, next_y] = projection.units(at);
      if (next_x == x && next_y == y) continue;
      path += fmt::format("{}{} {}", first || next_x < x ? "" : " ", next_x - x, next_y - y);
      first = false;
      x = next_x;
      y = next_y;
    }
    path += 'z';
  }
  return path;
}

/// Centroid of a ring by the shoelace formula, and twice its signed area.
struct RingCentre {
  double x = 0;
  double y = 0;
  double doubled_area = 0;
};

RingCentre centre_of(const std::vector<sources::Position>& ring, const Projection& projection) {
  RingCentre centre;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const auto [ax, ay] = projection.units(ring[i]);
    const auto [bx, by] = projection.units(ring[i + 1]);
    const auto cross = static_cast<double>(ax * by - bx * ay);
    centre.doubled_area += cross;
    centre.x += static_cast<double>(ax + bx) * cross;
    centre.y += static_cast<double>(ay + by) * cross;
  }
  if (centre.doubled_area != 0) {
    centre.x /= 3 * centre.doubled_area;
    centre.y /= 3 * centre.doubled_area;
  }
  return centre;
}

OutlinePath labelled_path(const sources::Outline& outline, const Projection& projection) {
  RingCentre largest;
  for (const auto& ring : outline.rings) {
    const RingCentre centre = centre_of(ring, projection);
    if (std::abs(centre.doubled_area) > std::abs(largest.doubled_area)) largest = centre;
  }
  return {outline.area.text(), path_of(outline, projection), std::lround(largest.x), std::lround(largest.y)};
}

}  // namespace

OutlineMap outline_paths(const std::vector<sources::Outline>& outlines, int longer_side) {
  OutlineMap map;
  if (outlines.empty()) return map;
  const Box box = box_around(outlines);
  const double squeeze = std::cos((box.north + box.south) / 2.0 * std::numbers::pi / 180.0);
  const double width_deg = (box.east - box.west) * squeeze;
  const double height_deg = box.north - box.south;
  const Projection projection{box, squeeze, longer_side / std::max({width_deg, height_deg, 1e-6})};
  map.width = static_cast<int>(std::lround(width_deg * projection.scale));
  map.height = static_cast<int>(std::lround(height_deg * projection.scale));
  for (const auto& outline : outlines) map.outlines.push_back(labelled_path(outline, projection));
  return map;
}

}  // namespace hub::build
