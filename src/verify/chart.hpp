// SPDX-License-Identifier: Apache-2.0
// The second path's control charts: runs of months, their limits and the four rules, each rule tried at each month.
#pragma once
#include "verify/recomputed.hpp"

namespace hub::verify {

struct ChartSignal {
  std::string rule;
  bool high;
  std::size_t first;
  std::size_t fired;
  std::size_t last;
};

struct Chart {
  Month first;
  std::vector<double> values;
  bool trial;
  bool seasonal;
  double mean;
  double half;  ///< from the mean to a limit
  std::vector<ChartSignal> signals;
};
/// In time order; missing where nothing can be charted.
[[nodiscard]] Observation<std::vector<Chart>> charts_of(const Asked& asked);

}  // namespace hub::verify
