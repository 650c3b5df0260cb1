// SPDX-License-Identifier: Apache-2.0
// Where things stand in a chart: round ticks from zero, and time laid out so that long gaps take little room but stay visible.
#pragma once
#include "domain/month.hpp"

#include <vector>

namespace hub::render {

/// Ticks from 0 to at least `largest`, three to six of them, at 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
  double step;
  int count;     ///< of steps; the axis ends at step · count
  int decimals;  ///< that the labels need
  [[nodiscard]] double top() const { return step * count; }
};
[[nodiscard]] Ticks round_ticks(double largest);

/// A run of steps that follow one another in the calendar.
struct Segment {
  std::size_t first;  ///< index into the periods
  std::size_t last;
};
[[nodiscard]] std::vector<Segment> segments_of(const std::vector<Period>& periods);

/// x of each period's middle, between `left` and `right`; a break between segments takes the room of one and a half steps.
[[nodiscard]] std::vector<double> time_positions(const std::vector<Period>& periods, double left, double right);

}  // namespace hub::render
