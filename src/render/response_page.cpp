// SPDX-License-Identifier: Apache-2.0
#include "render/numbers.hpp"
#include "render/pages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using facts::PublishedGroup;
using facts::ResponseFacts;

std::string clock_title(const ResponseFacts& facts, const std::string& id) {
  for (const ResponseClock* clock : facts.clocks) {
    if (clock->id == id) return clock->title;
  }
  return id;
}

std::string sentence_of(const facts::PublishedPair& pair, const facts::ResponseFacts& facts) {
  const PublishedFigure& own = *pair.home.figure;
  const PublishedFigure& other = *pair.comparator.figure;
  return fmt::format("{}, {}: {} in {}, against {} in the {}, both on one clock ({}).", pair.home.measure->title, published_period(own),
                     published_value(own), own.area_name, published_value(other), other.area_name, clock_title(facts, own.clock));
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

void figure_row(HtmlWriter& out, const PublishedGroup& group, const ResponseFacts& facts, const std::string& head) {
  const PublishedFigure& figure = *group.figure;
  const std::string when = published_period(figure);
  out.open("tr").open("th", {{"scope", "row"}}).text(head).void_element("br", {});
  out.open("span", {{"class", "note"}}).text(needs_clock(figure) ? when + ". " + clock_title(facts, figure.clock) + ". " : when + ". ");
  source_links(out, group);
  out.close().close().element("td", published_value(figure), {{"class", "n"}}).close();
}

std::string row_name(const PublishedGroup& group) {
  std::string name = group.measure->title;
  if (!group.figure->grade.empty()) name += fmt::format(" (graded “{}”)", group.figure->grade);
  if (!group.figure->target.empty() && group.measure->topic == "attendance") name += ", target: " + group.figure->target;
  return name;
}

void figures_table(HtmlWriter& out, const std::vector<PublishedGroup>& groups, const ResponseFacts& facts, const std::string& caption,
                   bool by_place) {
  if (groups.empty()) return;
  out.open("section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", caption}}).open("table").element("caption", caption);
  out.open("thead").open("tr");
  out.element("th", by_place ? "Place, period, clock and source" : "What, when, on which clock, and source", {{"scope", "col"}});
  out.element("th", "Figure", {{"scope", "col"}, {"class", "n"}});
  out.close().close().open("tbody");
  for (const PublishedGroup& group : groups) figure_row(out, group, facts, by_place ? group.figure->area_name : row_name(group));
  out.close().close().close();
}

/// The newest published mean time, when it is newer than the comparable one.
void newest_mean(HtmlWriter& out, const ResponseFacts& facts) {
  if (!facts.mean_time) return;
  for (const PublishedGroup& group : facts.answering) {
    const PublishedFigure& figure = *group.figure;
    if (group.measure != facts.mean_time->home.measure || figure.period_last <= facts.mean_time->home.figure->period_last) continue;
    out.element("p", fmt::format("Newest published mean: {}, {} ({}).", published_value(figure), published_period(figure),
                                 clock_title(facts, figure.clock)));
    return;
  }
}

void headline(HtmlWriter& out, const ResponseFacts& facts) {
  out.open("div", {{"class", "finding"}});
  for (const auto* pair : {&facts.answered_share, &facts.mean_time}) {
    if (*pair) out.element("p", sentence_of(**pair, facts));
  }
  newest_mean(out, facts);
  for (const PublishedGroup& group : facts.attendance) {
    const PublishedFigure& figure = *group.figure;
    if (figure.grade.empty() || figure.unit != "percent") continue;
    out.element("p", fmt::format("{} of incidents graded “{}” were attended in time ({}), {}.", published_value(figure), figure.grade,
                                 figure.target, published_period(figure)));
  }
  out.close();
}

void pair_keys(HtmlWriter& out, const ResponseFacts& facts) {
  out.open("dl", {{"class", "keys"}});
  const auto key = [&](const PublishedGroup& group, const std::string& note) {
    out.open("div")
        .element("dt", group.measure->title)
        .open("dd")
        .element("strong", published_value(*group.figure))
        .text(" ")
        .element("span", note)
        .close()
        .close();
  };
  for (const auto* pair : {&facts.answered_share, &facts.mean_time}) {
    if (*pair)
      key((*pair)->home, fmt::format("{}; {} {}", published_period(*(*pair)->home.figure), (*pair)->comparator.figure->area_name,
                                     published_value(*(*pair)->comparator.figure)));
  }
  for (const PublishedGroup& group : facts.attendance) {
    if (!group.figure->grade.empty() && group.figure->unit == "percent")
      key(group, fmt::format("graded “{}”, {}", group.figure->grade, published_period(*group.figure)));
  }
  out.close();
}

void gaps(HtmlWriter& out, const ResponseFacts& facts) {
  out.open("section", {{"aria-labelledby", "gaps"}})
      .element("h2", "What is missing, and who holds it", {{"id", "gaps"}})
      .open("dl", {{"class", "plain"}});
  for (const ResponseGap* gap : facts.gaps) {
    out.element("dt", gap->missing).element("dd", fmt::format("Held by: {}. {}", gap->holder, gap->why));
  }
  out.close().close();
}

void clocks(HtmlWriter& out, const ResponseFacts& facts) {
  out.open("section", {{"aria-labelledby", "clocks"}}).element("h2", "Which clock?", {{"id", "clocks"}});
  out.element("p", "When a clock starts is part of what it measures. Figures on different clocks are never compared here.")
      .open("dl", {{"class", "plain"}});
  for (const ResponseClock* clock : facts.clocks) out.element("dt", clock->title).element("dd", clock->definition);
  out.close().close();
}

}  // namespace

std::string response_page(const ResponseFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{
      "Response times",
      fmt::format(
          "How fast 999 and 101 calls are answered and emergencies attended in {}: every published figure with its clock and source.",
          hub.home->name),
      "/response", true};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  breadcrumbs(out, {{area_address(*hub.home), hub.home->name}, {"", "Response times"}});
  out.element("h1", fmt::format("Response times in {}", hub.home->name));
  out.element("p",
              "Latest available. These figures were worked out and published by others; each carries its address. None is recent, and "
              "nothing here is estimated.",
              {{"class", "when"}});
  headline(out, facts);
  pair_keys(out, facts);
  out.open("section", {{"aria-labelledby", "answering"}}).element("h2", "999 calls", {{"id", "answering"}});
  figures_table(out, facts.answering, facts, fmt::format("Published figures about 999 calls in {}, by kind, newest first", hub.home->name),
                false);
  out.close().open("section", {{"aria-labelledby", "nonurgent"}}).element("h2", "101 calls", {{"id", "nonurgent"}});
  figures_table(out, facts.non_urgent, facts, fmt::format("Published figures about 101 calls in {}, by kind, newest first", hub.home->name),
                false);
  out.close().open("section", {{"aria-labelledby", "attending"}}).element("h2", "Attending incidents", {{"id", "attending"}});
  figures_table(out, facts.attendance, facts,
                fmt::format("Published figures about attendance in {}, by kind, newest first", hub.home->name), false);
  out.close();
  if (!facts.elsewhere.empty()) {
    out.open("section", {{"aria-labelledby", "elsewhere"}}).element("h2", "Elsewhere, on the same clock", {{"id", "elsewhere"}});
    figures_table(out, facts.elsewhere, facts,
                  fmt::format("{}, other places, in alphabetical order", facts.answered_share->home.measure->title), true);
    out.close();
  }
  gaps(out, facts);
  clocks(out, facts);
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
