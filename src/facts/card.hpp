// SPDX-License-Identifier: Apache-2.0
// One measure in brief, and the measures of a pillar.
#pragma once
#include "facts/finding.hpp"
#include "facts/steps.hpp"

#include <vector>

namespace hub::facts {

/// One card of an area page.
struct CardFacts {
  const Measure* measure;
  Observation<Finding> finding;
  std::vector<StepFacts> steps;  ///< without a comparator
};

struct PillarFacts {
  const Pillar* pillar;
  std::vector<CardFacts> cards;
};

}  // namespace hub::facts
