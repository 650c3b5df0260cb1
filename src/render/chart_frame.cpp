// SPDX-License-Identifier: Apache-2.0
#include "render/chart_frame.hpp"

#include "render/numbers.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace hub::render {

std::string chart_number(double value) {
  const auto tenths = std::llround(value * 10);
  const auto size = std::abs(tenths);
  std::string text = tenths < 0 ? "-" : "";
  text += fmt::format_int(size / 10).c_str();
  if (size % 10 != 0) text.append({'.', static_cast<char>('0' + size % 10)});
  return text;
}

HtmlWriter::Scope in_chart(HtmlWriter& out, const Frame& frame, const std::string& alternative) {
  return out.in("svg", {{"class", frame.css_class},
                        {"viewBox", fmt::format("0 0 {} {}", frame.width, frame.height)},
                        {"role", "img"},
                        {"aria-label", alternative}});
}

void draw_axis(HtmlWriter& out, const Scale& scale) {
  for (int i = 0; i <= scale.ticks.count; ++i) {
    const double value = scale.ticks.step * i;
    const std::string y = chart_number(scale.y(value));
    out.element("path", "",
                {{"class", i == 0 ? "axis" : "grid"},
                 {"d", fmt::format("M{} {}H{}", chart_number(scale.frame.left), y, chart_number(scale.frame.width - scale.frame.right))}});
    out.element("text", real_text(value, scale.ticks.decimals),
                {{"x", chart_number(scale.frame.left - 6)}, {"y", chart_number(scale.y(value) + 4)}, {"class", "end"}})
        .text(" ");
  }
}

void draw_time(HtmlWriter& out, const Scale& scale, const std::vector<Period>& periods, const std::vector<double>& x) {
  const double base = scale.frame.height - scale.frame.bottom;
  for (const Segment& segment : segments_of(periods)) {
    const Month first = periods[segment.first].first;
    const Month last = periods[segment.last].last();
    const std::string centre = chart_number((x[segment.first] + x[segment.last]) / 2);
    const std::string month = short_month(first).substr(0, 3);
    const std::string months = first == last ? month : month + "–" + short_month(last).substr(0, 3);
    const std::string years =
        first.year() == last.year() ? std::to_string(first.year()) : fmt::format("{}–{:02}", first.year(), last.year() % 100);
    out.element("text", months, {{"x", centre}, {"y", chart_number(base + 18)}, {"class", "mid"}}).text(" ");
    out.element("text", years, {{"x", centre}, {"y", chart_number(base + 34)}, {"class", "mid"}}).text(" ");
  }
}

}  // namespace hub::render
