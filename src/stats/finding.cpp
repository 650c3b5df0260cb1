// SPDX-License-Identifier: Apache-2.0
#include "stats/finding.hpp"

namespace hub::stats {

std::optional<LatestSignal> latest_signal(const Observation<std::vector<ControlSegment>>& control, Month newest) {
  if (!control.has_value()) return std::nullopt;
  const ControlSegment& segment = control.value().back();
  if (segment.months.last() != newest) return std::nullopt;
  for (auto signal = segment.signals.rbegin(); signal != segment.signals.rend(); ++signal) {
    const Month fired = segment.month_at(signal->fired);
    if (newest - fired < 12) return LatestSignal{signal->rule, signal->high, segment.month_at(signal->first), fired};
  }
  return std::nullopt;
}

}  // namespace hub::stats
