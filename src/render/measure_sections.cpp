// SPDX-License-Identifier: Apache-2.0
#include "render/measure_sections.hpp"

#include "render/chart_caption.hpp"
#include "render/charts.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/numbers.hpp"
#include "render/page.hpp"
#include "render/section.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

namespace hub::render {
namespace {

using stats::ControlSegment;

std::string difference_words(const Observation<stats::Difference>& difference) {
  if (!difference.has_value()) return absent_words(difference.missing());
  return english(words::difference{.verdict = difference_word(difference)});
}

void middle_row(Table& table, const facts::Finding& finding) {
  if (!finding.standing.has_value()) return;
  const stats::Standing& standing = finding.standing.value();
  auto row = table.row(english(words::beside_middle{.kind = level_name(*finding.area->level)}));
  row.number(real_text(standing.quartiles.median, decimals_beside(finding)));
  row.number(standing.percent.has_value() ? signed_percent(standing.percent.value()) : english(words::absent_rate{}));
  row.number(difference_words(standing.difference));
}

void comparators_table(HtmlWriter& out, const facts::Finding& finding, const std::vector<facts::Comparator>& comparators,
                       const Speaking& speaking) {
  Table table(
      out,
      english(words::measure_of{.measure = finding.measure->title,
                                .unit = rate_unit(*finding.measure, finding.headline.period),
                                .what = period_words(finding.headline.period)}),
      {english(words::column_compared{}), number_column(english(words::column_their_rate{})),
       number_column(english(words::beside_area{.place = finding.area->name})), number_column(english(words::column_difference{}))});
  middle_row(table, finding);
  for (const facts::Comparator& each : comparators) {
    auto row = table.row(comparator_name(each, *finding.area, speaking));
    if (!each.rate.has_value()) {
      row.absent(absent_words(each.rate.missing()));
      continue;
    }
    row.number(decimal_text(comparator_rate(each, finding.rate.value())));
    row.number(each.percent.has_value() ? signed_percent(each.percent.value()) : english(words::absent_rate{}));
    row.number(difference_words(each.difference));
  }
}

void neighbours_note(HtmlWriter& out, const Measure& measure, const std::vector<const Area*>& neighbours) {
  if (neighbours.empty()) return;
  const auto note = out.in("p", {{"class", "note"}});
  out.text(english(words::beside_neighbours{})).text(" ");
  bool first = true;
  for (const Area* each : neighbours) {
    if (!first) out.text(", ");
    out.link(measure_address(*each, measure), each->name);
    first = false;
  }
  say_linked(out.text(". "), words::beside_neighbours_method{}, {"/methods#neighbours"});
}

void signals_table(HtmlWriter& out, const Measure& measure, const ControlSegment& segment) {
  Table table(out, english(words::signals_caption{.measure = measure.title, .period = period_words(segment.months)}),
              {english(words::column_months{}), english(words::column_rule{}), english(words::column_first_held{})});
  for (const stats::Signal& signal : segment.signals) {
    const Month first = segment.month_at(signal.first);
    const Month last = segment.month_at(signal.last);
    table.row(period_words({first, last - first + 1}))
        .text(english(words::signals_rule{.rule = name_of(signal.rule), .side = signal.high ? "high" : "low"}))
        .text(period_words({segment.month_at(signal.fired), 1}));
  }
}

std::string signals_found(const ControlSegment& segment) {
  if (segment.trial) return english(words::signals_few{});
  return segment.signals.empty() ? english(words::signals_none{}) : english(words::signals_some{.signals = segment.signals.size()});
}

void newest_segment(HtmlWriter& out, const Measure& measure, const ControlSegment& segment) {
  const std::string title = signals_found(segment);
  const std::string limits = english(words::signals_limits{.lower = real_text(std::max(0.0, segment.limits.lower), 1),
                                                           .mean = real_text(segment.limits.mean, 1),
                                                           .upper = real_text(segment.limits.upper, 1)});
  std::vector<ChartKey> keys{{english(words::signals_each{}), ""}, {english(words::signals_range{}), "key-half"}};
  if (!segment.signals.empty()) keys.push_back({english(words::signals_month{}), "key-signal"});
  out.in("figure", [&] {
    chart_caption(out, title,
                  english(words::signals_figures{
                      .limits = limits, .measure = measure.title, .period = period_words(segment.months), .seasonal = segment.seasonal}),
                  keys);
    signal_chart(out, segment, english(words::signals_chart{.limits = limits, .title = title}));
  });
  if (segment.trial) out.element("p", english(words::signals_trial{}), {{"class", "note"}});
  if (!segment.signals.empty()) signals_table(out, measure, segment);
}

}  // namespace

void comparators_section(HtmlWriter& out, const facts::Finding& finding, const std::vector<facts::Comparator>& comparators,
                         const std::vector<const Area*>& neighbours, const Speaking& speaking) {
  if (comparators.empty()) return;
  const Section section(out, "beside", english(words::beside_title{}));
  comparators_table(out, finding, comparators, speaking);
  neighbours_note(out, *finding.measure, neighbours);
}

void signals_section(HtmlWriter& out, const facts::Finding& finding) {
  const auto& control = finding.control;
  if (!control.has_value() && control.missing().reason == MissingReason::not_applicable) return;
  const Section section(out, "signals", english(words::signals_title{}));
  if (control.has_value()) {
    newest_segment(out, *finding.measure, control.value().back());
  } else {
    out.element("p", english(words::signals_missing{.reason = reason_words(control.missing(), Language::english())}));
  }
}

}  // namespace hub::render
