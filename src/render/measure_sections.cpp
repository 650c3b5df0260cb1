// SPDX-License-Identifier: Apache-2.0
#include "render/measure_sections.hpp"

#include "render/charts.hpp"
#include "render/linked.hpp"
#include "render/measure_tables.hpp"
#include "render/numbers.hpp"
#include "render/page.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

namespace hub::render {
namespace {

using facts::MeasureFacts;
using stats::ControlSegment;

std::string chance_words(const Observation<stats::Difference>& difference) {
  if (!difference.has_value()) return absent_words(difference.missing());
  return english(words::chance{.chance = chance_word(difference)});
}

void comparator_row(HtmlWriter& out, const MeasureFacts& facts, const facts::Comparator& each) {
  const stats::Rate& own = facts.finding.value().rate.value();
  out.open("tr").element("th", comparator_name(each, *facts.area, {*facts.hub, facts.parent}), {{"scope", "row"}});
  if (!each.rate.has_value()) {
    out.element("td", absent_words(each.rate.missing()), {{"colspan", "3"}, {"class", "absent-cell"}}).close();
    return;
  }
  out.element("td", decimal_text(comparator_rate(each, own)), {{"class", "n"}});
  out.element("td", each.percent.has_value() ? signed_percent(each.percent.value()) : english(words::absent_rate{}), {{"class", "n"}});
  out.element("td", chance_words(each.difference), {{"class", "n"}}).close();
}

void neighbours_note(HtmlWriter& out, const MeasureFacts& facts) {
  if (facts.neighbours.empty()) return;
  out.open("p", {{"class", "note"}}).text(english(words::beside_neighbours{})).text(" ");
  bool first = true;
  for (const Area* each : facts.neighbours) {
    if (!first) out.text(", ");
    out.link(measure_address(*each, *facts.measure), each->name);
    first = false;
  }
  say_linked(out.text(". "), words::beside_neighbours_method{}, {"/methods#neighbours"}).close();
}

void signals_table(HtmlWriter& out, const MeasureFacts& facts, const ControlSegment& segment) {
  open_table(out, english(words::signals_caption{.measure = facts.measure->title, .period = period_words(segment.months)}));
  header_row(out, {english(words::column_months{}), english(words::column_rule{}), english(words::column_first_held{})}, false);
  out.open("tbody");
  for (const stats::Signal& signal : segment.signals) {
    const Month first = segment.month_at(signal.first);
    const Month last = segment.month_at(signal.last);
    out.open("tr").element("th", period_words({first, last - first + 1}), {{"scope", "row"}});
    out.element("td", english(words::signals_rule{.rule = name_of(signal.rule), .side = signal.high ? "high" : "low"}));
    out.element("td", period_words({segment.month_at(signal.fired), 1})).close();
  }
  out.close().close().close();
}

void newest_segment(HtmlWriter& out, const MeasureFacts& facts, const ControlSegment& segment) {
  const std::string title =
      segment.signals.empty() ? english(words::signals_none{}) : english(words::signals_some{.signals = segment.signals.size()});
  const std::string limits = english(words::signals_limits{.lower = real_text(std::max(0.0, segment.limits.lower), 1),
                                                           .mean = real_text(segment.limits.mean, 1),
                                                           .upper = real_text(segment.limits.upper, 1)});
  out.open("figure").open("figcaption").element("p", title, {{"class", "chart-title"}});
  out.element(
      "p", english(words::signals_figures{
               .limits = limits, .measure = facts.measure->title, .period = period_words(segment.months), .seasonal = segment.seasonal}));
  out.open("p", {{"class", "key"}})
      .element("span", english(words::signals_each{}))
      .text(" ")
      .element("span", english(words::signals_range{}), {{"class", "key-half"}});
  if (!segment.signals.empty()) out.text(" ").element("span", english(words::signals_month{}), {{"class", "key-signal"}});
  out.close().close();
  signal_chart(out, segment, english(words::signals_chart{.limits = limits, .title = title}));
  out.close();
  if (segment.trial) out.element("p", english(words::signals_trial{}), {{"class", "note"}});
  if (!segment.signals.empty()) signals_table(out, facts, segment);
}

}  // namespace

void comparators_section(HtmlWriter& out, const MeasureFacts& facts) {
  if (facts.comparators.empty()) return;
  out.open("section", {{"aria-labelledby", "beside"}}).element("h2", english(words::beside_title{}), {{"id", "beside"}});
  open_table(out, english(words::measure_of{.measure = facts.measure->title,
                                            .unit = rate_unit(*facts.measure, facts.finding.value().headline.period),
                                            .what = period_words(facts.finding.value().headline.period)}));
  header_row(out,
             {english(words::column_compared{}), english(words::column_their_rate{}),
              english(words::beside_area{.place = facts.area->name}), english(words::column_difference{})},
             true);
  out.open("tbody");
  for (const facts::Comparator& each : facts.comparators) comparator_row(out, facts, each);
  out.close().close().close();
  neighbours_note(out, facts);
  out.close();
}

void signals_section(HtmlWriter& out, const MeasureFacts& facts) {
  const auto& control = facts.finding.value().control;
  if (!control.has_value() && control.missing().reason == MissingReason::not_applicable) return;
  out.open("section", {{"aria-labelledby", "signals"}}).element("h2", english(words::signals_title{}), {{"id", "signals"}});
  if (control.has_value()) {
    newest_segment(out, facts, control.value().back());
  } else {
    out.element("p", english(words::signals_missing{.reason = reason_words(control.missing(), Language::english())}));
  }
  out.close();
}

}  // namespace hub::render
