// SPDX-License-Identifier: Apache-2.0
// One of a measure's series in an area.
#pragma once
#include "facts/finding.hpp"
#include "facts/steps.hpp"
#include "stats/change_spread.hpp"
#include "stats/line_order.hpp"
#include "stats/revision.hpp"

#include <optional>
#include <vector>

namespace hub::facts {

struct SeriesFacts {
  const MeasureSeries* series;
  const Dataset* dataset;
  Observation<Finding> finding;
  std::vector<StepFacts> steps;  ///< in time order; steps that the release does not hold are left out
  stats::LineOrder order;        ///< of the steps against their comparison line
  PanelFacts panel;
  std::optional<stats::ChangeSpread> change_spread = {};  ///< of a finding with a change
  std::vector<stats::Revision> revisions = {};            ///< years, or what there is of them, that an earlier edition had otherwise
};

}  // namespace hub::facts
