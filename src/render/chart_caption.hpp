// SPDX-License-Identifier: Apache-2.0
// What stands above a chart in its <figure>.
#pragma once
#include "render/html_writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hub::render {

/// A mark of the chart: what it means, and the class that draws it; without one the words say it all.
struct ChartKey {
  std::string name;
  std::string css_class;
};

/// What the chart tells, what it shows in which unit, and its marks.
void chart_caption(HtmlWriter& out, std::string_view title, std::string_view shown, const std::vector<ChartKey>& keys);

}  // namespace hub::render
