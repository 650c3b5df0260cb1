// SPDX-License-Identifier: Apache-2.0
#include "pages/area/writers.hpp"
#include "render/json_figures.hpp"
#include "render/json_parts.hpp"
#include "render/json_series.hpp"
#include "render/page.hpp"

namespace hub::pages {

using namespace render;

std::string area_json(const AreaFacts& facts) {
  return document(facts.hub, {}, open_licence, area_address(*facts.area), [&](JsonWriter& out) {
    out.begin_object().key("area");
    write_area(out, *facts.area);
    out.key("parent");
    if (facts.parent == nullptr) {
      out.null();
    } else {
      write_area(out, *facts.parent);
    }
    write_pillars(out, facts.pillars, *facts.area, facts.hub, facts.parent);
    write_questions(out, facts.questions);
    out.key("parts").begin_array();
    for (const auto& part : facts.parts) write_area(out, *part.area);
    out.end_array().end_object();
  });
}

}  // namespace hub::pages
