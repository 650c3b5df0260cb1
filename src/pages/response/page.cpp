// SPDX-License-Identifier: Apache-2.0
#include "pages/response/writers.hpp"
#include "render/key_figure.hpp"
#include "render/language.hpp"
#include "render/numbers.hpp"
#include "render/section.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

using facts::PublishedGroup;

std::string clock_title(const ResponseFacts& facts, const std::string& id) {
  for (const ResponseClock* clock : facts.clocks) {
    if (clock->id == id) return clock->title;
  }
  return id;
}

std::string sentence_of(const facts::PublishedPair& pair, const ResponseFacts& facts) {
  const PublishedFigure& own = *pair.home.figure;
  const PublishedFigure& other = *pair.comparator.figure;
  return english(words::response_pair{.clock = clock_title(facts, own.clock),
                                      .measure = pair.home.measure->title,
                                      .other = published_value(other),
                                      .other_place = other.area_name,
                                      .own = published_value(own),
                                      .period = published_period(own),
                                      .place = own.area_name});
}

void source_links(HtmlWriter& out, const PublishedGroup& group) {
  bool first = true;
  for (const PublishedFigure* source : group.sources) {
    if (!first) out.text("; ");
    first = false;
    out.link(source->url, source->publisher);
  }
}

/// Where the clock starts, where it matters: a number of calls needs none.
bool needs_clock(const PublishedFigure& figure) {
  return figure.unit == "seconds" || figure.unit == "minutes" || figure.unit == "hours" || figure.unit == "percent";
}

void add_row(HtmlWriter& out, Table& table, const PublishedGroup& group, const ResponseFacts& facts, const std::string& head) {
  const PublishedFigure& figure = *group.figure;
  const std::string when = published_period(figure);
  const auto heading = [&] {
    out.text(head).void_element("br");
    const auto note = out.in("span", {{"class", "note"}});
    out.text(needs_clock(figure) ? english(words::response_row_clock{.clock = clock_title(facts, figure.clock), .period = when})
                                 : english(words::response_row_period{.period = when}))
        .text(" ");
    source_links(out, group);
  };
  table.row(heading).number(published_value(figure));
}

std::string row_name(const PublishedGroup& group, bool attended) {
  std::string name = group.measure->title;
  if (!group.figure->grade.empty()) name = english(words::response_row_graded{.grade = group.figure->grade, .measure = name});
  if (!group.figure->target.empty() && attended)
    name = english(words::response_row_target{.measure = name, .target = group.figure->target});
  return name;
}

/// Of one topic by kind, or, without one, by place.
void figures_table(HtmlWriter& out, const std::vector<PublishedGroup>& groups, const ResponseFacts& facts, const std::string& caption,
                   const ResponseTopic* topic) {
  if (groups.empty()) return;
  Table table(out, caption,
              {topic == nullptr ? english(words::response_column_place{}) : english(words::response_column_what{}),
               number_column(english(words::column_figure{}))});
  for (const PublishedGroup& group : groups)
    add_row(out, table, group, facts, topic == nullptr ? group.figure->area_name : row_name(group, topic->attended));
}

/// The newest published mean time, when it is newer than the comparable one.
void newest_mean(HtmlWriter& out, const ResponseFacts& facts) {
  if (!facts.mean_time) return;
  const PublishedFigure& paired = *facts.mean_time->home.figure;
  for (const PublishedGroup& group : facts.of_home(*facts.mean_time->home.measure)) {
    const PublishedFigure& figure = *group.figure;
    if (figure.period_last <= paired.period_last) continue;
    out.element("p",
                english(words::response_newest_mean{
                    .clock = clock_title(facts, figure.clock), .figure = published_value(figure), .period = published_period(figure)}));
    return;
  }
}

void headline(HtmlWriter& out, const ResponseFacts& facts) {
  const auto finding = out.in("div", {{"class", "finding"}});
  for (const auto* pair : {&facts.answered_share, &facts.mean_time}) {
    if (*pair) out.element("p", sentence_of(**pair, facts));
  }
  newest_mean(out, facts);
  for (const PublishedGroup& group : facts.attended()) {
    const PublishedFigure& figure = *group.figure;
    if (figure.grade.empty() || figure.unit != "percent") continue;
    out.element("p",
                english(words::response_attended{
                    .grade = figure.grade, .period = published_period(figure), .share = published_value(figure), .target = figure.target}));
  }
}

void pair_keys(HtmlWriter& out, const ResponseFacts& facts) {
  const auto keys = out.in("dl", {{"class", "keys"}});
  const auto key = [&](const PublishedGroup& group, const std::string& note) {
    key_figure(out, group.measure->title, published_value(*group.figure), note);
  };
  for (const auto* pair : {&facts.answered_share, &facts.mean_time}) {
    if (*pair)
      key((*pair)->home, english(words::response_key_pair{.figure = published_value(*(*pair)->comparator.figure),
                                                          .period = published_period(*(*pair)->home.figure),
                                                          .place = (*pair)->comparator.figure->area_name}));
  }
  for (const PublishedGroup& group : facts.attended()) {
    if (!group.figure->grade.empty() && group.figure->unit == "percent")
      key(group, english(words::response_key_graded{.grade = group.figure->grade, .period = published_period(*group.figure)}));
  }
}

void topic_section(HtmlWriter& out, const TopicFacts& each, const ResponseFacts& facts) {
  if (each.figures.empty()) return;
  const std::string caption = english(words::response_caption{.place = facts.hub->home->name, .what = each.topic->subject});
  const Section section(out, each.topic->key, each.topic->title);
  figures_table(out, each.figures, facts, caption, each.topic);
}

void gaps(HtmlWriter& out, const ResponseFacts& facts) {
  const Section section(out, "gaps", english(words::response_gaps{}));
  const auto list = out.in("dl", {{"class", "plain"}});
  for (const ResponseGap* gap : facts.gaps) {
    out.element("dt", gap->missing).element("dd", english(words::response_gap{.holder = gap->holder, .why = gap->why}));
  }
}

void clocks(HtmlWriter& out, const ResponseFacts& facts) {
  const Section section(out, "clocks", english(words::response_clocks{}));
  out.element("p", english(words::response_clocks_note{}));
  const auto list = out.in("dl", {{"class", "plain"}});
  for (const ResponseClock* clock : facts.clocks) out.element("dt", clock->title).element("dd", clock->definition);
}

}  // namespace

std::string response_page(const ResponseFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{english(words::page_response{}), facts.outline->about, "/response", true};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    breadcrumbs(out, {{area_address(*hub.home), hub.home->name}, {"", english(words::page_response{})}});
    out.element("h1", english(words::response_title{.place = hub.home->name}));
    out.element("p", english(words::response_when{}), {{"class", "when"}});
    headline(out, facts);
    pair_keys(out, facts);
    for (const TopicFacts& each : facts.topics) topic_section(out, each, facts);
    if (!facts.elsewhere.empty()) {
      const Section section(out, "elsewhere", english(words::response_elsewhere{}));
      figures_table(out, facts.elsewhere, facts,
                    english(words::response_elsewhere_caption{.measure = facts.answered_share->home.measure->title}), nullptr);
    }
    gaps(out, facts);
    clocks(out, facts);
  });
}

}  // namespace hub::pages
