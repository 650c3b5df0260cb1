// SPDX-License-Identifier: Apache-2.0
#include "pages/find/words.hpp"

#include "render/language.hpp"
#include "render/level_words.hpp"
#include "render/page.hpp"

namespace hub::pages {

using namespace render;
using facts::FoundPlace;
using Sort = FoundPlace::Sort;

std::string answer_words(const FoundPlace& place) {
  const std::string& shown = place.shown->name;
  switch (place.sort) {
    case Sort::area: return english(words::find_area{.level = level_name(*place.shown->level), .name = place.name});
    case Sort::formerly: return english(words::find_formerly{.level = level_name(*place.shown->level), .name = place.name});
    case Sort::small_area:
      return english(words::find_small_area{.level = level_name(*place.area->level), .name = place.name, .whole = shown});
    case Sort::place:
      return english(words::find_place{
          .kind = place.kind, .name = place.name, .part = !place.within.empty(), .whole = place.within.empty() ? shown : place.within});
    case Sort::county: return english(words::find_county{.county = place.name, .name = shown});
    case Sort::replaced: return english(words::find_replaced{.date = place.replaced->date, .name = place.name, .whole = shown});
    case Sort::postcodes:
      return english(words::find_postcodes{.all = place.all_postcodes, .begin = place.name, .n = place.postcodes, .name = shown});
  }
  return place.name;
}

std::string shown_words(const FoundPlace& place, const Measure* measure) {
  if (measure != nullptr) return english(words::find_shown_measure{.measure = measure->title, .place = place.shown->name});
  switch (place.sort) {
    case Sort::area:
    case Sort::formerly:
    case Sort::county:
    case Sort::postcodes: return {};
    case Sort::small_area:
    case Sort::place:
    case Sort::replaced: break;
  }
  return english(words::find_shown{.place = place.shown->name});
}

std::string answer_address(const FoundPlace& place, const Measure* measure) {
  return measure == nullptr ? area_address(*place.shown) : measure_address(*place.shown, *measure);
}

}  // namespace hub::pages
