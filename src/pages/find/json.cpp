// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"
#include "pages/find/writers.hpp"
#include "render/json_figures.hpp"
#include "render/page.hpp"

namespace hub::pages {

using namespace render;

std::string find_json(const FindFacts& facts) {
  return document(facts.hub, {}, open_licence, facts.query.empty() ? "/find" : "/find?q=" + percent_encoded(facts.query),
                  [&](JsonWriter& out) {
                    out.begin_object().field("query", facts.query).key("found").begin_array();
                    for (const auto& each : facts.found) {
                      out.begin_object().key("area");
                      write_area(out, *each.area);
                      if (each.through != nullptr) out.field("through", each.through->name).field("since", each.through->date);
                      out.field("link", std::string(facts.hub.base) + area_address(*each.area)).end_object();
                    }
                    out.end_array().end_object();
                  });
}

}  // namespace hub::pages
