// SPDX-License-Identifier: Apache-2.0
#include "render/measure_sections.hpp"

#include "render/charts.hpp"
#include "render/measure_tables.hpp"
#include "render/numbers.hpp"
#include "render/page.hpp"
#include "render/sentences.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using facts::MeasureFacts;
using stats::ControlSegment;

std::string chance_words(const Observation<stats::Difference>& difference) {
  if (!difference.has_value()) return "[x] " + difference.missing().detail;
  switch (difference.value().chance) {
    case stats::Chance::within: return "can be chance";
    case stats::Chance::maybe: return "may be chance";
    case stats::Chance::beyond: return "more than chance";
  }
  return {};
}

void comparator_row(HtmlWriter& out, const MeasureFacts& facts, const facts::Comparator& each) {
  const stats::Rate& own = facts.finding.value().rate.value();
  out.open("tr").element("th", comparator_name(each, *facts.area, {*facts.hub, facts.parent}), {{"scope", "row"}});
  if (!each.rate.has_value()) {
    out.element("td", "[x] " + each.rate.missing().detail, {{"colspan", "3"}, {"class", "absent-cell"}}).close();
    return;
  }
  out.element("td", decimal_text(comparator_rate(each, own)), {{"class", "n"}});
  out.element("td", each.percent.has_value() ? signed_percent(each.percent.value()) : "[x]", {{"class", "n"}});
  out.element("td", chance_words(each.difference), {{"class", "n"}}).close();
}

void neighbours_note(HtmlWriter& out, const MeasureFacts& facts) {
  if (facts.neighbours.empty()) return;
  out.open("p", {{"class", "note"}})
      .text("Most like it by number of residents, density, size of households and kind of settlement, in order: ");
  bool first = true;
  for (const Area* each : facts.neighbours) {
    if (!first) out.text(", ");
    out.link(measure_address(*each, *facts.measure), each->name);
    first = false;
  }
  out.text(". ").link("/methods#neighbours", "How they are found").text(".").close();
}

const char* rule_words(const stats::Signal& signal) {
  switch (signal.rule) {
    case stats::SignalRule::outside_limits: return signal.high ? "above the upper limit" : "below the lower limit";
    case stats::SignalRule::seven_on_one_side:
      return signal.high ? "seven or more in a row above the mean" : "seven or more in a row below the mean";
    case stats::SignalRule::seven_trending: return signal.high ? "seven or more in a row rising" : "seven or more in a row falling";
    case stats::SignalRule::two_of_three_near_limit:
      return signal.high ? "two of three close to the upper limit" : "two of three close to the lower limit";
  }
  return "";
}

void signals_table(HtmlWriter& out, const MeasureFacts& facts, const ControlSegment& segment) {
  open_table(out, fmt::format("Signals in {}, {}", facts.measure->title, period_words(segment.months)));
  header_row(out, {"Months", "Rule", "First held"}, false);
  out.open("tbody");
  for (const stats::Signal& signal : segment.signals) {
    const Month first = segment.month_at(signal.first);
    const Month last = segment.month_at(signal.last);
    out.open("tr").element("th", period_words({first, last - first + 1}), {{"scope", "row"}});
    out.element("td", rule_words(signal)).element("td", long_name(segment.month_at(signal.fired))).close();
  }
  out.close().close().close();
}

void newest_segment(HtmlWriter& out, const MeasureFacts& facts, const ControlSegment& segment) {
  const std::string title =
      segment.signals.empty() ? "No signal: the months vary as they usually do"
                              : fmt::format("{} signal{} in these months", segment.signals.size(), segment.signals.size() == 1 ? "" : "s");
  const std::string limits = fmt::format("mean {}, limits {} and {}", real_text(segment.limits.mean, 1),
                                         real_text(std::max(0.0, segment.limits.lower), 1), real_text(segment.limits.upper, 1));
  out.open("figure").open("figcaption").element("p", title, {{"class", "chart-title"}});
  out.element("p", fmt::format("{} recorded in each month, {}{}; {}", facts.measure->title, period_words(segment.months),
                               segment.seasonal ? ", adjusted for the season" : "", limits));
  out.open("p", {{"class", "key"}}).element("span", "each month").text(" ").element("span", "usual range", {{"class", "key-half"}});
  if (!segment.signals.empty()) out.text(" ").element("span", "month of a signal", {{"class", "key-signal"}});
  out.close().close();
  signal_chart(out, segment, fmt::format("{}; {}. Every month is in the table above.", title, limits));
  out.close();
  if (segment.trial)
    out.element("p", "Trial limits: they rest on fewer than 24 months and will move. With under three years the season is not taken out.",
                {{"class", "note"}});
  if (!segment.signals.empty()) signals_table(out, facts, segment);
}

}  // namespace

void comparators_section(HtmlWriter& out, const MeasureFacts& facts) {
  if (facts.comparators.empty()) return;
  out.open("section", {{"aria-labelledby", "beside"}}).element("h2", "Set beside others", {{"id", "beside"}});
  open_table(out, fmt::format("{} {}, {}", facts.measure->title, rate_unit(*facts.measure, facts.finding.value().headline.period),
                              period_words(facts.finding.value().headline.period)));
  header_row(out, {"Compared with", "Their rate", facts.area->name + " is", "The difference"}, true);
  out.open("tbody");
  for (const facts::Comparator& each : facts.comparators) comparator_row(out, facts, each);
  out.close().close().close();
  neighbours_note(out, facts);
  out.close();
}

void signals_section(HtmlWriter& out, const MeasureFacts& facts) {
  const auto& control = facts.finding.value().control;
  if (!control.has_value() && control.missing().reason == MissingReason::not_applicable) return;
  out.open("section", {{"aria-labelledby", "signals"}}).element("h2", "More than the usual ups and downs?", {{"id", "signals"}});
  if (control.has_value()) {
    newest_segment(out, facts, control.value().back());
  } else {
    out.element("p", fmt::format("This cannot be said: {}.", control.missing().detail));
  }
  out.close();
}

}  // namespace hub::render
