// SPDX-License-Identifier: Apache-2.0
#include "render/cards.hpp"
#include "render/charts.hpp"
#include "render/numbers.hpp"
#include "render/pages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

std::string kind_words(const facts::AreaFacts& facts) {
  switch (facts.area->level) {
    case AreaLevel::nation: return "All territorial police forces together";
    case AreaLevel::force: return "Police force area";
    case AreaLevel::district: return fmt::format("Council area, policed by {}", facts.parent == nullptr ? "its force" : facts.parent->name);
  }
  return {};
}

void parts_of_area(HtmlWriter& out, const facts::AreaFacts& facts) {
  if (facts.parts.empty()) return;
  const bool nation = facts.area->level == AreaLevel::nation;
  out.open("section", {{"aria-labelledby", "parts"}}).element("h2", nation ? "Police forces" : "Council areas", {{"id", "parts"}});
  out.open("div", {{"class", facts.map ? "split" : "whole"}});
  if (facts.map)
    map_chart(out, facts.parts, *facts.map,
              fmt::format("Outline map of the council areas of {}, numbered as in the list", facts.area->name));
  out.open("ol", {{"class", "places"}});
  for (const auto& part : facts.parts) out.open("li").link(area_address(*part.area), part.area->name).close();
  out.close().close().close();
}

}  // namespace

std::string area_page(const facts::AreaFacts& facts, const PageAssets& assets) {
  const Area& area = *facts.area;
  const PageFrame frame{
      area.name,
      fmt::format("Recorded crime and anti-social behaviour in {}: how many, how high, compared with what, and as of when.", area.name),
      area_address(area), true};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  const Area* nation = facts.parent != nullptr && facts.parent != facts.hub->nation ? facts.hub->nation : nullptr;
  breadcrumbs(out, {{nation == nullptr ? "" : area_address(*nation), nation == nullptr ? "" : nation->name},
                    {facts.parent == nullptr ? "" : area_address(*facts.parent), facts.parent == nullptr ? "" : facts.parent->name},
                    {"", area.name}});
  out.element("h1", area.name);
  out.element("p",
              fmt::format("{}. {} residents and {} households ({}).", kind_words(facts), count_text(area.residents),
                          count_text(area.households), facts.hub->population),
              {{"class", "lead"}});
  for (const ReplacedArea* former : facts.replaced) {
    out.element("p", fmt::format("{} ({}) has been part of it since {}.", former->name, former->code.text(), former->date),
                {{"class", "note"}});
  }
  out.open("p")
      .link(area_address(area) + "/change", "Then and now: every measure against the same months of an earlier year")
      .text(".")
      .close();
  pillar_cards(out, facts);
  parts_of_area(out, facts);
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
