// SPDX-License-Identifier: Apache-2.0
// What charts over time share: the room they are drawn in, the axis of values and the axis of months.
#pragma once
#include "render/chart_axis.hpp"
#include "render/html_writer.hpp"

#include <string>
#include <vector>

namespace hub::render {

/// In units of the viewBox.
struct Frame {
  const char* css_class;
  double width;
  double height;
  double left;
  double right;
  double top = 10;
  double bottom = 44;
};

inline constexpr Frame wide_frame{"chart wide", 720, 300, 46, 8};
inline constexpr Frame narrow_frame{"chart narrow", 340, 250, 40, 4};

struct Scale {
  Frame frame;
  Ticks ticks;
  [[nodiscard]] double y(double value) const {
    return frame.height - frame.bottom - value / ticks.top() * (frame.height - frame.bottom - frame.top);
  }
};

/// At most one decimal.
[[nodiscard]] std::string chart_number(double value);
/// The <svg> that is drawn into.
[[nodiscard]] HtmlWriter::Scope in_chart(HtmlWriter& out, const Frame& frame, const std::string& alternative);
void draw_axis(HtmlWriter& out, const Scale& scale);
/// Months above years, centred under each run of steps.
void draw_time(HtmlWriter& out, const Scale& scale, const std::vector<Period>& periods, const std::vector<double>& x);

}  // namespace hub::render
