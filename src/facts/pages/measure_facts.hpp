// SPDX-License-Identifier: Apache-2.0
// What the page of one measure in one area is made of.
#pragma once
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "facts/parts.hpp"
#include "facts/steps.hpp"
#include "stats/line_order.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace hub::facts {

/// A force's count as its districts, its unlocated records and those outside its area; only when every district has a count.
struct Reconciliation {
  std::int64_t total;
  std::int64_t located;
  std::int64_t outside;
  std::int64_t unlocated;
};

/// /areas/{code}/{measure}
struct MeasureFacts {
  HubToday hub;
  const Area* area;
  const Area* parent;  ///< or null
  const Measure* measure;
  const Dataset* dataset;
  const Pillar* pillar;
  Observation<Finding> finding;
  std::vector<StepFacts> steps;  ///< in time order; steps that the release does not hold are left out
  stats::LineOrder order;        ///< of the steps against their comparison line
  PanelFacts panel;
  std::vector<Comparator> comparators;
  std::vector<const Area*> neighbours;  ///< who the neighbours are, nearest first
  std::vector<AreaRate> peers;          ///< everything of the area's kind with a rate in the headline period, itself included, lowest first
  std::vector<PartFacts> parts;         ///< of a force with districts
  std::optional<Reconciliation> reconciliation;
  std::optional<MapFrame> map;
  std::vector<const Measure*> siblings;  ///< every measure, for the way on
};

}  // namespace hub::facts
