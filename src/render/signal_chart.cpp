// SPDX-License-Identifier: Apache-2.0
#include "render/chart_frame.hpp"
#include "render/charts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::render {
namespace {

using stats::ControlSegment;

std::vector<Period> months_of(const ControlSegment& segment) {
  std::vector<Period> months;
  for (std::size_t i = 0; i < segment.values.size(); ++i) months.push_back({segment.month_at(i), 1});
  return months;
}

/// Points that belong to a signal's pattern.
std::vector<bool> marked_points(const ControlSegment& segment) {
  std::vector<bool> marked(segment.values.size(), false);
  for (const stats::Signal& signal : segment.signals) {
    for (std::size_t i = signal.first; i <= signal.last; ++i) marked[i] = true;
  }
  return marked;
}

std::string dots_at(const ControlSegment& segment, const std::vector<double>& x, const Scale& scale, const std::vector<bool>& marked,
                    bool which) {
  std::string dots;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (marked[i] == which) dots += fmt::format("M{} {}h0", chart_number(x[i]), chart_number(scale.y(segment.values[i])));
  }
  return dots;
}

void draw_limits(HtmlWriter& out, const ControlSegment& segment, const Scale& scale) {
  const double left = scale.frame.left;
  const double right = scale.frame.width - scale.frame.right;
  const double upper = scale.y(segment.limits.upper);
  const double lower = scale.y(std::max(0.0, segment.limits.lower));
  out.element(
      "path", "",
      {{"class", "middle-half"},
       {"d", fmt::format("M{0} {1}H{2}V{3}H{0}z", chart_number(left), chart_number(upper), chart_number(right), chart_number(lower))}});
  out.element("path", "",
              {{"class", "median"},
               {"d", fmt::format("M{} {}H{}", chart_number(left), chart_number(scale.y(segment.limits.mean)), chart_number(right))}});
}

void draw(HtmlWriter& out, const ControlSegment& segment, const std::string& alternative, const Frame& frame) {
  const auto months = months_of(segment);
  const auto x = time_positions(months, frame.left, frame.width - frame.right);
  const double largest = *std::max_element(segment.values.begin(), segment.values.end());
  const Scale scale{frame, round_ticks(std::max({largest, segment.limits.upper, 1.0}))};
  const auto chart = in_chart(out, frame, alternative);
  draw_limits(out, segment, scale);
  draw_axis(out, scale);
  draw_time(out, scale, months, x);
  std::string line;
  for (std::size_t i = 0; i < x.size(); ++i)
    line += fmt::format("{}{} {}", i == 0 ? "M" : "L", chart_number(x[i]), chart_number(scale.y(segment.values[i])));
  out.element("path", "", {{"class", "own"}, {"d", line}});
  const auto marked = marked_points(segment);
  out.element("path", "", {{"class", "dots"}, {"d", dots_at(segment, x, scale, marked, false)}});
  out.element("path", "", {{"class", "signals"}, {"d", dots_at(segment, x, scale, marked, true)}});
}

}  // namespace

void signal_chart(HtmlWriter& out, const ControlSegment& segment, const std::string& alternative) {
  draw(out, segment, alternative, wide_frame);
  draw(out, segment, alternative, narrow_frame);
}

}  // namespace hub::render
