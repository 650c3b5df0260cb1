// SPDX-License-Identifier: Apache-2.0
#include "stats/neighbours.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hub::stats {
namespace {

constexpr std::size_t axes = 3;
using Point = std::array<double, axes>;

Point point_of(const Likeness& area) {
  return {std::log(area.residents), std::log(area.residents / area.square_km), area.residents / area.households};
}

Point deviations(std::span<const Point> points) {
  Point result{};
  const auto n = static_cast<double>(points.size());
  for (std::size_t axis = 0; axis < axes; ++axis) {
    double mean = 0;
    double squares = 0;
    for (const Point& point : points) mean += point[axis] / n;
    for (const Point& point : points) squares += (point[axis] - mean) * (point[axis] - mean) / n;
    result[axis] = std::sqrt(squares);
  }
  return result;
}

/// The squared distances of all areas from one.
std::vector<std::pair<double, std::size_t>> distances(std::span<const Likeness> areas, std::span<const Point> points, const Point& unit,
                                                      std::size_t own) {
  std::vector<std::pair<double, std::size_t>> found;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (i == own) continue;
    double squares = areas[i].rural_urban == areas[own].rural_urban ? 0.0 : 1.0;
    for (std::size_t axis = 0; axis < axes; ++axis) {
      const double apart = unit[axis] > 0 ? (points[i][axis] - points[own][axis]) / unit[axis] : 0.0;
      squares += apart * apart;
    }
    found.emplace_back(squares, i);
  }
  return found;
}

}  // namespace

std::vector<std::vector<std::size_t>> nearest_areas(std::span<const Likeness> areas, std::size_t count) {
  std::vector<Point> points;
  for (const Likeness& area : areas) points.push_back(point_of(area));
  const Point unit = deviations(points);
  std::vector<std::vector<std::size_t>> nearest(areas.size());
  for (std::size_t own = 0; own < areas.size(); ++own) {
    auto found = distances(areas, points, unit, own);
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(count, found.size()));
    std::partial_sort(found.begin(), end, found.end());  // of equal distances the earlier index
    for (auto each = found.begin(); each != end; ++each) nearest[own].push_back(each->second);
  }
  return nearest;
}

}  // namespace hub::stats
