// SPDX-License-Identifier: Apache-2.0
#include "render/charts.hpp"
#include "render/measure_sections.hpp"
#include "render/measure_tables.hpp"
#include "render/numbers.hpp"
#include "render/pages.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::render {
namespace {

using facts::Finding;
using facts::MeasureFacts;

void key_figure(HtmlWriter& out, const std::string& label, const std::string& value, const std::string& note) {
  out.open("div").element("dt", label).open("dd").element("strong", value);
  if (!note.empty()) out.text(" ").element("span", note);
  out.close().close();
}

void key_figures(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  out.open("dl", {{"class", "keys"}});
  key_figure(out, "Recorded", count_text(finding.count), period_words(finding.headline.period));
  if (finding.rate.has_value())
    key_figure(out, "Rate", rate_text(finding.rate.value()), rate_unit(*facts.measure, finding.headline.period));
  if (finding.comparison.has_value()) {
    const auto& comparison = finding.comparison.value();
    const std::string name = comparison_name(comparison, {*facts.hub, facts.parent});
    key_figure(out, "Compared with", decimal_text(comparison.rate.rounded(comparison_decimals(finding.rate.value(), comparison.rate))),
               name);
  }
  if (finding.change.has_value()) {
    const auto& change = finding.change.value();
    key_figure(out, "Change", signed_percent(change.percent),
               fmt::format("against the same months of {}: {}", change.past.last().year(), verdict_words(change)));
  }
  out.close();
}

/// "Lower than the comparison line in 12 of 17 months": the chart's own finding.
std::string line_finding(const MeasureFacts& facts) {
  const auto& order = facts.order;
  const char* const unit = facts.dataset->step_months == 3 ? "quarters" : "months";
  if (order.both == 0) return fmt::format("{} in {} {}", facts.measure->title, facts.steps.size(), unit);
  const bool low = order.lower >= order.higher;
  return fmt::format("{} than the comparison line in {} of {} {}", low ? "Lower" : "Higher", low ? order.lower : order.higher, order.both,
                     unit);
}

void over_time(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  if (facts.steps.size() < 2) return;
  const bool quarters = facts.dataset->step_months == 3;
  const std::string title = line_finding(facts);
  const std::string panel = panel_name(facts.panel, finding, facts.parent, *facts.dataset);
  const bool compared = std::any_of(facts.steps.begin(), facts.steps.end(), [](const auto& step) { return step.comparator.has_value(); });
  out.open("section", {{"aria-labelledby", "time"}}).element("h2", quarters ? "Quarter by quarter" : "Month by month", {{"id", "time"}});
  out.open("figure").open("figcaption").element("p", title, {{"class", "chart-title"}});
  const std::string own_name = finding.own_pool ? panel : facts.area->name;
  out.element("p", fmt::format("{} {}, {}", facts.measure->title, rate_unit(*facts.measure, {Month(2000, 1), facts.dataset->step_months}),
                               own_name));
  out.open("p", {{"class", "key"}}).element("span", own_name, {{"class", "key-own"}});
  if (compared) out.text(" ").element("span", panel, {{"class", "key-other"}});
  out.close().close();
  line_chart(out, facts.steps, title + ". All figures are in the table below the chart.");
  out.close();
  out.element("p",
              "The line breaks where months are missing: two strokes mark a gap in the calendar, a cross a month without a figure. "
              "Missing is never zero.",
              {{"class", "note"}});
  steps_table(out, facts, panel);
  out.close();
}

void where_it_stands(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  if (!finding.standing.has_value() || !finding.comparison.has_value()) return;
  const auto& standing = finding.standing.value();
  const char* const kind = standing.kind == AreaLevel::district ? "council areas with a published figure" : "forces that supplied";
  const int decimals = comparison_decimals(finding.rate.value(), finding.comparison.value().rate);
  out.open("section", {{"aria-labelledby", "place"}})
      .element("h2", fmt::format("Where would I be among the {} {}?", standing.rank.of, kind), {{"id", "place"}});
  const std::string title = fmt::format("{} was {}{}", facts.area->name, rank_words(standing.rank), range_words(standing));
  const std::string detail =
      fmt::format("Half of them lay between {} and {}; the middle one had {}", real_text(standing.quartiles.lower, decimals),
                  real_text(standing.quartiles.upper, decimals), real_text(standing.quartiles.median, decimals));
  out.open("figure").open("figcaption").element("p", title, {{"class", "chart-title"}});
  out.element("p", fmt::format("{} {}, {}", facts.measure->title, rate_unit(*facts.measure, finding.headline.period),
                               period_words(finding.headline.period)));
  out.open("p", {{"class", "key"}})
      .element("span", facts.area->name, {{"class", "key-dot"}})
      .text(" ")
      .element("span", "each other area", {{"class", "key-peer"}})
      .text(" ");
  out.element("span", "middle half, and the middle", {{"class", "key-half"}}).close().close();
  distribution_chart(out, facts, fmt::format("{}. {}.", title, detail));
  out.close();
  out.element("p", detail + ". A dot at the right edge may lie beyond it: where few people live, a rate per resident says little.",
              {{"class", "note"}});
  peers_table(out, facts, kind);
  out.close();
}

void parts_section(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  if (facts.parts.empty()) return;
  out.open("section", {{"aria-labelledby", "parts"}}).element("h2", "By council area", {{"id", "parts"}});
  out.open("div", {{"class", facts.map ? "split" : "whole"}});
  if (facts.map) {
    out.open("figure").open("figcaption").element("p", "Rates by council area", {{"class", "chart-title"}});
    out.element("p", rate_unit(*facts.measure, finding.headline.period))
        .open("p", {{"class", "key"}})
        .element("span", "lowest fifth", {{"class", "key-c0"}})
        .text(" ")
        .element("span", "middle", {{"class", "key-c2"}})
        .text(" ");
    out.element("span", "highest fifth", {{"class", "key-c4"}}).close().close();
    map_chart(out, facts.parts, *facts.map, "Map of council areas shaded by rate, numbered as in the table");
    out.close();
  }
  parts_table(out, facts);
  out.close();
  if (facts.reconciliation) {
    const auto& sum = *facts.reconciliation;
    out.element("p",
                fmt::format("{} in all: {} located in these areas, {} without a location, {} located outside {}.", count_text(sum.total),
                            count_text(sum.located), count_text(sum.unlocated), count_text(sum.outside), facts.area->name),
                {{"class", "note"}});
  }
  out.close();
}

void about_measure(HtmlWriter& out, const MeasureFacts& facts) {
  out.open("section", {{"aria-labelledby", "about"}}).element("h2", "What this counts", {{"id", "about"}});
  out.element("p", facts.measure->definition);
  if (!facts.measure->caveats.empty()) {
    out.element("h3", "Read with care").open("ul");
    for (const std::string& caveat : facts.measure->caveats) out.element("li", caveat);
    out.close();
  }
  out.element("h3", "Source")
      .open("p")
      .text(source_sentence(*facts.dataset))
      .text(" ")
      .link(facts.dataset->address, fmt::format("The publisher’s page"))
      .text(". ");
  out.link("/methods/" + facts.measure->id, "How these figures are made, with this measure’s own numbers").text(".").close();
  out.open("p").link(claim_address(*facts.area, *facts.measure), "Can I say this? Check a sentence about these figures").text(". ");
  if (facts.measure->welsh)
    out.link(measure_address(*facts.area, *facts.measure) + "?lang=cy", "Cymraeg (drafft)", {"lang", "cy"}).text(". ");
  out.close();
  out.element("h3", "Download").open("p").link(measure_address(*facts.area, *facts.measure) + ".csv", "This measure as CSV").text(" or ");
  out.link(measure_address(*facts.area, *facts.measure) + ".json", "as JSON").text(".").close();
  out.close();
}

void other_measures(HtmlWriter& out, const MeasureFacts& facts) {
  out.open("nav", {{"aria-labelledby", "more"}})
      .element("h2", fmt::format("More about {}", facts.area->name), {{"id", "more"}})
      .open("ul", {{"class", "places"}});
  for (const Measure* measure : facts.siblings) {
    if (measure != facts.measure) out.open("li").link(measure_address(*facts.area, *measure), measure->title).close();
  }
  out.close().close();
}

std::string description_of(const MeasureFacts& facts) {
  if (facts.finding.has_value()) return finding_sentences(facts.finding.value(), {*facts.hub, facts.parent}).front();
  return fmt::format("{} in {}. {}", facts.measure->title, facts.area->name, missing_sentence(facts.finding.missing()));
}

}  // namespace

