// SPDX-License-Identifier: Apache-2.0
#include "render/series_sections.hpp"

#include "render/chart_caption.hpp"
#include "render/charts.hpp"
#include "render/level_words.hpp"
#include "render/measure_tables.hpp"
#include "render/numbers.hpp"
#include "render/section.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <algorithm>
#include <vector>

namespace hub::render {
namespace {

/// What it counts: the measure, unless it has a title of its own.
std::string counted_name(const SeriesContext& in, const facts::SeriesFacts& series) {
  return series.series->title.empty() ? in.measure->title : capitalised(series.series->title);
}

/// "Lower than the comparison line in 12 of 17 months": the chart's own finding.
std::string line_finding(const SeriesContext& in, const facts::SeriesFacts& series) {
  const auto& order = series.order;
  const char* const step = step_word(*series.dataset);
  if (order.both == 0)
    return english(
        words::measure_time_alone{.measure = counted_name(in, series), .step = step, .steps = std::to_string(series.steps.size())});
  const bool low = order.lower >= order.higher;
  return english(words::measure_time_order{.both = std::to_string(order.both),
                                           .side = low ? "lower" : "higher",
                                           .step = step,
                                           .steps = std::to_string(low ? order.lower : order.higher)});
}

/// Rates by step, beside those of the comparison.
void rates_chart(HtmlWriter& out, const SeriesContext& in, const facts::SeriesFacts& series, const std::string& panel) {
  const std::string title = line_finding(in, series);
  const bool compared = std::any_of(series.steps.begin(), series.steps.end(), [](const auto& step) { return step.comparator.has_value(); });
  const std::string own_name = in.area->is(Counting::sum) ? panel : in.area->name;
  std::vector<ChartKey> keys{{own_name, "key-own"}};
  if (compared) keys.push_back({panel, "key-other"});
  out.in("figure", [&] {
    chart_caption(
        out, title,
        english(words::measure_of{
            .measure = in.measure->title, .unit = rate_unit(*in.measure, {Month(2000, 1), series.dataset->step_months}), .what = own_name}),
        keys);
    line_chart(out, series.steps, english(words::measure_time_chart{.title = title}));
  });
  out.element("p", english(words::measure_time_note{}), {{"class", "note"}});
}

/// "Quarter by quarter, 2012 to 2017": no two sections of a page have one name.
std::string heading(const SeriesContext& in, const facts::SeriesFacts& series) {
  const std::string how = english(words::measure_time{.step = step_word(*series.dataset)});
  const std::string& title = series.series->title;
  const std::string what = title.empty() ? how : english(words::measure_time_of{.how = how, .title = title});
  if (!in.several) return what;
  return english(words::measure_time_span{.first = std::to_string(series.steps.front().period.last().year()),
                                          .how = what,
                                          .last = std::to_string(series.steps.back().period.last().year())});
}

std::string strip_sentence(const stats::Change& change, const stats::Strip& strip) {
  return english(words::measure_strip{.holds = strip.holds,
                                      .pairs = std::to_string(strip.pairs),
                                      .side = change.current_count > change.past_count ? "more" : "fewer",
                                      .step = step_word(strip.step_months),
                                      .weak = strip.is_weak()});
}

std::string change_spread_sentence(const SeriesContext& in, const stats::ChangeSpread& spread) {
  const auto percent = [](double value) { return signed_percent(stats::round_real(value, 1)); };
  return english(words::measure_spread{.below = spread.rank.lower,
                                       .kind = level_names(*in.area->level),
                                       .lower = percent(spread.percents.lower),
                                       .middle = percent(spread.percents.median),
                                       .of = std::to_string(spread.rank.of),
                                       .place = in.area->name,
                                       .upper = percent(spread.percents.upper)});
}

}  // namespace

void over_time_section(HtmlWriter& out, const SeriesContext& in, const facts::SeriesFacts& series, const std::string& id) {
  if (series.steps.size() < 2) return;
  const std::string panel = panel_name(series.panel, *in.area, {in.hub, in.parent}, *series.dataset);
  const Section section(out, id, heading(in, series));
  if (in.several) out.element("p", source_sentence(*series.dataset), {{"class", "note"}});
  const bool any = std::any_of(series.steps.begin(), series.steps.end(), [](const auto& step) { return step.rate.has_value(); });
  if (in.area->residents && any) rates_chart(out, in, series, panel);
  steps_table(out, *in.measure, *in.area, series.series->title, series.steps, panel);
  for (const facts::StepFacts& step : series.steps) {
    for (const MeasureBreak* each : step.begins) out.element("p", break_sentence(*each), {{"class", "note"}});
  }
  for (const stats::Revision& each : series.revisions) out.element("p", revision_sentence(each), {{"class", "note"}});
}

void lately_section(HtmlWriter& out, const SeriesContext& in, const facts::SeriesFacts& series) {
  const Speaking speaking{in.hub, in.parent};
  const facts::Finding& finding = series.finding.value();
  const Section section(out, "lately", english(words::measure_lately{}));
  std::vector<std::string> sentences{level_sentence(finding, speaking), change_sentence(finding, speaking)};
  if (finding.months_held) sentences.push_back(months_held_sentence(finding));
  if (finding.signal) sentences.push_back(signal_sentence(*finding.signal));
  for (std::string& sentence : change_beside_sentences(in, series)) sentences.push_back(std::move(sentence));
  for (const std::string& sentence : sentences) out.element("p", sentence);
  out.element("p", source_sentence(*series.dataset), {{"class", "note"}});
}

std::vector<std::string> change_beside_sentences(const SeriesContext& in, const facts::SeriesFacts& series) {
  std::vector<std::string> sentences;
  const auto& change = series.finding.value().change;
  if (change.has_value() && change.value().strip) sentences.push_back(strip_sentence(change.value(), *change.value().strip));
  if (series.change_spread) sentences.push_back(change_spread_sentence(in, *series.change_spread));
  return sentences;
}

std::string break_sentence(const MeasureBreak& changed) {
  return english(words::measure_break{.month = period_words({changed.month, 1}), .reason = changed.reason});
}

std::string revision_sentence(const stats::Revision& revision) {
  return english(words::measure_revised{
      .earlier = count_text(revision.earlier), .newest = count_text(revision.newest), .period = period_words(revision.period)});
}

std::string meeting_sentence(const facts::Meeting& meeting) {
  return english(words::measure_meeting{.count = count_text(meeting.total->count),
                                        .other = meeting.other_dataset->publisher,
                                        .other_count = count_text(meeting.total->other),
                                        .other_step = step_word(*meeting.other_dataset),
                                        .period = period_words({meeting.first, meeting.last - meeting.first + 1}),
                                        .source = meeting.dataset->publisher,
                                        .step = step_word(*meeting.dataset)});
}

void together_note(HtmlWriter& out, const SeriesContext& in, const facts::Together& all) {
  const std::string period = period_words(all.period);
  out.element("p",
              english(words::measure_together{.count = count_text(all.count),
                                              .name = all.name,
                                              .period = period,
                                              .place = in.area->name,
                                              .plural = in.measure->plural,
                                              .publisher = all.dataset->publisher,
                                              .rate = all.rate.has_value() ? rate_text(all.rate.value()) : english(words::absent_rate{}),
                                              .unit = rate_unit(*in.measure, all.period)}));
}

}  // namespace hub::render
