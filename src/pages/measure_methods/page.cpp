// SPDX-License-Identifier: Apache-2.0
#include "pages/measure_methods/writers.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/numbers.hpp"
#include "render/section.hpp"
#include "render/sentences.hpp"
#include "render/series_sections.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace hub::pages {

using namespace render;

namespace {

void row(HtmlWriter& out, const std::string& term, const std::string& text) { out.element("dt", term).element("dd", text); }

std::string dispersion_words(const Observation<stats::Dispersion>& dispersion, Counting level, const facts::HubFacts& hub) {
  const std::string& kinds = level_names(hub, level);
  if (!dispersion.has_value()) return english(words::method_phi_missing{.kinds = kinds, .reason = detail_words(dispersion.missing())});
  const auto& known = dispersion.value();
  return english(words::method_phi{.areas = std::to_string(known.areas),
                                   .kinds = kinds,
                                   .phi = real_text(known.phi, 2),
                                   .raised = known.raw_phi < 1,
                                   .raw = real_text(known.raw_phi, 2)});
}

std::string era_words(const MeasureSeries& series) {
  if (series.breaks.empty()) return english(words::method_breaks_none{});
  std::string said = english(words::method_breaks_text{});
  std::string_view last;
  for (const MeasureBreak& each : series.breaks) {
    if (std::exchange(last, each.reason) != each.reason)  // one of several recorders
      said += " " + english(words::method_break{.month = period_words({each.month, 1}), .reason = each.reason});
  }
  return said;
}

std::string disclosure_words(const Measure& measure, const facts::HubFacts& hub) {
  if (!measure.disclosure) return english(words::method_disclosure_none{});
  const auto& policy = *measure.disclosure;
  const std::string largest = std::to_string(policy.smallest_count - 1);
  const std::string& districts = level_names(hub, Counting::located);
  if (policy.lowest_counting == Counting::recorder)
    return english(words::method_disclosure_all{.districts = districts, .largest = largest});
  return english(words::method_disclosure_together{.districts = districts, .largest = largest});
}

std::string signals_words(const Dataset& dataset) {
  if (dataset.step_months != 1) return english(words::method_signals_none{});
  return english(words::method_signals_text{.full = std::to_string(stats::fewest_months_for_full_limits),
                                            .limits = std::to_string(stats::fewest_months_for_limits),
                                            .season = std::to_string(stats::fewest_months_for_season)});
}

/// The rate of the page, digit by digit.
std::string rate_example(const facts::Finding& finding) {
  if (!finding.rate.has_value()) return english(words::method_rate_missing{.reason = detail_words(finding.rate.missing())});
  const stats::Rate& rate = finding.rate.value();
  return english(words::method_rate_text{
      .count = count_text(rate.count), .denominator = count_text(rate.denominator), .per = count_text(rate.per), .rate = rate_text(rate)});
}

std::string interval_example(const facts::Finding& finding) {
  if (!finding.interval_95.has_value())
    return english(words::method_interval_missing{.reason = detail_words(finding.interval_95.missing())});
  const auto& interval = finding.interval_95.value();
  return english(words::method_interval_text{
      .count = count_text(finding.count), .lower = real_text(interval.lower, 3), .upper = real_text(interval.upper, 3)});
}

std::string difference_example(const facts::Finding& finding) {
  if (!finding.standing.has_value()) return english(words::method_difference_missing{.reason = detail_words(finding.standing.missing())});
  const stats::Standing& standing = finding.standing.value();
  if (!standing.difference.has_value() || !standing.median_95.has_value())
    return english(words::method_difference_unknown{.reason = detail_words(standing.difference.missing())});
  return english(words::method_difference_text{.lower = real_text(standing.median_95.value().lower, 2),
                                               .median = real_text(standing.quartiles.median, 2),
                                               .score = real_text(standing.difference.value().score, 1),
                                               .upper = real_text(standing.median_95.value().upper, 2)});
}

std::string change_example(const facts::Finding& finding, const Observation<stats::Dispersion>& dispersion) {
  if (!finding.change.has_value()) return english(words::method_change_missing{.reason = detail_words(finding.change.missing())});
  const auto& change = finding.change.value();
  const bool known = dispersion.has_value();
  return english(words::method_change_text{.adjusted = known ? real_text(dispersion.value().adjusted(change.score), 2) : std::string(),
                                           .current = count_text(change.current_count),
                                           .current_period = period_words(change.current),
                                           .known = known,
                                           .past = count_text(change.past_count),
                                           .past_period = period_words(change.past),
                                           .phi = known ? real_text(dispersion.value().phi, 2) : std::string(),
                                           .score = real_text(change.score, 2),
                                           .words = change_words(change)});
}

void rules(HtmlWriter& out, const MeasureMethodsFacts& facts) {
  const Measure& measure = *facts.measure;
  const auto list = out.in("dl", {{"class", "plain"}});
  row(out, english(words::method_formula{}),
      facts.hub->population.empty() ? english(words::method_formula_counts{.plural = measure.plural})
                                    : english(words::method_formula_text{.denominator = name_of(measure.denominator),
                                                                         .per = count_text(measure.per),
                                                                         .plural = measure.plural,
                                                                         .population = facts.hub->population}));
  row(out, english(words::method_smallest{}), english(words::method_smallest_text{.fewest = std::to_string(stats::fewest_for_change)}));
  row(out, english(words::method_disclosure{}), disclosure_words(measure, *facts.hub));
}

std::string revision_words(const SeriesMethod& method, const Area& home) {
  std::string said;
  for (const stats::Revision& each : method.revisions) {
    if (each.is_one()) said += (said.empty() ? "" : " ") + home.name + ": " + revision_sentence(each);
  }
  return said.empty() ? english(words::method_revisions_same{.place = home.name}) : said;
}

/// What differs from series to series.
void series_rules(HtmlWriter& out, const MeasureMethodsFacts& facts, const SeriesMethod& method) {
  if (facts.series.size() > 1) {
    const std::string& title = method.series->title;
    out.element("h2",
                title.empty() ? method.dataset->title : english(words::measure_time_of{.how = method.dataset->title, .title = title}));
  }
  const auto list = out.in("dl", {{"class", "plain"}});
  row(out, english(words::method_source{}), source_sentence(*method.dataset));
  row(out, english(words::method_chance{}),
      english(words::method_chance_text{.of_districts = dispersion_words(method.district_dispersion, Counting::located, *facts.hub),
                                        .of_forces = dispersion_words(method.force_dispersion, Counting::recorder, *facts.hub)}));
  row(out, english(words::method_signals{}), signals_words(*method.dataset));
  row(out, english(words::method_breaks{}), era_words(*method.series));
  if (!method.revisions.empty()) row(out, english(words::method_revisions{}), revision_words(method, *facts.example_area));
}

void meetings_section(HtmlWriter& out, const MeasureMethodsFacts& facts) {
  if (facts.meetings.empty()) return;
  const std::string& place = facts.example_area->name;
  const Section section(out, "meetings", english(words::method_meetings{}));
  out.element("p", english(words::method_meetings_lead{.tolerance = std::to_string(facts.measure->tolerance_percent)}));
  Table table(out, english(words::method_meetings_caption{.place = place}),
              {english(words::column_sources{}), english(words::column_period{}), number_column(english(words::column_first_source{})),
               number_column(english(words::column_second_source{})), number_column(english(words::column_difference{})),
               english(words::column_everywhere{})});
  for (const auto& [home, everywhere] : facts.meetings) {
    auto row = table.row(english(words::method_meetings_pair{.other = home.other_dataset->publisher,
                                                             .other_step = step_word(*home.other_dataset),
                                                             .source = home.dataset->publisher,
                                                             .step = step_word(*home.dataset)}));
    row.text(period_words({home.first, home.last - home.first + 1}));
    if (!home.total) {
      row.absent(english(words::method_meetings_few{}));
      continue;
    }
    row.number(count_text(home.total->count)).number(count_text(home.total->other)).number(signed_percent(home.total->percent));
    row.text(english(
        words::method_meetings_beyond{.beyond = std::to_string(everywhere.beyond), .compared = std::to_string(everywhere.compared)}));
  }
}

/// What the publisher prints beside the counts, by the population of another day.
void printed_section(HtmlWriter& out, const MeasureMethodsFacts& facts) {
  if (facts.printed.empty()) return;
  const RateBeside& first = facts.printed.front();
  const Section section(out, "printed", english(words::method_printed{.publisher = first.dataset->publisher}));
  out.element("p", english(words::method_printed_lead{
                       .day = first.population, .population = facts.hub->population, .publisher = first.dataset->publisher}));
  const auto details = out.in("details");
  out.element("summary", english(words::method_printed_all{.number = std::to_string(facts.printed.size())}));
  Table table(out,
              english(words::method_printed_caption{.period = period_words(first.period), .unit = rate_unit(*facts.measure, first.period)}),
              {capitalised(level_name(*first.area->level)), number_column(english(words::method_printed_theirs{.day = first.population})),
               number_column(english(words::method_printed_here{.population = facts.hub->population}))});
  for (const RateBeside& each : facts.printed) {
    auto row = table.row(each.area->name);
    row.number(digits(each.printed));
    if (each.own.has_value()) {
      row.number(rate_text(each.own.value()));
    } else {
      row.absent(detail_words(each.own.missing()));
    }
  }
}

const Observation<stats::Dispersion>& dispersion_of_example(const MeasureMethodsFacts& facts) {
  const MeasureSeries* const told = facts.example.has_value() ? facts.example.value().series : facts.series.front().series;
  return std::find_if(facts.series.begin(), facts.series.end(), [&](const SeriesMethod& each) { return each.series == told; })
      ->force_dispersion;
}

void worked_example(HtmlWriter& out, const MeasureMethodsFacts& facts) {
  const Section section(out, "example", english(words::method_example{.place = facts.example_area->name}));
  if (!facts.example.has_value()) {
    out.element("p", missing_sentence(facts.example.missing()));
    return;
  }
  const facts::Finding& finding = facts.example.value();
  out.in("dl", {{"class", "plain"}}, [&] {
    row(out, english(words::method_period{}), headline_words(finding));
    row(out, english(words::method_rate{}), rate_example(finding));
    row(out, english(words::method_interval{}), interval_example(finding));
    row(out, english(words::method_difference{}), difference_example(finding));
    row(out, english(words::method_change{}), change_example(finding, dispersion_of_example(facts)));
  });
  linked_paragraph(out, words::method_example_page{}, {measure_address(*facts.example_area, *facts.measure)});
}

}  // namespace

std::string measure_methods_page(const MeasureMethodsFacts& facts, const PageAssets& assets) {
  const Measure& measure = *facts.measure;
  const std::string title = english(words::method_title{.measure = measure.title});
  const PageFrame frame{title, english(words::method_description{.plural = measure.plural}), "/methods/" + measure.id, false};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    breadcrumbs(out, {{"/methods", english(words::page_methods{})}, {"", measure.title}});
    out.element("h1", title).element("p", measure.definition, {{"class", "lead"}});
    rules(out, facts);
    for (const SeriesMethod& each : facts.series) series_rules(out, facts, each);
    meetings_section(out, facts);
    printed_section(out, facts);
    worked_example(out, facts);
    linked_paragraph(out, words::method_rules{}, {"/methods"});
  });
}

}  // namespace hub::pages
