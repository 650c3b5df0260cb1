// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"
#include "pages/find/words.hpp"
#include "pages/find/writers.hpp"
#include "render/language.hpp"
#include "render/level_words.hpp"
#include "render/sentences.hpp"

namespace hub::pages {

using namespace render;

namespace {

/// How many and how high, and whether that is high for its kind.
void headline(HtmlWriter& out, const FindFacts& facts, const AreaHeadline& told) {
  if (!told.finding.has_value()) {
    out.element("p", missing_sentence(told.finding.missing()));
    return;
  }
  const facts::Finding& finding = told.finding.value();
  const std::string standing = standing_sentence(finding);
  out.element("p", level_sentence(finding, {*facts.hub, told.parent}) + (standing.empty() ? "" : " " + standing));
}

void answers(HtmlWriter& out, const FindFacts& facts, const std::vector<facts::FoundPlace>& places) {
  const Measure* measure = facts.places.measure;
  const auto list = out.in("ul", {{"class", "places"}});
  for (const auto& each : places) {
    const auto item = out.in("li");
    out.link(answer_address(each, measure), answer_words(each));
    out.text(shown_words(each, measure));
    if (const AreaHeadline* told = facts.headline_of(each)) headline(out, facts, *told);
  }
}

void suggestions(HtmlWriter& out, const std::vector<const Area*>& areas) {
  out.element("h2", english(words::find_places{}));
  const auto list = out.in("ul", {{"class", "places"}});
  for (const Area* area : areas) out.in("li", [&] { out.link(area_address(*area), area->name); });
}

std::string found_words(const FindFacts& facts) {
  const auto& places = facts.places;
  if (!places.postcode.empty()) return english(words::find_in_postcode{.postcode = places.postcode});
  return english(words::find_found{.places = places.found.size(), .query = facts.query});
}

/// What was not found, what may have been meant, and why a postcode is none here.
void nothing(HtmlWriter& out, const FindFacts& facts) {
  out.element("p", english(words::find_nothing{.query = facts.query}));
  if (facts.places.looks_like_postcode)
    out.element("p", facts.hub->knows_postcodes ? english(words::find_other_postcode{.place = facts.hub->home->name})
                                                : english(words::find_no_postcodes{}));
  if (facts.places.meant.empty()) return;
  out.element("h2", english(words::find_meant{}));
  answers(out, facts, facts.places.meant);
}

}  // namespace

std::string find_page(const FindFacts& facts, const PageAssets& assets) {
  const PageFrame frame{.title = english(words::page_find{}),
                        .description = english(words::find_description{}),
                        .path = "/find",
                        .query = facts.query.empty() ? "" : "?q=" + percent_encoded(facts.query),
                        .searches = true};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    out.element("h1", english(words::page_find{}));
    search_form(out, *facts.hub, "q", facts.query);
    if (!facts.places.found.empty()) {
      out.element("p", found_words(facts));
      answers(out, facts, facts.places.found);
    } else if (!facts.query.empty()) {
      nothing(out, facts);
    }
    if (facts.places.found.empty()) suggestions(out, facts.suggestions);
  });
}

}  // namespace hub::pages
