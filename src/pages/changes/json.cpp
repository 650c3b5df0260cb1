// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/writers.hpp"
#include "render/json_figures.hpp"
#include "render/page.hpp"

namespace hub::pages {

using namespace render;

std::string changes_json(const ChangesFacts& facts) {
  return document(facts.hub, {}, open_licence, area_address(*facts.area) + "/change", [&](JsonWriter& out) {
    out.begin_object().key("area");
    write_area(out, *facts.area);
    out.key("measures").begin_array();
    for (const auto& row : facts.rows) {
      out.begin_object().field("id", row.measure->id).field("title", row.measure->title).key("finding");
      write_finding(out, row.finding, {*facts.hub, facts.parent});
      out.end_object();
    }
    out.end_array().end_object();
  });
}

}  // namespace hub::pages
