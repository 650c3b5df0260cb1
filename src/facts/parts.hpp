// SPDX-License-Identifier: Apache-2.0
// The places that an area consists of, ready for a map and a list.
#pragma once
#include "domain/area.hpp"
#include "domain/observation.hpp"
#include "stats/rate.hpp"

#include <cstdint>
#include <string>

namespace hub::facts {

/// A generalised outline, ready to draw.
struct Outline {
  std::string path;  ///< SVG path data in the map's viewBox
  int label_x;       ///< where a label stands
  int label_y;
};

/// A part of the area in the headline period.
struct PartFacts {
  const Area* area;
  Observation<std::int64_t> count;
  Observation<stats::Rate> rate;
  const Outline* outline;  ///< or null
};

/// A force's count as its districts, its unlocated records and those outside its area; only when every district has a count.
struct Reconciliation {
  std::int64_t total;
  std::int64_t located;
  std::int64_t outside;
  std::int64_t unlocated;
};

struct MapFrame {
  int width;
  int height;
};

}  // namespace hub::facts
