// SPDX-License-Identifier: Apache-2.0
#include "render/numbers.hpp"
#include "render/pages.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using facts::MeasureMethodsFacts;

void row(HtmlWriter& out, const std::string& term, const std::string& text) { out.element("dt", term).element("dd", text); }

std::string dispersion_words(const Observation<stats::Dispersion>& dispersion, const char* kind) {
  if (!dispersion.has_value()) return fmt::format("φ for {}: [x] {}.", kind, dispersion.missing().detail);
  const auto& known = dispersion.value();
  const std::string floor = known.raw_phi < 1 ? fmt::format(" (estimated {}, raised to 1)", real_text(known.raw_phi, 2)) : "";
  return fmt::format("φ for {}: {}{}, from {} areas.", kind, real_text(known.phi, 2), floor, known.areas);
}

std::string era_words(const Measure& measure) {
  if (measure.breaks.empty()) return "No break is declared.";
  std::string words = "Figures before and after these months are not one series:";
  for (const MeasureBreak& each : measure.breaks) words += fmt::format(" {}: {}", long_name(each.month), each.reason);
  return words;
}

std::string disclosure_words(const Measure& measure) {
  if (!measure.disclosure) return "Every count is published, however small.";
  const auto& policy = *measure.disclosure;
  const std::string small = fmt::format("Counts from 1 to {} are withheld", policy.smallest_count - 1);
  if (policy.lowest_level == AreaLevel::force) return small + ", and all counts of council areas.";
  return small + ", and then those of all council areas of the same force and month.";
}

/// The rate of the page, digit by digit.
std::string rate_example(const facts::Finding& finding) {
  if (!finding.rate.has_value()) return fmt::format("A rate is not worked out: {}.", finding.rate.missing().detail);
  const stats::Rate& rate = finding.rate.value();
  return fmt::format("{} × {} ÷ {} = {}.", count_text(rate.per), count_text(rate.count), count_text(rate.denominator), rate_text(rate));
}

std::string interval_example(const facts::Finding& finding) {
  if (!finding.interval_95.has_value()) return fmt::format("There is no interval: {}.", finding.interval_95.missing().detail);
  const auto& interval = finding.interval_95.value();
  return fmt::format("By chance alone a count of {} would put the rate between {} and {} nineteen times in twenty.",
                     count_text(finding.count), real_text(interval.lower, 3), real_text(interval.upper, 3));
}

std::string difference_example(const MeasureMethodsFacts& facts, const facts::Finding& finding) {
  if (!finding.comparison.has_value()) return fmt::format("There is no comparison: {}.", finding.comparison.missing().detail);
  const auto& comparison = finding.comparison.value();
  if (!comparison.difference.has_value())
    return fmt::format("Whether the difference is chance cannot be said: {}.", comparison.difference.missing().detail);
  return fmt::format("Against the rest of {} the score is {} after dividing by √φ.", comparison_name(comparison, {*facts.hub, nullptr}),
                     real_text(comparison.difference.value().score, 1));
}

std::string change_example(const facts::Finding& finding, const Observation<stats::Dispersion>& dispersion) {
  if (!finding.change.has_value()) return fmt::format("There is no change: {}.", finding.change.missing().detail);
  const auto& change = finding.change.value();
  std::string words = fmt::format("From {} ({}) to {} ({}): √2 (√{} − √{}) = {}", count_text(change.past_count), period_words(change.past),
                                  count_text(change.current_count), period_words(change.current), count_text(change.current_count),
                                  count_text(change.past_count), real_text(change.score, 2));
  if (dispersion.has_value())
    words +=
        fmt::format("; divided by √{} = {}", real_text(dispersion.value().phi, 2), real_text(dispersion.value().adjusted(change.score), 2));
  return words + fmt::format(". {}.", change_words(change));
}

void worked_example(HtmlWriter& out, const MeasureMethodsFacts& facts) {
  out.open("section", {{"aria-labelledby", "example"}})
      .element("h2", fmt::format("Worked example: {}", facts.example_area->name), {{"id", "example"}});
  if (!facts.example.has_value()) {
    out.element("p", missing_sentence(facts.example.missing())).close();
    return;
  }
  const facts::Finding& finding = facts.example.value();
  out.open("dl", {{"class", "plain"}});
  row(out, "Period", headline_words(finding));
  row(out, "Rate", rate_example(finding));
  row(out, "Interval", interval_example(finding));
  row(out, "Difference", difference_example(facts, finding));
  row(out, "Change", change_example(finding, facts.force_dispersion));
  out.close();
  out.open("p").link(measure_address(*facts.example_area, *facts.measure), "The page these numbers are from").text(".").close().close();
}

}  // namespace

std::string measure_methods_page(const MeasureMethodsFacts& facts, const PageAssets& assets) {
  const Measure& measure = *facts.measure;
  const std::string title = "Method: " + measure.title;
  const PageFrame frame{
      title, fmt::format("How figures of {} are made: formula, denominator, chance, thresholds, worked example.", measure.plural),
      "/methods/" + measure.id, false};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  breadcrumbs(out, {{"/methods", "Methods"}, {"", measure.title}});
  out.element("h1", title).element("p", measure.definition, {{"class", "lead"}});
  out.open("dl", {{"class", "plain"}});
  row(out, "Formula",
      fmt::format("Rate = {} × recorded {} ÷ {} ({}).", count_text(measure.per), measure.plural, name_of(measure.denominator),
                  facts.hub->population));
  row(out, "Chance",
      fmt::format("{} {} A score under 2 is chance, from 2 to 3 it may be chance, from 3 on it is more than chance.",
                  dispersion_words(facts.force_dispersion, "forces"), dispersion_words(facts.district_dispersion, "council areas")));
  row(out, "Smallest change",
      fmt::format("Under {} records in both periods together nothing is said; under {} % it is little or no change.",
                  stats::fewest_for_change, stats::smallest_change_percent));
  row(out, "Signals",
      facts.dataset->step_months == 1
          ? fmt::format("Limits from {} months in a row, full limits from {}, the season taken out from {}.",
                        stats::fewest_months_for_limits, stats::fewest_months_for_full_limits, stats::fewest_months_for_season)
          : "None: the figures are quarterly.");
  row(out, "Breaks", era_words(measure));
  row(out, "Small counts", disclosure_words(measure));
  row(out, "Source", source_sentence(*facts.dataset));
  out.close();
  worked_example(out, facts);
  out.open("p").link("/methods", "The rules for all measures").text(".").close();
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
