// SPDX-License-Identifier: Apache-2.0
#include "pages/home/writers.hpp"
#include "render/cards.hpp"
#include "render/charts.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

void published_card(HtmlWriter& out, const facts::PublishedGroup& group, const std::string& sentence) {
  out.open("li", {{"class", "card"}}).element("h3", group.measure->title);
  out.element("p", published_period(*group.figure), {{"class", "when"}});
  out.open("p", {{"class", "figures"}}).element("strong", published_value(*group.figure)).close();
  out.element("p", sentence).close();
}

std::string against(const facts::PublishedPair& pair) {
  return english(
      words::home_response_against{.figure = published_value(*pair.comparator.figure), .place = pair.comparator.figure->area_name});
}

void response_cards(HtmlWriter& out, const ResponseFacts& facts) {
  out.open("section", {{"aria-labelledby", "response"}}).element("h2", english(words::home_response{}), {{"id", "response"}});
  out.open("ul", {{"class", "cards"}});
  if (facts.answered_share) published_card(out, facts.answered_share->home, against(*facts.answered_share));
  if (facts.mean_time) published_card(out, facts.mean_time->home, against(*facts.mean_time));
  int shown = 0;
  for (const auto& group : facts.attended()) {
    if (group.figure->grade.empty() || group.figure->unit != "percent" || ++shown > 2) continue;
    published_card(out, group, english(words::home_response_graded{.grade = group.figure->grade, .target = group.figure->target}));
  }
  out.close();
  say_linked(out.open("p"), words::home_response_more{}, {"/response"}).close().close();
}

}  // namespace

std::string home_page(const HomeFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{hub.title, hub.about, "/", false};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  out.open("div", {{"class", "hero"}}).element("h1", hub.title).element("p", hub.about, {{"class", "lead"}});
  search_form(out, hub, "q");
  out.element("p", english(words::home_newest{.newest = newest_month_words(facts.hub)}), {{"class", "note"}}).close();
  pillar_cards(out, facts.home.pillars, *facts.home.area, {*facts.hub, facts.home.parent});
  say_linked(out.open("p"), words::home_changes{.place = hub.home->name}, {area_address(*hub.home) + "/change", "/claim"}).close();
  if (hub.has_response) response_cards(out, facts.response);
  out.open("section", {{"aria-labelledby", "areas"}}).element("h2", english(words::home_areas{}), {{"id", "areas"}});
  out.open("div", {{"class", facts.home.map ? "split" : "whole"}});
  if (facts.home.map)
    map_chart(out, facts.home.parts, *facts.home.map,
              english(words::area_map{.districts = level_names(hub, Counting::located), .place = hub.home->name}));
  out.open("ol", {{"class", "places"}});
  for (const auto& part : facts.home.parts) out.open("li").link(area_address(*part.area), part.area->name).close();
  out.close().close();
  out.open("p");
  if (hub.nation == nullptr) {
    say_linked(out, words::home_everything_here{.place = hub.home->name}, {area_address(*hub.home)});
  } else {
    say_linked(out,
               words::home_everything{.forces = level_names(hub, Counting::recorder), .nation = hub.nation->name, .place = hub.home->name},
               {area_address(*hub.home), area_address(*hub.nation)});
  }
  out.close();
  out.close();
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::pages
