// SPDX-License-Identifier: Apache-2.0
#include "render/chart_axis.hpp"
#include "render/charts.hpp"
#include "render/numbers.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::render {
namespace {

using stats::StepFacts;

struct Frame {
  const char* css_class;
  double width;
  double height;
  double left;
  double right;
  double top = 10;
  double bottom = 44;
};

std::string number(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

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

struct Scale {
  Frame frame;
  Ticks ticks;
  [[nodiscard]] double y(double value) const {
    return frame.height - frame.bottom - value / ticks.top() * (frame.height - frame.bottom - frame.top);
  }
};

/// Path data through the values of one line; a missing value or a gap in the calendar lifts the pen.
std::string broken_path(const std::vector<StepFacts>& steps, const std::vector<double>& x, const Scale& scale,
                        Observation<stats::Rate> StepFacts::*line) {
  std::string path;
  bool pen_down = false;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool follows = i > 0 && steps[i].period.first == steps[i - 1].period.last() + 1;
    const Observation<stats::Rate>& rate = steps[i].*line;
    if (!rate.has_value()) {
      pen_down = false;
      continue;
    }
    path += fmt::format("{}{} {}", pen_down && follows ? "L" : "M", number(x[i]), number(scale.y(rate.value().value())));
    pen_down = true;
  }
  return path;
}

void draw_axis(HtmlWriter& out, const Scale& scale) {
  for (int i = 0; i <= scale.ticks.count; ++i) {
    const double value = scale.ticks.step * i;
    const std::string y = number(scale.y(value));
    out.element("path", "",
                {{"class", i == 0 ? "axis" : "grid"},
                 {"d", fmt::format("M{} {}H{}", number(scale.frame.left), y, number(scale.frame.width - scale.frame.right))}});
    out.element("text", real_text(value, scale.ticks.decimals),
                {{"x", number(scale.frame.left - 6)}, {"y", number(scale.y(value) + 4)}, {"class", "end"}})
        .text(" ");
  }
}

/// Months above years, centred under each run of steps.
void draw_time(HtmlWriter& out, const Scale& scale, const std::vector<Period>& periods, const std::vector<double>& x) {
  const double base = scale.frame.height - scale.frame.bottom;
  for (const Segment& segment : segments_of(periods)) {
    const Month first = periods[segment.first].first;
    const Month last = periods[segment.last].last();
    const std::string centre = number((x[segment.first] + x[segment.last]) / 2);
    const std::string month = short_month(first).substr(0, 3);
    const std::string months = first == last ? month : month + "–" + short_month(last).substr(0, 3);
    const std::string years =
        first.year() == last.year() ? std::to_string(first.year()) : fmt::format("{}–{:02}", first.year(), last.year() % 100);
    out.element("text", months, {{"x", centre}, {"y", number(base + 18)}, {"class", "mid"}}).text(" ");
    out.element("text", years, {{"x", centre}, {"y", number(base + 34)}, {"class", "mid"}}).text(" ");
  }
}

/// Slashes on the axis where the calendar jumps, and crosses where a month was not supplied.
void draw_gaps(HtmlWriter& out, const Scale& scale, const std::vector<StepFacts>& steps, const std::vector<double>& x) {
  const double base = scale.frame.height - scale.frame.bottom;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i > 0 && steps[i].period.first != steps[i - 1].period.last() + 1) {
      const double middle = (x[i] + x[i - 1]) / 2;
      out.element("path", "",
                  {{"class", "break"},
                   {"d", fmt::format("M{} {}l4 -10M{} {}l4 -10", number(middle - 4), number(base + 5), number(middle), number(base + 5))}});
    }
    if (!steps[i].count.has_value()) {
      out.element("path", "", {{"class", "absent"}, {"d", fmt::format("M{} {}l6 6m0 -6l-6 6", number(x[i] - 3), number(base - 12))}});
    }
  }
}

void draw_dots(HtmlWriter& out, const Scale& scale, const std::vector<StepFacts>& steps, const std::vector<double>& x) {
  std::string dots;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].rate.has_value()) dots += fmt::format("M{} {}h0", number(x[i]), number(scale.y(steps[i].rate.value().value())));
  }
  out.element("path", "", {{"class", "dots"}, {"d", dots}});
}

void draw(HtmlWriter& out, const std::vector<StepFacts>& steps, const std::string& alternative, const Frame& frame) {
  const auto periods = periods_of(steps);
  const auto x = time_positions(periods, frame.left, frame.width - frame.right);
  const Scale scale{frame, round_ticks(largest_rate(steps))};
  out.open("svg", {{"class", frame.css_class},
                   {"viewBox", fmt::format("0 0 {} {}", frame.width, frame.height)},
                   {"role", "img"},
                   {"aria-label", alternative}});
  draw_axis(out, scale);
  draw_time(out, scale, periods, x);
  draw_gaps(out, scale, steps, x);
  const auto other = broken_path(steps, x, scale, &StepFacts::comparator);
  if (!other.empty()) out.element("path", "", {{"class", "other"}, {"d", other}});
  out.element("path", "", {{"class", "own"}, {"d", broken_path(steps, x, scale, &StepFacts::rate)}});
  draw_dots(out, scale, steps, x);
  out.close();
}

}  // namespace

void line_chart(HtmlWriter& out, const std::vector<StepFacts>& steps, const std::string& alternative) {
  draw(out, steps, alternative, {"chart wide", 720, 300, 46, 8});
  draw(out, steps, alternative, {"chart narrow", 340, 250, 40, 4});
}

void sparkline(HtmlWriter& out, const std::vector<StepFacts>& steps) {
  const auto periods = periods_of(steps);
  const Frame frame{"spark", 120, 28, 2, 2, 3, 3};
  const Scale scale{frame, {largest_rate(steps) > 0 ? largest_rate(steps) : 1, 1, 0}};
  const auto x = time_positions(periods, frame.left, frame.width - frame.right);
  out.open("svg", {{"class", "spark"}, {"viewBox", "0 0 120 28"}, {"aria-hidden", "true"}});
  out.element("path", "", {{"class", "own"}, {"d", broken_path(steps, x, scale, &StepFacts::rate)}});
  draw_dots(out, scale, steps, x);
  out.close();
}

}  // namespace hub::render
