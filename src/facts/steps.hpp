// SPDX-License-Identifier: Apache-2.0
// A measure over time, beside the line that it is compared with.
#pragma once
#include "domain/measure.hpp"
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "stats/rate.hpp"

#include <cstdint>

namespace hub::facts {

/// One step (a month or a quarter) of a measure in an area.
struct StepFacts {
  Period period;
  Observation<std::int64_t> count;
  Observation<stats::Rate> rate;
  Observation<stats::Rate> comparator;  ///< the panel's rate in the same step; not applicable where none was asked for
  std::vector<const MeasureBreak*> begins =
      {};  ///< ways of counting that begin with it, each reason once: it and the step before are not one line
};

/// Who the comparator line stands for: the same areas in every step.
struct PanelFacts {
  bool of_districts = false;  ///< of its force; else every force
  int members = 0;            ///< never counting the area itself
};

}  // namespace hub::facts
