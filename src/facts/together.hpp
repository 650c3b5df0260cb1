// SPDX-License-Identifier: Apache-2.0
// A figure that a publisher gives for several areas at once, and not for each.
#pragma once
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "stats/rate.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hub::facts {

struct Together {
  std::string name;                  ///< "Dartford and Gravesham"
  std::vector<const Area*> members;  ///< the area itself among them
  const Dataset* dataset;
  Period period;
  std::int64_t count;  ///< of them all
  Observation<stats::Rate> rate;
};

}  // namespace hub::facts
