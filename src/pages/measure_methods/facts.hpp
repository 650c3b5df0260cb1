// SPDX-License-Identifier: Apache-2.0
// What the page about how one measure is worked out is made of.
#pragma once
#include "facts/finding.hpp"
#include "facts/hub.hpp"

namespace hub::pages {

/// /methods/{measure}
struct MeasureMethodsFacts {
  facts::HubToday hub;
  const Measure* measure;
  const Dataset* dataset;
  Observation<stats::Dispersion> force_dispersion;
  Observation<stats::Dispersion> district_dispersion;
  const Area* example_area;             ///< the home force
  Observation<facts::Finding> example;  ///< its figures, worked through
};

}  // namespace hub::pages
