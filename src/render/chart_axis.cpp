// SPDX-License-Identifier: Apache-2.0
#include "render/chart_axis.hpp"

#include <cmath>

namespace hub::render {
namespace {

constexpr double gap_steps = 1.5;
constexpr int most_ticks = 5;

}  // namespace

Ticks round_ticks(double largest) {
  if (!(largest > 0)) return {1, 1, 0};
  const double power = std::pow(10.0, std::floor(std::log10(largest / most_ticks)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
    const double step = factor * power;
    const int count = static_cast<int>(std::ceil(largest / step - 1e-9));
    if (count > most_ticks) continue;
    int decimals = 0;
    for (double scaled = step; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-9 * scaled; scaled *= 10) ++decimals;
    return {step, count, decimals};
  }
  return {largest, 1, 0};
}

std::vector<Segment> segments_of(const std::vector<Period>& periods) {
  std::vector<Segment> segments;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (i > 0 && periods[i].first <= periods[i - 1].last() + 1) {  // years may overlap
      segments.back().last = i;
    } else {
      segments.push_back({i, i});
    }
  }
  return segments;
}

std::vector<double> time_positions(const std::vector<Period>& periods, double left, double right) {
  const auto segments = segments_of(periods);
  if (segments.empty()) return {};
  const double room = static_cast<double>(periods.size()) + gap_steps * static_cast<double>(segments.size() - 1);
  const double step = (right - left) / room;
  std::vector<double> positions;
  double x = left;
  for (const Segment& segment : segments) {
    for (std::size_t i = segment.first; i <= segment.last; ++i, x += step) positions.push_back(x + step / 2);
    x += gap_steps * step;
  }
  return positions;
}

}  // namespace hub::render