std::string measure_page(const MeasureFacts& facts, const PageAssets& assets, const Language& language) {
  const std::string title =
      fmt::format("{} in {}", facts.measure->title, facts.finding.has_value() ? place_name(facts.finding.value()) : facts.area->name);
  const PageFrame frame{title, description_of(facts), measure_address(*facts.area, *facts.measure), true,
                        language.tag() == "en" ? "" : "?lang=" + language.tag()};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  const Area* parent = facts.parent != nullptr && facts.parent != facts.hub->nation ? facts.parent : nullptr;
  breadcrumbs(out, {{parent == nullptr ? "" : area_address(*parent), parent == nullptr ? "" : parent->name},
                    {area_address(*facts.area), facts.area->name},
                    {"", facts.measure->title}});
  out.element("h1", title);
  if (facts.finding.has_value()) {
    const Finding& finding = facts.finding.value();
    out.element("p", fmt::format("{} (ended {})", headline_words(finding), age_words(finding.age_months)), {{"class", "when"}});
    out.open("div", {{"class", "finding"}, {"lang", language.tag()}});
    if (language.tag() != "en") out.element("p", title_of(*facts.measure, language), {{"class", "when"}});
    for (const std::string& sentence : finding_sentences(finding, {*facts.hub, facts.parent, language})) out.element("p", sentence);
    if (language.tag() != "en") out.element("p", "Drafft i’w adolygu gan siaradwr Cymraeg.", {{"class", "note"}});
    out.close();
    if (!facts.measure->caveats.empty()) out.element("p", facts.measure->caveats.front(), {{"class", "caution"}});
    key_figures(out, facts, finding);
    comparators_section(out, facts);
    over_time(out, facts, finding);
    signals_section(out, facts);
    where_it_stands(out, facts, finding);
    parts_section(out, facts, finding);
  } else {
    out.element("p", missing_sentence(facts.finding.missing()), {{"class", "finding absent-note"}});
    if (facts.parent != nullptr)
      out.open("p")
          .link(measure_address(*facts.parent, *facts.measure), fmt::format("{} in {}", facts.measure->title, facts.parent->name))
          .close();
  }
  about_measure(out, facts);
  other_measures(out, facts);
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
