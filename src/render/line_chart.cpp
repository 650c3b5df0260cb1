// SPDX-License-Identifier: Apache-2.0
#include "render/chart_frame.hpp"
#include "render/charts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::render {
namespace {

using facts::StepFacts;

std::vector<Period> periods_of(const std::vector<StepFacts>& steps) {
  std::vector<Period> periods;
  for (const StepFacts& step : steps) periods.push_back(step.period);
  return periods;
}

double largest_rate(const std::vector<StepFacts>& steps) {
  double largest = 0;
  for (const StepFacts& step : steps) {
    if (step.rate.has_value()) largest = std::max(largest, step.rate.value().value());
    if (step.comparator.has_value()) largest = std::max(largest, step.comparator.value().value());
  }
  return largest;
}

void add_point(std::string& path, char command, double x, double y) {
  path += command;
  path += chart_number(x);
  path += ' ';
  path += chart_number(y);
}

/// Path data through the values of one line; a missing value, a gap in the calendar or another way of counting lifts the pen. A point alone
/// is a dot.
std::string broken_path(const std::vector<StepFacts>& steps, const std::vector<double>& x, const Scale& scale,
                        Observation<stats::Rate> StepFacts::*line) {
  std::string path;
  int drawn = 0;  // since the pen was put down
  const auto lift = [&] {
    if (drawn == 1) path += "h0";
    drawn = 0;
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool adjoins = i > 0 && steps[i].period.first <= steps[i - 1].period.last() + 1;  // years may overlap
    const bool follows = adjoins && steps[i].begins.empty();
    const Observation<stats::Rate>& rate = steps[i].*line;
    if (!rate.has_value() || !follows) lift();
    if (!rate.has_value()) continue;
    add_point(path, drawn > 0 ? 'L' : 'M', x[i], scale.y(rate.value().value()));
    ++drawn;
  }
  lift();
  return path;
}

/// Slashes on the axis where the calendar jumps, and crosses where a month was not supplied.
void draw_gaps(HtmlWriter& out, const Scale& scale, const std::vector<StepFacts>& steps, const std::vector<double>& x) {
  const double base = scale.frame.height - scale.frame.bottom;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i > 0 && steps[i].period.first > steps[i - 1].period.last() + 1) {
      const double middle = (x[i] + x[i - 1]) / 2;
      out.element("path", "",
                  {{"class", "break"},
                   {"d", fmt::format("M{} {}l4 -10M{} {}l4 -10", chart_number(middle - 4), chart_number(base + 5), chart_number(middle),
                                     chart_number(base + 5))}});
    }
    if (!steps[i].count.has_value()) {
      out.element("path", "",
                  {{"class", "absent"}, {"d", fmt::format("M{} {}l6 6m0 -6l-6 6", chart_number(x[i] - 3), chart_number(base - 12))}});
    }
  }
}

/// A line from top to bottom where the way of counting changed.
void draw_breaks(HtmlWriter& out, const Scale& scale, const std::vector<StepFacts>& steps, const std::vector<double>& x) {
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (steps[i].begins.empty()) continue;
    out.element("path", "",
                {{"class", "seam"},
                 {"d", fmt::format("M{} {}V{}", chart_number((x[i] + x[i - 1]) / 2), scale.frame.top,
                                   chart_number(scale.frame.height - scale.frame.bottom))}});
  }
}

void draw_dots(HtmlWriter& out, const Scale& scale, const std::vector<StepFacts>& steps, const std::vector<double>& x) {
  std::string dots;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!steps[i].rate.has_value()) continue;
    add_point(dots, 'M', x[i], scale.y(steps[i].rate.value().value()));
    dots += "h0";
  }
  out.element("path", "", {{"class", "dots"}, {"d", dots}});
}

void draw(HtmlWriter& out, const std::vector<StepFacts>& steps, const std::string& alternative, const Frame& frame) {
  const auto periods = periods_of(steps);
  const auto x = time_positions(periods, frame.left, frame.width - frame.right);
  const Scale scale{frame, round_ticks(largest_rate(steps))};
  const auto chart = in_chart(out, frame, alternative);
  draw_axis(out, scale);
  draw_time(out, scale, periods, x);
  draw_gaps(out, scale, steps, x);
  draw_breaks(out, scale, steps, x);
  const auto other = broken_path(steps, x, scale, &StepFacts::comparator);
  if (!other.empty()) out.element("path", "", {{"class", "other"}, {"d", other}});
  out.element("path", "", {{"class", "own"}, {"d", broken_path(steps, x, scale, &StepFacts::rate)}});
  draw_dots(out, scale, steps, x);
}

}  // namespace

void line_chart(HtmlWriter& out, const std::vector<StepFacts>& steps, const std::string& alternative) {
  draw(out, steps, alternative, wide_frame);
  draw(out, steps, alternative, narrow_frame);
}

void sparkline(HtmlWriter& out, const std::vector<StepFacts>& steps) {
  const auto periods = periods_of(steps);
  const Frame frame{"spark", 120, 28, 2, 2, 3, 3};
  const Scale scale{frame, {largest_rate(steps) > 0 ? largest_rate(steps) : 1, 1, 0}};
  const auto x = time_positions(periods, frame.left, frame.width - frame.right);
  const auto chart = out.in("svg", {{"class", "spark"}, {"viewBox", "0 0 120 28"}, {"aria-hidden", "true"}});
  out.element("path", "", {{"class", "own"}, {"d", broken_path(steps, x, scale, &StepFacts::rate)}});
}

}  // namespace hub::render
