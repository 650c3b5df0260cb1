// SPDX-License-Identifier: Apache-2.0
#include "stats/line_order.hpp"

namespace hub::stats {

void LineOrder::add(const Observation<Rate>& own, const Observation<Rate>& line) {
  if (!own.has_value() || !line.has_value()) return;
  const int sign = compare(own.value(), line.value());
  ++both;
  lower += sign < 0 ? 1 : 0;
  higher += sign > 0 ? 1 : 0;
}

}  // namespace hub::stats
