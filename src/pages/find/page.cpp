// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"
#include "pages/find/writers.hpp"
#include "render/language.hpp"
#include "render/level_words.hpp"

namespace hub::pages {

using namespace render;

namespace {

void places(HtmlWriter& out, const std::vector<FoundArea>& found) {
  out.open("ul", {{"class", "places"}});
  for (const auto& each : found) {
    out.open("li").link(area_address(*each.area), each.area->name);
    if (each.through != nullptr) out.text(" ").text(english(words::find_through{.date = each.through->date, .name = each.through->name}));
    out.close();
  }
  out.close();
}

}  // namespace

std::string find_page(const FindFacts& facts, const PageAssets& assets) {
  const PageFrame frame{english(words::page_find{}), english(words::find_description{}), "/find", false,
                        facts.query.empty() ? "" : "?q=" + percent_encoded(facts.query)};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  out.element("h1", english(words::page_find{}));
  search_form(out, *facts.hub, "q", facts.query);
  if (!facts.found.empty()) {
    out.element("p", english(words::find_found{.places = std::to_string(facts.found.size()), .query = facts.query}));
    places(out, facts.found);
  } else if (!facts.query.empty()) {
    out.element("p", english(words::find_nothing{.query = facts.query}));
    if (facts.looks_like_postcode) out.element("p", english(words::find_postcode{}));
  }
  if (facts.found.empty()) {
    out.element("h2", english(words::find_places{})).open("ul", {{"class", "places"}});
    for (const Area* area : facts.suggestions) out.open("li").link(area_address(*area), area->name).close();
    out.close();
  }
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::pages
