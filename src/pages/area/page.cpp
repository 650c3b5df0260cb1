// SPDX-License-Identifier: Apache-2.0
#include "pages/area/writers.hpp"
#include "render/cards.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/mapped_places.hpp"
#include "render/section.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

std::string kind_words(const AreaFacts& facts) {
  const Level& level = *facts.area->level;
  switch (level.counting) {
    case Counting::sum: return english(words::area_kind_nation{.forces = level_names(*facts.hub, Counting::recorder)});
    case Counting::recorder:
      return facts.parent == nullptr ? capitalised(level_name(level))
                                     : english(words::area_kind_force{.force = capitalised(level_name(level))});
    case Counting::imported:
      if (facts.parent != nullptr)
        return english(words::area_kind_small{.district = capitalised(level_name(level)), .place = facts.parent->name});
      break;
    case Counting::located: break;
  }
  return english(words::area_kind_district{.district = capitalised(level_name(level)),
                                           .force = facts.parent == nullptr ? english(words::area_its_force{}) : facts.parent->name});
}

/// What became part of the area, or what its own code was.
std::string former_words(const FormerPlace& former, const Area& area) {
  const ReplacedArea& place = *former.place;
  if (place.code && place.name == area.name) return english(words::area_recoded{.code = place.code->text(), .date = place.date});
  const std::string code = place.code ? place.code->text() : "none";
  return english(words::area_replaced{.code = code, .date = place.date, .divided = former.divided, .name = place.name});
}

/// Residents and households, as far as the release holds them.
std::string lead(const AreaFacts& facts) {
  const Area& area = *facts.area;
  if (!area.residents || !area.households) return english(words::area_lead_kind{.kind = kind_words(facts)});
  return english(words::area_lead{.households = Language::english().number(*area.households),
                                  .kind = kind_words(facts),
                                  .population = facts.hub->population,
                                  .residents = Language::english().number(*area.residents)});
}

void parts_of_area(HtmlWriter& out, const AreaFacts& facts) {
  if (facts.parts.empty()) return;
  const std::string& kind = level_names(*facts.parts.front().area->level);
  const Section section(out, "parts", capitalised(kind));
  mapped_places(out, facts.parts, facts.map, english(words::area_map{.districts = kind, .place = facts.area->name}));
}

}  // namespace

std::string area_page(const AreaFacts& facts, const PageAssets& assets) {
  const Area& area = *facts.area;
  const PageFrame frame{area.name, english(words::area_description{.place = area.name}), area_address(area), true};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    const Area* nation = facts.parent != nullptr && facts.parent != facts.hub->nation ? facts.hub->nation : nullptr;
    breadcrumbs(out, {{nation == nullptr ? "" : area_address(*nation), nation == nullptr ? "" : nation->name},
                      {facts.parent == nullptr ? "" : area_address(*facts.parent), facts.parent == nullptr ? "" : facts.parent->name},
                      {"", area.name}});
    out.element("h1", area.name);
    out.element("p", lead(facts), {{"class", "lead"}});
    for (const FormerPlace& former : facts.replaced) out.element("p", former_words(former, area), {{"class", "note"}});
    if (area.is(Counting::imported)) {
      out.element("p", english(words::area_too_small{.districts = level_names(*facts.hub, Counting::located)}));
    } else {
      linked_paragraph(out, words::area_changes{}, {area_address(area) + "/change"});
      questions_section(out, facts.questions, area);
      pillar_cards(out, facts.pillars, area, {*facts.hub, facts.parent});
    }
    parts_of_area(out, facts);
  });
}

}  // namespace hub::pages
