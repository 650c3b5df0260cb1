// SPDX-License-Identifier: Apache-2.0
// How a line of rates runs beside another.
#pragma once
#include "domain/observation.hpp"
#include "stats/rate.hpp"

namespace hub::stats {

/// How often the line lies below and above the comparison line, over the steps that have both.
struct LineOrder {
  int lower = 0;
  int higher = 0;
  int both = 0;

  /// One step more; without both rates it says nothing.
  void add(const Observation<Rate>& own, const Observation<Rate>& line);
};

}  // namespace hub::stats
