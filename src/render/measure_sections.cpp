// SPDX-License-Identifier: Apache-2.0
#include "render/measure_sections.hpp"

#include "render/charts.hpp"
#include "render/linked.hpp"
#include "render/numbers.hpp"
#include "render/page.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

namespace hub::render {
namespace {

using stats::ControlSegment;

std::string chance_words(const Observation<stats::Difference>& difference) {
  if (!difference.has_value()) return absent_words(difference.missing());
  return english(words::chance{.chance = chance_word(difference)});
}

void comparator_row(HtmlWriter& out, const facts::Finding& finding, const facts::Comparator& each, const Speaking& speaking) {
  const stats::Rate& own = finding.rate.value();
  out.open("tr").element("th", comparator_name(each, *finding.area, speaking), {{"scope", "row"}});
  if (!each.rate.has_value()) {
    out.element("td", absent_words(each.rate.missing()), {{"colspan", "3"}, {"class", "absent-cell"}}).close();
    return;
  }
  out.element("td", decimal_text(comparator_rate(each, own)), {{"class", "n"}});
  out.element("td", each.percent.has_value() ? signed_percent(each.percent.value()) : english(words::absent_rate{}), {{"class", "n"}});
  out.element("td", chance_words(each.difference), {{"class", "n"}}).close();
}

void neighbours_note(HtmlWriter& out, const Measure& measure, const std::vector<const Area*>& neighbours) {
  if (neighbours.empty()) return;
  out.open("p", {{"class", "note"}}).text(english(words::beside_neighbours{})).text(" ");
  bool first = true;
  for (const Area* each : neighbours) {
    if (!first) out.text(", ");
    out.link(measure_address(*each, measure), each->name);
    first = false;
  }
  say_linked(out.text(". "), words::beside_neighbours_method{}, {"/methods#neighbours"}).close();
}

void signals_table(HtmlWriter& out, const Measure& measure, const ControlSegment& segment) {
  open_table(out, english(words::signals_caption{.measure = measure.title, .period = period_words(segment.months)}));
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

void newest_segment(HtmlWriter& out, const Measure& measure, const ControlSegment& segment) {
  const std::string title =
      segment.signals.empty() ? english(words::signals_none{}) : english(words::signals_some{.signals = segment.signals.size()});
  const std::string limits = english(words::signals_limits{.lower = real_text(std::max(0.0, segment.limits.lower), 1),
                                                           .mean = real_text(segment.limits.mean, 1),
                                                           .upper = real_text(segment.limits.upper, 1)});
  out.open("figure").open("figcaption").element("p", title, {{"class", "chart-title"}});
  out.element("p", english(words::signals_figures{
                       .limits = limits, .measure = measure.title, .period = period_words(segment.months), .seasonal = segment.seasonal}));
  out.open("p", {{"class", "key"}})
      .element("span", english(words::signals_each{}))
      .text(" ")
      .element("span", english(words::signals_range{}), {{"class", "key-half"}});
  if (!segment.signals.empty()) out.text(" ").element("span", english(words::signals_month{}), {{"class", "key-signal"}});
  out.close().close();
  signal_chart(out, segment, english(words::signals_chart{.limits = limits, .title = title}));
  out.close();
  if (segment.trial) out.element("p", english(words::signals_trial{}), {{"class", "note"}});
  if (!segment.signals.empty()) signals_table(out, measure, segment);
}

}  // namespace

void comparators_section(HtmlWriter& out, const facts::Finding& finding, const std::vector<facts::Comparator>& comparators,
                         const std::vector<const Area*>& neighbours, const Speaking& speaking) {
  if (comparators.empty()) return;
  out.open("section", {{"aria-labelledby", "beside"}}).element("h2", english(words::beside_title{}), {{"id", "beside"}});
  open_table(out, english(words::measure_of{.measure = finding.measure->title,
                                            .unit = rate_unit(*finding.measure, finding.headline.period),
                                            .what = period_words(finding.headline.period)}));
  header_row(out,
             {english(words::column_compared{}), english(words::column_their_rate{}),
              english(words::beside_area{.place = finding.area->name}), english(words::column_difference{})},
             true);
  out.open("tbody");
  for (const facts::Comparator& each : comparators) comparator_row(out, finding, each, speaking);
  out.close().close().close();
  neighbours_note(out, *finding.measure, neighbours);
  out.close();
}

void signals_section(HtmlWriter& out, const facts::Finding& finding) {
  const auto& control = finding.control;
  if (!control.has_value() && control.missing().reason == MissingReason::not_applicable) return;
  out.open("section", {{"aria-labelledby", "signals"}}).element("h2", english(words::signals_title{}), {{"id", "signals"}});
  if (control.has_value()) {
    newest_segment(out, *finding.measure, control.value().back());
  } else {
    out.element("p", english(words::signals_missing{.reason = reason_words(control.missing(), Language::english())}));
  }
  out.close();
}

}  // namespace hub::render
