// SPDX-License-Identifier: Apache-2.0
#include "base/uri.hpp"
#include "pages/find/words.hpp"
#include "pages/find/writers.hpp"
#include "render/json_figures.hpp"
#include "render/page.hpp"

namespace hub::pages {

using namespace render;

namespace {

void write_answer(JsonWriter& out, const FindFacts& facts, const facts::FoundPlace& place) {
  out.begin_object().field("name", place.name).field("what", answer_words(place)).key("area");
  write_area(out, *place.shown);
  if (place.area != nullptr) out.field("code", place.area->code.text());
  if (place.replaced != nullptr) out.field("through", place.replaced->name).field("since", place.replaced->date);
  if (place.all_postcodes > 0)
    out.field("postcodes", static_cast<std::int64_t>(place.postcodes)).field("of", static_cast<std::int64_t>(place.all_postcodes));
  if (const AreaHeadline* told = facts.headline_of(place)) write_finding(out.key("finding"), told->finding, {*facts.hub, told->parent});
  out.field("link", std::string(facts.hub.base) + answer_address(place, facts.places.measure)).end_object();
}

void write_answers(JsonWriter& out, const FindFacts& facts, const std::vector<facts::FoundPlace>& places) {
  out.begin_array();
  for (const auto& each : places) write_answer(out, facts, each);
  out.end_array();
}

}  // namespace

std::string find_json(const FindFacts& facts) {
  return document(facts.hub, {}, open_licence, facts.query.empty() ? "/find" : "/find?q=" + percent_encoded(facts.query),
                  [&](JsonWriter& out) {
                    const auto& places = facts.places;
                    out.begin_object().field("query", facts.query).field("certain", places.certain);
                    if (!places.postcode.empty()) out.field("postcode", places.postcode);
                    if (places.measure != nullptr) out.field("measure", places.measure->id);
                    write_answers(out.key("found"), facts, places.found);
                    write_answers(out.key("meant"), facts, places.meant);
                    out.end_object();
                  });
}

}  // namespace hub::pages
