// SPDX-License-Identifier: Apache-2.0
// One of a measure's series in an area.
#pragma once
#include "facts/finding.hpp"
#include "facts/steps.hpp"
#include "stats/line_order.hpp"

#include <vector>

namespace hub::facts {

struct SeriesFacts {
  const MeasureSeries* series;
  const Dataset* dataset;
  Observation<Finding> finding;
  std::vector<StepFacts> steps;  ///< in time order; steps that the release does not hold are left out
  stats::LineOrder order;        ///< of the steps against their comparison line
  PanelFacts panel;
};

}  // namespace hub::facts
