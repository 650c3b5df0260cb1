// SPDX-License-Identifier: Apache-2.0
// Two series of a measure where both count the same place and time.
#pragma once
#include "domain/measure.hpp"
#include "stats/agreement.hpp"

#include <optional>

namespace hub::facts {

struct Meeting {
  const MeasureSeries* series;  ///< of the shorter steps
  const Dataset* dataset;       ///< of `series`
  const MeasureSeries* other;
  const Dataset* other_dataset;
  Month first;  ///< from the first step that both hold …
  Month last;   ///< … to the end of the last
  int steps;    ///< of the other series, none of which overlap
  std::optional<stats::Agreement> total;
};

/// The steps of all areas that record, each by itself.
struct MeetingEverywhere {
  int compared = 0;
  int beyond = 0;  ///< differ by more than the measure's tolerance
};

}  // namespace hub::facts
