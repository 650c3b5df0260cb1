// SPDX-License-Identifier: Apache-2.0
// Outlines projected once, at build: integer units in one viewBox and relative path commands keep shared borders gap-free and pages small.
#pragma once
#include "sources/boundaries/outlines.hpp"

#include <string>
#include <vector>

namespace hub::build {

struct OutlinePath {
  std::string area;
  std::string path;  ///< SVG path data
  long label_x = 0;  ///< centroid of the largest ring
  long label_y = 0;
};

struct OutlineMap {
  int width = 0;  ///< of the viewBox that holds all of them
  int height = 0;
  std::vector<OutlinePath> outlines;
};

/// Equirectangular projection about the middle latitude, which is exact enough for one force's area; y grows downward. The longer side
/// of the viewBox has `longer_side` units.
[[nodiscard]] OutlineMap outline_paths(const std::vector<sources::Outline>& outlines, int longer_side);

}  // namespace hub::build
