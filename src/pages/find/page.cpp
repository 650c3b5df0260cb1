// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"
#include "pages/find/writers.hpp"
#include "render/language.hpp"
#include "render/level_words.hpp"

namespace hub::pages {

using namespace render;

namespace {

void places(HtmlWriter& out, const std::vector<FoundArea>& found) {
  const auto list = out.in("ul", {{"class", "places"}});
  for (const auto& each : found) {
    const auto item = out.in("li");
    out.link(area_address(*each.area), each.area->name);
    if (each.through != nullptr) out.text(" ").text(english(words::find_through{.date = each.through->date, .name = each.through->name}));
  }
}

void suggestions(HtmlWriter& out, const std::vector<const Area*>& areas) {
  out.element("h2", english(words::find_places{}));
  const auto list = out.in("ul", {{"class", "places"}});
  for (const Area* area : areas) out.in("li", [&] { out.link(area_address(*area), area->name); });
}

}  // namespace

std::string find_page(const FindFacts& facts, const PageAssets& assets) {
  const PageFrame frame{english(words::page_find{}), english(words::find_description{}), "/find", false,
                        facts.query.empty() ? "" : "?q=" + percent_encoded(facts.query)};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    out.element("h1", english(words::page_find{}));
    search_form(out, *facts.hub, "q", facts.query);
    if (!facts.found.empty()) {
      out.element("p", english(words::find_found{.places = std::to_string(facts.found.size()), .query = facts.query}));
      places(out, facts.found);
    } else if (!facts.query.empty()) {
      out.element("p", english(words::find_nothing{.query = facts.query}));
      if (facts.looks_like_postcode) out.element("p", english(words::find_postcode{}));
    }
    if (facts.found.empty()) suggestions(out, facts.suggestions);
  });
}

}  // namespace hub::pages
