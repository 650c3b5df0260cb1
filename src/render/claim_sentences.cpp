// SPDX-License-Identifier: Apache-2.0
#include "render/claim_sentences.hpp"

#include "render/numbers.hpp"
#include "render/sentences.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using facts::Finding;
using stats::Because;

const Language& language() { return Language::english(); }

std::string cannot(const Missing& missing) { return language().say(words::claim_missing{.reason = reason_words(missing, language())}); }

/// Which years the figures are about, where the claim names others.
std::string other_years(const facts::ClaimFound& claim, const Finding& finding) {
  if (!claim.is_about_change() || !finding.change.has_value())
    return language().say(words::claim_other_year{.period = period_words(finding.headline.period)});
  const stats::Change& change = finding.change.value();
  return language().say(words::claim_other_years{.past_period = period_words(change.past), .period = period_words(change.current)});
}

/// Whole years that two sources count.
std::string other_sources(const facts::ClaimFound& claim) {
  const auto& [past, current] = *claim.apart;
  return language().say(words::claim_other_sources{.current = count_text(current.count),
                                                   .past = count_text(past.count),
                                                   .past_source = past.dataset->publisher,
                                                   .past_year = std::to_string(past.year),
                                                   .source = current.dataset->publisher,
                                                   .year = std::to_string(current.year)});
}

/// The figures are too old to say anything of today.
std::string stale(const facts::ClaimFound& claim, const Finding& finding) {
  const bool of_change = claim.is_about_change() && finding.change.has_value();
  return language().say(words::claim_stale{.period = period_words(of_change ? finding.change.value().current : finding.headline.period)});
}

/// Of a percentage that rounds to nothing neither.
const char* side_of(const stats::Change& change) {
  if (change.percent.scaled == 0) return "same";
  return change.percent.scaled > 0 ? "more" : "fewer";
}

std::string parts_only_answer(const facts::ClaimFound& claim, const Finding& finding) {
  const stats::Change& change = finding.change.value();
  const auto& loss = claim.parts->loss;
  return language().say(words::claim_change_parts_only{.current = count_text(change.current_count),
                                                       .current_share = decimal_text(loss.current.percent()),
                                                       .current_year = years_of(change.current),
                                                       .parts_percent = percent_words(claim.parts->change.percent),
                                                       .past = count_text(change.past_count),
                                                       .past_period = period_words(change.past),
                                                       .past_share = decimal_text(loss.past.percent()),
                                                       .past_year = years_of(change.past),
                                                       .percent = percent_words(change.percent),
                                                       .period = period_words(change.current),
                                                       .place = finding.area->name,
                                                       .side = side_of(change),
                                                       .title = finding.measure->title});
}

std::string change_answer(const facts::ClaimFound& claim, const Finding& finding) {
  const Because because = claim.judgement->because;
  if (because == Because::parts_only) return parts_only_answer(claim, finding);
  const stats::Change& change = finding.change.value();
  const bool undecided = change.verdict.has_value() && change.verdict.value() == stats::ChangeVerdict::too_uncertain;
  if (because == Because::other_size && undecided)
    return language().say(words::claim_change_excluded{.current = count_text(change.current_count),
                                                       .past = count_text(change.past_count),
                                                       .past_period = period_words(change.past),
                                                       .percent = percent_words(change.percent),
                                                       .period = period_words(change.current),
                                                       .place = finding.area->name,
                                                       .side = side_of(change),
                                                       .title = finding.measure->title});
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

std::string level_answer(const facts::ClaimFound& claim, const Finding& finding) {
  const stats::Comparison& comparison = finding.comparison.value();
  const stats::Decimal& percent = comparison.percent.value();
  return language().say(words::claim_level{.because = name_of(claim.judgement->because),
                                           .group = comparison_name(finding, {*claim.hub, claim.parent}),
                                           .percent = percent_words(percent),
                                           .period = period_words(finding.headline.period),
                                           .place = finding.area->name,
                                           .side = side_of(comparison),
                                           .title = finding.measure->title});
}

/// A rate with two decimals, which tell more than were claimed.
std::string rate_figure(const stats::Rate& rate) { return decimal_text(rate.rounded(2)); }

std::string number_answer(const facts::ClaimFound& claim, const Finding& finding) {
  const auto because = name_of(claim.judgement->because);
  const std::string period = period_words(finding.headline.period);
  if (claim.asked.claim->says == stats::Claim::Says::count)
    return language().say(words::claim_count{.because = because,
                                             .current = count_text(finding.count),
                                             .period = period,
                                             .place = finding.area->name,
                                             .title = finding.measure->title});
  return language().say(words::claim_rate{.because = because,
                                          .period = period,
                                          .place = finding.area->name,
                                          .rate = rate_figure(finding.rate.value()),
                                          .title = finding.measure->title,
                                          .unit = rate_unit(*finding.measure, finding.headline.period)});
}

std::string rank_answer(const facts::ClaimFound& claim, const Finding& finding) {
  using Says = stats::Claim::Says;
  const bool of_records = claim.asked.claim->says == Says::most || claim.asked.claim->says == Says::fewest;
  const stats::Rate& own = finding.rate.value();
  const stats::Rate& other = claim.rival->rate;
  return language().say(words::claim_rank{.because = name_of(claim.judgement->because),
                                          .figure = of_records ? count_text(other.count) : rate_figure(other),
                                          .kind = of_records ? "records" : "rates",
                                          .other = claim.rival->area->name,
                                          .own = of_records ? count_text(own.count) : rate_figure(own),
                                          .period = period_words(finding.headline.period),
                                          .place = finding.area->name,
                                          .title = finding.measure->title,
                                          .unit = rate_unit(*finding.measure, finding.headline.period)});
}

std::string left_out(const facts::ClaimFound& claim) {
  std::string names;
  for (const Area* each : claim.left_out) names += (names.empty() ? "" : "; ") + each->name;
  return names.empty() ? names : " " + language().say(words::claim_left_out{.names = names});
}

/// Why a rank or a rate is not judged. A rank of enough records that is not judged lacks φ.
Missing missing_of_rate(const facts::ClaimFound& claim, const Finding& finding) {
  if (!finding.rate.has_value()) return finding.rate.missing();
  const auto is_few = [](std::int64_t count) { return count < stats::fewest_for_percent; };
  const bool few = is_few(finding.count) || (claim.rival && is_few(claim.rival->rate.count));
  return {MissingReason::too_few, few ? Why::too_few_to_differ : Why::few_areas_for_chance};
}

/// Why a claim of this kind has no figure behind it.
Missing missing_of(const facts::ClaimFound& claim, const Finding& finding) {
  const stats::Claim& said = *claim.asked.claim;
  if (said.says == stats::Claim::Says::rate || stats::is_about_rank(said.says)) return missing_of_rate(claim, finding);
  if (stats::is_about_change(said.says))
    return finding.change.has_value() ? finding.change.value().verdict.missing() : finding.change.missing();
  if (!finding.comparison.has_value()) return finding.comparison.missing();
  const stats::Comparison& comparison = finding.comparison.value();
  return comparison.percent.has_value() ? comparison.difference.missing() : comparison.percent.missing();
}

}  // namespace

