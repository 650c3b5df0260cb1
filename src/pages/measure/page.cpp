// SPDX-License-Identifier: Apache-2.0
#include "pages/measure/writers.hpp"
#include "render/chart_caption.hpp"
#include "render/charts.hpp"
#include "render/key_figure.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/measure_sections.hpp"
#include "render/measure_tables.hpp"
#include "render/numbers.hpp"
#include "render/section.hpp"
#include "render/sentences.hpp"
#include "render/series_sections.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace hub::pages {

using namespace render;

namespace {

using facts::Finding;

void key_figures(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  const auto keys = out.in("dl", {{"class", "keys"}});
  key_figure(out, english(words::measure_recorded{}), count_text(finding.count), period_words(finding.headline.period));
  if (finding.rate.has_value())
    key_figure(out, english(words::measure_rate{}), rate_text(finding.rate.value()), rate_unit(*facts.measure, finding.headline.period));
  if (finding.standing.has_value()) {
    const stats::Standing& standing = finding.standing.value();
    key_figure(
        out, english(words::measure_compared{}), real_text(standing.quartiles.median, decimals_beside(finding)),
        english(words::measure_compared_middle{.kind = level_name(*finding.area->level), .verdict = difference_word(standing.difference)}));
  }
  if (finding.change.has_value()) {
    const auto& change = finding.change.value();
    const std::string verdict = verdict_words(change);
    key_figure(out, english(words::measure_change{}), signed_percent(change.percent),
               change.current == finding.headline.period
                   ? english(words::measure_change_note{.verdict = verdict, .year = years_of(change.past)})
                   : english(words::measure_change_other{
                         .current = period_words(change.current), .past = period_words(change.past), .verdict = verdict}));
  }
}

SeriesContext context(const MeasureFacts& facts) { return {*facts.hub, facts.measure, facts.area, facts.parent, facts.series.size() > 1}; }

void where_it_stands(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  if (!finding.standing.has_value() || !finding.comparison.has_value()) return;
  const auto& standing = finding.standing.value();
  const std::string kind = english(words::measure_peers{.kinds = level_names(*facts.area->level)});
  const int decimals = decimals_beside(finding);
  const Section section(out, "place", english(words::measure_standing{.of = std::to_string(standing.areas), .peers = kind}));
  const std::string title =
      standing.rank.has_value()
          ? english(words::measure_standing_title{
                .place = facts.area->name, .range = range_words(standing, *facts.area->level), .rank = rank_words(standing.rank.value())})
          : english(words::measure_standing_few{.place = facts.area->name});
  const std::string detail = english(words::measure_standing_detail{.lower = real_text(standing.quartiles.lower, decimals),
                                                                    .middle = real_text(standing.quartiles.median, decimals),
                                                                    .upper = real_text(standing.quartiles.upper, decimals)});
  out.in("figure", [&] {
    chart_caption(out, title,
                  english(words::measure_of{.measure = facts.measure->title,
                                            .unit = rate_unit(*facts.measure, finding.headline.period),
                                            .what = period_words(finding.headline.period)}),
                  {{facts.area->name, "key-dot"},
                   {english(words::measure_standing_others{}), "key-peer"},
                   {english(words::measure_standing_half{}), "key-half"}});
    distribution_chart(out, finding, facts.peers, english(words::measure_standing_chart{.detail = detail, .title = title}));
  });
  const std::string names = names_beyond_distribution(finding, facts.peers);
  out.element("p", english(words::measure_standing_note{.beyond = !names.empty(), .detail = detail, .names = names}), {{"class", "note"}});
  peers_table(out, *facts.measure, finding.headline.period, facts.peers, kind);
}

void parts_map(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  const Level& level = *facts.parts.front().area->level;
  const auto figure = out.in("figure");
  chart_caption(out, english(words::measure_parts_rates{.district = level_name(level)}), rate_unit(*facts.measure, finding.headline.period),
                {{english(words::measure_parts_lowest{}), "key-c0"},
                 {english(words::measure_parts_middle{}), "key-c2"},
                 {english(words::measure_parts_highest{}), "key-c4"}});
  map_chart(out, facts.parts, *facts.map, english(words::measure_parts_map{.districts = level_names(level)}));
}

void parts_section(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding) {
  if (facts.parts.empty()) return;
  const std::string& district = level_name(*facts.parts.front().area->level);
  const Section section(out, "parts", english(words::measure_parts{.district = district}));
  const bool mapped = facts.map && facts.area->residents;
  out.in("div", {{"class", mapped ? "split" : "whole"}}, [&] {
    if (mapped) parts_map(out, facts, finding);
    parts_table(out, *facts.measure, finding.headline.period, facts.parts);
  });
  if (!facts.reconciliation) return;
  const auto& sum = *facts.reconciliation;
  out.element("p",
              english(words::measure_parts_sum{.located = count_text(sum.located),
                                               .outside = count_text(sum.outside),
                                               .place = facts.area->name,
                                               .total = count_text(sum.total),
                                               .unlocated = count_text(sum.unlocated)}),
              {{"class", "note"}});
}

void about_measure(HtmlWriter& out, const MeasureFacts& facts) {
  const std::string address = measure_address(*facts.area, *facts.measure);
  const Section section(out, "about", english(words::measure_about{}));
  out.element("p", facts.measure->definition);
  if (!facts.caveats.empty()) {
    out.element("h3", english(words::measure_about_care{}));
    const auto list = out.in("ul");
    for (const std::string& caveat : facts.caveats) out.element("li", caveat);
  }
  out.element("h3", english(words::measure_about_source{}));
  linked_paragraph(out, words::measure_about_sources{.source = source_sentence(*facts.lead().dataset)},
                   {facts.lead().dataset->address, "/methods/" + facts.measure->id});
  out.in("p", [&] {
    say_linked(out, words::measure_about_claim{}, {claim_address(*facts.area, *facts.measure)}).text(" ");
    if (facts.measure->welsh) out.link(address + "?lang=cy", Language::welsh().say(words::language_name{}), {"lang", "cy"}).text(". ");
  });
  out.element("h3", english(words::measure_about_download{}));
  linked_paragraph(out, words::measure_about_downloads{}, {address + ".csv", address + ".json"});
}

void other_measures(HtmlWriter& out, const MeasureFacts& facts) {
  if (facts.siblings.size() < 2) return;
  const Section section(out, "more", english(words::measure_more{.place = facts.area->name}), "nav");
  const auto list = out.in("ul", {{"class", "places"}});
  for (const Measure* measure : facts.siblings) {
    if (measure != facts.measure) out.in("li", [&] { out.link(measure_address(*facts.area, *measure), measure->title); });
  }
}

std::string description_of(const MeasureFacts& facts) {
  if (facts.lead().finding.has_value()) return finding_sentences(facts.lead().finding.value(), {*facts.hub, facts.parent}).front();
  return english(
      words::measure_missing{.missing = missing_sentence(facts.lead().finding.missing()),
                             .title = english(words::measure_title{.measure = facts.measure->title, .place = facts.area->name})});
}

void found(HtmlWriter& out, const MeasureFacts& facts, const Finding& finding, const Language& language) {
  const bool translated = language.tag() != "en";
  out.element("p", english(words::measure_ended{.age = age_words(finding.age_months), .period = headline_words(finding)}),
              {{"class", "when"}});
  out.in("div", {{"class", "finding"}, {"lang", language.tag()}}, [&] {
    if (translated) out.element("p", title_of(*facts.measure, language), {{"class", "when"}});
    for (const std::string& sentence : finding_sentences(finding, {*facts.hub, facts.parent, language})) out.element("p", sentence);
    if (translated) {
      out.element("p", language.say(words::language_draft{}), {{"class", "note"}});
      return;
    }
    for (const std::string& sentence : change_beside_sentences(context(facts), facts.lead())) out.element("p", sentence);
  });
  if (!facts.cautions.empty()) out.element("p", facts.cautions.front(), {{"class", "caution"}});
  if (facts.together) together_note(out, context(facts), *facts.together);
  key_figures(out, facts, finding);
  if (facts.lately > 0) lately_section(out, context(facts), facts.series[facts.lately]);
  comparators_section(out, finding, facts.comparators, facts.neighbours, {*facts.hub, facts.parent});
  for (const facts::SeriesFacts& series : facts.series) {
    const bool leads = &series == &facts.lead();
    over_time_section(out, context(facts), series, leads ? "time" : "time-" + series.series->key);
  }
  for (const facts::Meeting& each : facts.apart) out.element("p", meeting_sentence(each), {{"class", "note"}});
  signals_section(out, facts.charted().finding.value());
  where_it_stands(out, facts, finding);
  parts_section(out, facts, finding);
}

void missing(HtmlWriter& out, const MeasureFacts& facts) {
  out.element("p", missing_sentence(facts.lead().finding.missing()), {{"class", "finding absent-note"}});
  if (facts.together) together_note(out, context(facts), *facts.together);
  if (facts.parent == nullptr) return;
  const auto elsewhere = out.in("p");
  out.link(measure_address(*facts.parent, *facts.measure),
           english(words::measure_title{.measure = facts.measure->title, .place = facts.parent->name}));
}

}  // namespace

std::string measure_page(const MeasureFacts& facts, const PageAssets& assets, const Language& language) {
  const std::string title = english(words::measure_title{
      .measure = facts.measure->title,
      .place = facts.lead().finding.has_value() ? place_name(facts.lead().finding.value(), *facts.hub) : facts.area->name});
  const PageFrame frame{title, description_of(facts), measure_address(*facts.area, *facts.measure), true,
                        language.tag() == "en" ? "" : "?lang=" + language.tag()};
  const Area* parent = facts.parent != nullptr && facts.parent != facts.hub->nation ? facts.parent : nullptr;
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    breadcrumbs(out, {{parent == nullptr ? "" : area_address(*parent), parent == nullptr ? "" : parent->name},
                      {area_address(*facts.area), facts.area->name},
                      {"", facts.measure->title}});
    out.element("h1", title);
    if (facts.lead().finding.has_value()) {
      found(out, facts, facts.lead().finding.value(), language);
    } else {
      missing(out, facts);
    }
    about_measure(out, facts);
    other_measures(out, facts);
  });
}

}  // namespace hub::pages
