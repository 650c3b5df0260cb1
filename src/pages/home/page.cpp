// SPDX-License-Identifier: Apache-2.0
#include "pages/home/writers.hpp"
#include "render/cards.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/mapped_places.hpp"
#include "render/section.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

void published_card(HtmlWriter& out, const facts::PublishedGroup& group, const std::string& sentence) {
  const auto item = out.in("li", {{"class", "card"}});
  out.element("h3", group.measure->title);
  out.element("p", published_period(*group.figure), {{"class", "when"}});
  out.in("p", {{"class", "figures"}}, [&] { out.element("strong", published_value(*group.figure)); });
  out.element("p", sentence);
}

std::string against(const facts::PublishedPair& pair) {
  return english(
      words::home_response_against{.figure = published_value(*pair.comparator.figure), .place = pair.comparator.figure->area_name});
}

void response_cards(HtmlWriter& out, const ResponseFacts& facts) {
  const auto list = out.in("ul", {{"class", "cards"}});
  if (facts.answered_share) published_card(out, facts.answered_share->home, against(*facts.answered_share));
  if (facts.mean_time) published_card(out, facts.mean_time->home, against(*facts.mean_time));
  int shown = 0;
  for (const auto& group : facts.attended()) {
    if (group.figure->grade.empty() || group.figure->unit != "percent" || ++shown > 2) continue;
    published_card(out, group, english(words::home_response_graded{.grade = group.figure->grade, .target = group.figure->target}));
  }
}

void response_section(HtmlWriter& out, const ResponseFacts& facts) {
  const Section section(out, "response", english(words::home_response{}));
  response_cards(out, facts);
  linked_paragraph(out, words::home_response_more{}, {"/response"});
}

void hero(HtmlWriter& out, const facts::HubToday& hub) {
  const auto box = out.in("div", {{"class", "hero"}});
  out.element("h1", hub->title).element("p", hub->about, {{"class", "lead"}});
  search_form(out, *hub, "q");
  out.element("p", english(words::home_newest{.newest = newest_month_words(hub)}), {{"class", "note"}});
}

void areas_section(HtmlWriter& out, const HomeFacts& facts) {
  const facts::HubFacts& hub = *facts.hub;
  const Section section(out, "areas", english(words::home_areas{}));
  mapped_places(out, facts.home.parts, facts.home.map,
                english(words::area_map{.districts = level_names(hub, Counting::located), .place = hub.home->name}));
  if (hub.nation == nullptr) {
    linked_paragraph(out, words::home_everything_here{.place = hub.home->name}, {area_address(*hub.home)});
  } else {
    linked_paragraph(
        out, words::home_everything{.forces = level_names(hub, Counting::recorder), .nation = hub.nation->name, .place = hub.home->name},
        {area_address(*hub.home), area_address(*hub.nation)});
  }
}

}  // namespace

std::string home_page(const HomeFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{.title = hub.title, .description = hub.about, .path = "/", .searches = true};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    hero(out, facts.hub);
    questions_section(out, facts.home.questions, *facts.home.area);
    pillar_cards(out, facts.home.pillars, *facts.home.area, {hub, facts.home.parent});
    linked_paragraph(out, words::home_changes{.place = hub.home->name}, {area_address(*hub.home) + "/change", "/claim"});
    if (hub.has_response) response_section(out, facts.response);
    areas_section(out, facts);
  });
}

}  // namespace hub::pages
