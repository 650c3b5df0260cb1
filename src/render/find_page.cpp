// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"
#include "render/pages.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

void places(HtmlWriter& out, const std::vector<facts::FoundArea>& found) {
  out.open("ul", {{"class", "places"}});
  for (const auto& each : found) {
    out.open("li").link(area_address(*each.area), each.area->name);
    if (each.through != nullptr) out.text(fmt::format(" (took the place of {} on {})", each.through->name, each.through->date));
    out.close();
  }
  out.close();
}

}  // namespace

std::string find_page(const facts::FindFacts& facts, const PageAssets& assets) {
  const PageFrame frame{"Find a place", "Find a council, a police force or an area code.", "/find", false,
                        facts.query.empty() ? "" : "?q=" + percent_encoded(facts.query)};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  out.element("h1", "Find a place");
  search_form(out, "Council, police force or area code", "q", facts.query);
  if (!facts.found.empty()) {
    out.element("p", fmt::format("{} places match “{}”.", facts.found.size(), facts.query));
    places(out, facts.found);
  } else if (!facts.query.empty()) {
    out.element("p", fmt::format("Nothing here is called “{}”.", facts.query));
    if (facts.looks_like_postcode)
      out.element("p", "That looks like a postcode. This release cannot look postcodes up yet; please choose your council.");
  }
  if (facts.found.empty()) {
    out.element("h2", "Places in this hub").open("ul", {{"class", "places"}});
    for (const Area* area : facts.suggestions) out.open("li").link(area_address(*area), area->name).close();
    out.close();
  }
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
