// SPDX-License-Identifier: Apache-2.0
#include "render/chart_caption.hpp"

namespace hub::render {

void chart_caption(HtmlWriter& out, std::string_view title, std::string_view shown, const std::vector<ChartKey>& keys) {
  const auto caption = out.in("figcaption");
  out.element("p", title, {{"class", "chart-title"}}).element("p", shown);
  const auto line = out.in("p", {{"class", "key"}});
  for (const ChartKey& each : keys) {
    if (&each != &keys.front()) out.text(" ");
    out.element("span", each.name, {{each.css_class.empty() ? "" : "class", each.css_class}});
  }
}

}  // namespace hub::render
