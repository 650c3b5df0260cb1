// SPDX-License-Identifier: Apache-2.0
#include "stats/facts.hpp"

namespace hub::stats {

LineOrder line_order(const std::vector<StepFacts>& steps) {
  LineOrder order;
  for (const StepFacts& step : steps) {
    if (!step.rate.has_value() || !step.comparator.has_value()) continue;
    const int sign = compare(step.rate.value(), step.comparator.value());
    ++order.both;
    order.lower += sign < 0 ? 1 : 0;
    order.higher += sign > 0 ? 1 : 0;
  }
  return order;
}

}  // namespace hub::stats
