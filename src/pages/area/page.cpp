// SPDX-License-Identifier: Apache-2.0
#include "pages/area/writers.hpp"
#include "render/cards.hpp"
#include "render/charts.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

std::string kind_words(const AreaFacts& facts) {
  switch (facts.area->level) {
    case AreaLevel::nation: return english(words::area_kind_nation{.forces = level_names(AreaLevel::force)});
    case AreaLevel::force: return english(words::area_kind_force{.force = capitalised(level_name(AreaLevel::force))});
    case AreaLevel::district:
      return english(words::area_kind_district{.district = capitalised(level_name(AreaLevel::district)),
                                               .force = facts.parent == nullptr ? english(words::area_its_force{}) : facts.parent->name});
  }
  return {};
}

void parts_of_area(HtmlWriter& out, const AreaFacts& facts) {
  if (facts.parts.empty()) return;
  const bool nation = facts.area->level == AreaLevel::nation;
  out.open("section", {{"aria-labelledby", "parts"}})
      .element("h2", capitalised(level_names(nation ? AreaLevel::force : AreaLevel::district)), {{"id", "parts"}});
  out.open("div", {{"class", facts.map ? "split" : "whole"}});
  if (facts.map)
    map_chart(out, facts.parts, *facts.map,
              english(words::area_map{.districts = level_names(AreaLevel::district), .place = facts.area->name}));
  out.open("ol", {{"class", "places"}});
  for (const auto& part : facts.parts) out.open("li").link(area_address(*part.area), part.area->name).close();
  out.close().close().close();
}

}  // namespace

std::string area_page(const AreaFacts& facts, const PageAssets& assets) {
  const Area& area = *facts.area;
  const PageFrame frame{area.name, english(words::area_description{.place = area.name}), area_address(area), true};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  const Area* nation = facts.parent != nullptr && facts.parent != facts.hub->nation ? facts.hub->nation : nullptr;
  breadcrumbs(out, {{nation == nullptr ? "" : area_address(*nation), nation == nullptr ? "" : nation->name},
                    {facts.parent == nullptr ? "" : area_address(*facts.parent), facts.parent == nullptr ? "" : facts.parent->name},
                    {"", area.name}});
  out.element("h1", area.name);
  out.element("p",
              english(words::area_lead{.households = Language::english().number(area.households),
                                       .kind = kind_words(facts),
                                       .population = facts.hub->population,
                                       .residents = Language::english().number(area.residents)}),
              {{"class", "lead"}});
  for (const ReplacedArea* former : facts.replaced) {
    out.element("p", english(words::area_replaced{.code = former->code.text(), .date = former->date, .name = former->name}),
                {{"class", "note"}});
  }
  say_linked(out.open("p"), words::area_changes{}, {area_address(area) + "/change"}).close();
  pillar_cards(out, facts.pillars, *facts.area, {*facts.hub, facts.parent});
  parts_of_area(out, facts);
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::pages
