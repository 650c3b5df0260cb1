// SPDX-License-Identifier: Apache-2.0
#include "render/cards.hpp"
#include "render/charts.hpp"
#include "render/pages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

void published_card(HtmlWriter& out, const facts::PublishedGroup& group, const std::string& sentence) {
  out.open("li", {{"class", "card"}}).element("h3", group.measure->title);
  out.element("p", published_period(*group.figure), {{"class", "when"}});
  out.open("p", {{"class", "figures"}}).element("strong", published_value(*group.figure)).close();
  out.element("p", sentence).close();
}

std::string against(const facts::PublishedPair& pair) {
  return fmt::format("{}: {}, on the same clock.", pair.comparator.figure->area_name, published_value(*pair.comparator.figure));
}

void response_cards(HtmlWriter& out, const facts::ResponseFacts& facts) {
  out.open("section", {{"aria-labelledby", "response"}})
      .element("h2", "How fast emergencies are answered and attended", {{"id", "response"}});
  out.open("ul", {{"class", "cards"}});
  if (facts.answered_share) published_card(out, facts.answered_share->home, against(*facts.answered_share));
  if (facts.mean_time) published_card(out, facts.mean_time->home, against(*facts.mean_time));
  int shown = 0;
  for (const auto& group : facts.attendance) {
    if (group.figure->grade.empty() || group.figure->unit != "percent" || ++shown > 2) continue;
    published_card(out, group, fmt::format("Incidents graded “{}”, target {}.", group.figure->grade, group.figure->target));
  }
  out.close();
  out.open("p").link("/response", "Response times: all published figures, their clocks, and what is missing").close().close();
}

}  // namespace

std::string home_page(const facts::HomeFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{hub.title, hub.about, "/", false};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  out.open("div", {{"class", "hero"}}).element("h1", hub.title).element("p", hub.about, {{"class", "lead"}});
  search_form(out, "Council, police force or area code", "q");
  out.element("p", newest_month_words(facts.hub) + ".", {{"class", "note"}}).close();
  pillar_cards(out, facts.home);
  out.open("p").link(area_address(*hub.home) + "/change", fmt::format("Then and now in {}", hub.home->name)).text(", or ");
  out.link("/claim", "check what you would like to say").text(".").close();
  response_cards(out, facts.response);
  out.open("section", {{"aria-labelledby", "areas"}}).element("h2", "Areas", {{"id", "areas"}});
  out.open("div", {{"class", facts.home.map ? "split" : "whole"}});
  if (facts.home.map)
    map_chart(out, facts.home.parts, *facts.home.map,
              fmt::format("Outline map of the council areas of {}, numbered as in the list", hub.home->name));
  out.open("ol", {{"class", "places"}});
  for (const auto& part : facts.home.parts) out.open("li").link(area_address(*part.area), part.area->name).close();
  out.close().close();
  out.open("p").link(area_address(*hub.home), fmt::format("Everything about {}", hub.home->name)).text(", or ");
  out.link(area_address(*hub.nation), fmt::format("all forces of {}", hub.nation->name)).text(".").close();
  out.close();
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