std::string claim_answer(const facts::ClaimFound& claim) {
  if (!claim.finding->has_value()) return cannot(claim.finding->missing());
  const Finding& finding = claim.finding->value();
  const stats::Claim::Says says = claim.asked.claim->says;
  const std::string period = period_words(finding.headline.period);
  switch (claim.judgement->because) {
    case Because::few_people: return language().say(words::claim_few_residents{.place = finding.area->name});
    case Because::other_years: return other_years(claim, finding);
    case Because::other_sources: return other_sources(claim);
    case Because::other_definition: return language().say(words::claim_other_definition{.counted = claim.counted_then->title});
    case Because::part_of_a_year: return language().say(words::claim_part_of_a_year{.period = period_words(finding.headline.period)});
    case Because::other_population:
      return language().say(words::claim_other_population{.unit = rate_unit(*finding.measure, finding.headline.period)});
    case Because::others_missing: return language().say(words::claim_others_missing{.period = period});
    case Because::stale: return stale(claim, finding);
    case Because::missing: return cannot(missing_of(claim, finding));
    case Because::confirmed:
    case Because::other_direction:
    case Because::other_size:
    case Because::other_count:
    case Because::other_rank:
    case Because::parts_only:
    case Because::little:
    case Because::uncertain:
    case Because::probable: break;
  }
  if (says == stats::Claim::Says::count || says == stats::Claim::Says::rate) return number_answer(claim, finding);
  if (stats::is_about_rank(says)) return rank_answer(claim, finding) + left_out(claim);
  if (!stats::is_about_change(says)) return level_answer(claim, finding);
  const std::string words = change_answer(claim, finding);
  return finding.others_change ? words + " " + others_sentence(finding, {*claim.hub, claim.parent}) : words;
}

namespace {

std::string sayable_of(const facts::ClaimFound& claim, const Finding& finding, const Area* parent) {
  const std::string& title = finding.measure->title;
  const std::string place = finding.own_pool ? pool_name(*finding.own_pool, *claim.hub) : finding.area->name;
  const std::string period = period_words(finding.headline.period);
  const std::string current = count_text(finding.count);
  const bool of_records = claim.asked.claim && claim.asked.claim->says == stats::Claim::Says::count;
  if (claim.is_about_change() && finding.change.has_value()) {
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
  const bool only_counted = claim.asked.claim && claim.is_about_change();
  if (only_counted || of_records || !compared)
    return language().say(words::claim_say_count{.current = current, .period = period, .place = place, .title = title});
  const stats::Comparison& comparison = finding.comparison.value();
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  return language().say(words::claim_say_level{.figure = decimal_text(comparison.rate.rounded(decimals)),
                                               .group = comparison_name(finding, {*claim.hub, parent}),
                                               .percent = percent_words(comparison.percent.value()),
                                               .period = period,
                                               .place = place,
                                               .rate = decimal_text(finding.rate.value().rounded(decimals)),
                                               .side = side_of(comparison),
                                               .title = title,
                                               .unit = rate_unit(*finding.measure, finding.headline.period),
                                               .verdict = difference_word(comparison.difference)});
}

}  // namespace

std::string sayable_sentence(const facts::ClaimFound& claim) {
  if (claim.finding->has_value()) return sayable_of(claim, claim.finding->value(), claim.parent);
  if (!claim.wider || !claim.wider->has_value()) return {};
  return language().say(
      words::claim_say_wider{.place = claim.asked.area->name, .sentence = sayable_of(claim, claim.wider->value(), nullptr)});
}

}  // namespace hub::render
