// SPDX-License-Identifier: Apache-2.0
#include "render/claim_words.hpp"

#include "render/numbers.hpp"
#include "render/sentences.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using facts::Finding;
using stats::Because;

const Language& language() { return Language::english(); }

std::string cannot(const Missing& missing) { return language().say("claim.missing", {{"reason", reason_words(missing, language())}}); }

/// Which years the figures are about, where the claim names others.
std::string other_years(const Finding& finding) {
  const Value period{"period", period_words(finding.headline.period)};
  if (!finding.change.has_value()) return language().say("claim.other_year", {period});
  return language().say("claim.other_years", {period, {"past_year", std::to_string(finding.change.value().past.last().year())}});
}

const char* side_of(const stats::Change& change) { return change.current_count > change.past_count ? "more" : "fewer"; }

std::string change_answer(const facts::ClaimFacts& facts, const Finding& finding, const std::string& key) {
  const stats::Change& change = finding.change.value();
  const Value title{"title", finding.measure->title};
  const Value place{"place", finding.area->name};
  const Value side{"side", side_of(change)};
  const Value percent{"percent", percent_words(change.percent)};
  const Value past{"past", count_text(change.past_count)};
  const Value current{"current", count_text(change.current_count)};
  const Value period{"period", period_words(change.current)};
  const Value past_year{"past_year", std::to_string(change.past.last().year())};
  if (facts.judgement->because != Because::parts_only)
    return language().say(key, {title, place, side, percent, past, current, period, past_year});
  const auto& loss = facts.parts->loss;
  return language().say(key, {title,
                              place,
                              side,
                              percent,
                              past,
                              current,
                              period,
                              {"parts_percent", percent_words(facts.parts->change.percent)},
                              {"past_share", decimal_text(loss.past.percent())},
                              {"current_share", decimal_text(loss.current.percent())},
                              {"past_year", std::to_string(change.past.last().year())},
                              {"current_year", std::to_string(change.current.last().year())}});
}

const char* side_of(const stats::Decimal& percent) { return percent.scaled < 0 ? "below" : "above"; }

std::string level_answer(const facts::ClaimFacts& facts, const Finding& finding, const std::string& key) {
  const stats::Comparison& comparison = finding.comparison.value();
  const stats::Decimal& percent = comparison.percent.value();
  return language().say(key, {{"title", finding.measure->title},
                              {"place", finding.area->name},
                              {"period", period_words(finding.headline.period)},
                              {"side", side_of(percent)},
                              {"percent", percent_words(percent)},
                              {"group", comparison_name(comparison, {*facts.hub, facts.parent})}});
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

std::string claim_answer(const facts::ClaimFacts& facts) {
  if (!facts.finding->has_value()) return cannot(facts.finding->missing());
  const Finding& finding = facts.finding->value();
  const Because because = facts.judgement->because;
  if (because == Because::few_people) return language().say("claim.few_residents", {{"place", finding.area->name}});
  if (because == Because::other_years) return other_years(finding);
  if (because == Because::missing) return cannot(missing_of(*facts.asked.claim, finding));
  const bool change = stats::is_about_change(facts.asked.claim->says);
  const std::string key = fmt::format("claim.{}.{}", change ? "change" : "level", name_of(because));
  if (!change) return level_answer(facts, finding, key);
  const std::string words = change_answer(facts, finding, key);
  return finding.others_change ? words + " " + others_sentence(finding, {*facts.hub, facts.parent}) : words;
}

std::string sayable_sentence(const facts::ClaimFacts& facts) {
  if (!facts.finding->has_value()) return {};
  const Finding& finding = facts.finding->value();
  const Value title{"title", finding.measure->title};
  const Value place{"place", finding.own_pool ? pool_name(*finding.own_pool, *facts.hub) : finding.area->name};
  const Value period{"period", period_words(finding.headline.period)};
  const Value current{"current", count_text(finding.count)};
  if (stats::is_about_change(facts.asked.claim->says) && finding.change.has_value()) {
    const stats::Change& change = finding.change.value();
    return language().say("claim.say.change", {title,
                                               place,
                                               period,
                                               current,
                                               {"past", count_text(change.past_count)},
                                               {"past_year", std::to_string(change.past.last().year())},
                                               {"words", change_words(change)}});
  }
  const bool few = finding.area->residents < stats::few_residents;
  const bool compared = !few && finding.comparison.has_value() && finding.comparison.value().percent.has_value();
  if (stats::is_about_change(facts.asked.claim->says) || !compared)
    return language().say("claim.say.count", {title, place, period, current});
  const stats::Comparison& comparison = finding.comparison.value();
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  return language().say("claim.say.level", {title,
                                            place,
                                            period,
                                            {"rate", decimal_text(finding.rate.value().rounded(decimals))},
                                            {"unit", rate_unit(*finding.measure, finding.headline.period)},
                                            {"percent", percent_words(comparison.percent.value())},
                                            {"side", side_of(comparison.percent.value())},
                                            {"group", comparison_name(comparison, {*facts.hub, facts.parent})},
                                            {"figure", decimal_text(comparison.rate.rounded(decimals))}});
}

}  // namespace hub::render
