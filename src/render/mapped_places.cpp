// SPDX-License-Identifier: Apache-2.0
#include "render/mapped_places.hpp"

#include "render/charts.hpp"
#include "render/page.hpp"

namespace hub::render {

void mapped_places(HtmlWriter& out, const std::vector<facts::PartFacts>& parts, const std::optional<facts::MapFrame>& map,
                   const std::string& alternative) {
  const auto both = out.in("div", {{"class", map ? "split" : "whole"}});
  if (map) map_chart(out, parts, *map, alternative);
  const auto list = out.in("ol", {{"class", "places"}});
  for (const facts::PartFacts& part : parts) {
    out.in("li", [&] { out.link(area_address(*part.area), part.area->name); });
  }
}

}  // namespace hub::render
