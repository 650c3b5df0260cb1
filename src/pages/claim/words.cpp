// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/words.hpp"

#include "render/numbers.hpp"
#include "render/sentences.hpp"

#include <fmt/format.h>

namespace hub::pages {

using namespace render;

namespace {

using facts::Finding;
using stats::Because;

const Language& language() { return Language::english(); }

std::string cannot(const Missing& missing) { return language().say(words::claim_missing{.reason = reason_words(missing, language())}); }

std::string year_of(Month month) { return std::to_string(month.year()); }

/// Which years the figures are about, where the claim names others.
std::string other_years(const Finding& finding) {
  const std::string period = period_words(finding.headline.period);
  if (!finding.change.has_value()) return language().say(words::claim_other_year{.period = period});
  return language().say(words::claim_other_years{.past_year = year_of(finding.change.value().past.last()), .period = period});
}

const char* side_of(const stats::Change& change) { return change.current_count > change.past_count ? "more" : "fewer"; }

std::string parts_only_answer(const ClaimFacts& facts, const Finding& finding) {
  const stats::Change& change = finding.change.value();
  const auto& loss = facts.parts->loss;
  return language().say(words::claim_change_parts_only{.current = count_text(change.current_count),
                                                       .current_share = decimal_text(loss.current.percent()),
                                                       .current_year = year_of(change.current.last()),
                                                       .parts_percent = percent_words(facts.parts->change.percent),
                                                       .past = count_text(change.past_count),
                                                       .past_period = period_words(change.past),
                                                       .past_share = decimal_text(loss.past.percent()),
                                                       .past_year = year_of(change.past.last()),
                                                       .percent = percent_words(change.percent),
                                                       .period = period_words(change.current),
                                                       .place = finding.area->name,
                                                       .side = side_of(change),
                                                       .title = finding.measure->title});
}

std::string change_answer(const ClaimFacts& facts, const Finding& finding) {
  const Because because = facts.judgement->because;
  if (because == Because::parts_only) return parts_only_answer(facts, finding);
  const stats::Change& change = finding.change.value();
  return language().say(words::claim_change{.because = name_of(because),
                                            .current = count_text(change.current_count),
                                            .past = count_text(change.past_count),
                                            .past_period = period_words(change.past),
                                            .percent = percent_words(change.percent),
                                            .period = period_words(change.current),
                                            .place = finding.area->name,
                                            .side = side_of(change),
                                            .title = finding.measure->title});
}

/// Of a percentage that rounds to nothing the score's.
const char* side_of(const stats::Comparison& comparison) {
  const auto percent = comparison.percent.value().scaled;
  const bool scored = percent == 0 && comparison.difference.has_value();
  return (scored ? comparison.difference.value().score < 0 : percent < 0) ? "below" : "above";
}

std::string level_answer(const ClaimFacts& facts, const Finding& finding) {
  const stats::Comparison& comparison = finding.comparison.value();
  const stats::Decimal& percent = comparison.percent.value();
  return language().say(words::claim_level{.because = name_of(facts.judgement->because),
                                           .group = comparison_name(comparison, {*facts.hub, facts.parent}),
                                           .percent = percent_words(percent),
                                           .period = period_words(finding.headline.period),
                                           .place = finding.area->name,
                                           .side = side_of(comparison),
                                           .title = finding.measure->title});
}

/// Why a claim of this kind has no figure behind it.
const Missing& missing_of(const stats::Claim& claim, const Finding& finding) {
  if (stats::is_about_change(claim.says))
    return finding.change.has_value() ? finding.change.value().verdict.missing() : finding.change.missing();
  if (!finding.comparison.has_value()) return finding.comparison.missing();
  const stats::Comparison& comparison = finding.comparison.value();
  return comparison.percent.has_value() ? comparison.difference.missing() : comparison.percent.missing();
}

}  // namespace

std::string claim_answer(const ClaimFacts& facts) {
  if (!facts.finding->has_value()) return cannot(facts.finding->missing());
  const Finding& finding = facts.finding->value();
  const Because because = facts.judgement->because;
  if (because == Because::few_people) return language().say(words::claim_few_residents{.place = finding.area->name});
  if (because == Because::other_years) return other_years(finding);
  if (because == Because::missing) return cannot(missing_of(*facts.asked.claim, finding));
  const bool change = stats::is_about_change(facts.asked.claim->says);
  if (!change) return level_answer(facts, finding);
  const std::string words = change_answer(facts, finding);
  return finding.others_change ? words + " " + others_sentence(finding, {*facts.hub, facts.parent}) : words;
}

std::string sayable_sentence(const ClaimFacts& facts) {
  if (!facts.finding->has_value()) return {};
  const Finding& finding = facts.finding->value();
  const std::string& title = finding.measure->title;
  const std::string place = finding.own_pool ? pool_name(*finding.own_pool, *facts.hub) : finding.area->name;
  const std::string period = period_words(finding.headline.period);
  const std::string current = count_text(finding.count);
  const bool about_change = stats::is_about_change(facts.asked.claim->says);
  if (about_change && finding.change.has_value()) {
    const stats::Change& change = finding.change.value();
    return language().say(words::claim_say_change{.current = count_text(change.current_count),
                                                  .past = count_text(change.past_count),
                                                  .past_period = period_words(change.past),
                                                  .period = period_words(change.current),
                                                  .place = place,
                                                  .title = title,
                                                  .words = change_words(change)});
  }
  const bool few = stats::are_few(finding.area->residents);
  const bool compared = !few && finding.comparison.has_value() && finding.comparison.value().percent.has_value();
  if (about_change || !compared)
    return language().say(words::claim_say_count{.current = current, .period = period, .place = place, .title = title});
  const stats::Comparison& comparison = finding.comparison.value();
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  return language().say(words::claim_say_level{.figure = decimal_text(comparison.rate.rounded(decimals)),
                                               .group = comparison_name(comparison, {*facts.hub, facts.parent}),
                                               .percent = percent_words(comparison.percent.value()),
                                               .period = period,
                                               .place = place,
                                               .rate = decimal_text(finding.rate.value().rounded(decimals)),
                                               .side = side_of(comparison),
                                               .title = title,
                                               .unit = rate_unit(*finding.measure, finding.headline.period)});
}

}  // namespace hub::pages
