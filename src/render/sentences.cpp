// SPDX-License-Identifier: Apache-2.0
#include "render/sentences.hpp"

#include "render/group_sentences.hpp"
#include "render/level_words.hpp"
#include "render/numbers.hpp"

#include <fmt/format.h>

#include <array>

namespace hub::render {
namespace {

using facts::Finding;
using stats::Comparison;

std::string year_of(Month month) { return std::to_string(month.year()); }

std::string length_words(int months, const Language& language) { return language.say(words::length{.months = months}); }

const std::string& one_of(const Measure& measure, const Language& language) {
  return language.tag() == "cy" && measure.welsh ? measure.welsh->counted : measure.singular;
}

const std::string& many_of(const Measure& measure, const Language& language) {
  return language.tag() == "cy" && measure.welsh ? measure.welsh->counted : measure.plural;
}

/// Whether the period's length must be said beside a rate.
bool is_brief(const Period& period) { return period.length() < 12; }

std::string rate_words(const stats::Rate& rate, int decimals, const Language& language) { return language.number(rate.rounded(decimals)); }

}  // namespace

std::string level_sentence(const Finding& finding, const Speaking& speaking) {
  const Language& language = speaking.language;
  const Measure& measure = *finding.measure;
  const Period& period = finding.headline.period;
  const std::string place = finding.own_pool ? pool_name(*finding.own_pool, speaking.hub, language) : finding.area->name;
  if (!finding.rate.has_value()) {
    return language.say(words::level_no_rate{.n = finding.count,
                                             .period = period_words(period, language),
                                             .place = place,
                                             .plural = many_of(measure, language),
                                             .reason = reason_words(finding.rate.missing(), language),
                                             .singular = one_of(measure, language)});
  }
  const stats::Rate& rate = finding.rate.value();
  return language.say(words::level{.brief = is_brief(period),
                                   .denominator = name_of(measure.denominator),
                                   .length = length_words(period.length(), language),
                                   .n = finding.count,
                                   .per = language.number(measure.per),
                                   .period = period_words(period, language),
                                   .place = place,
                                   .plural = many_of(measure, language),
                                   .population = speaking.hub.population,
                                   .rate = rate_words(rate, rate_decimals(rate), language),
                                   .singular = one_of(measure, language)});
}

namespace {

const char* side_of(const stats::Change& change) { return change.current_count > change.past_count ? "more" : "fewer"; }

std::string missing_change_sentence(const Finding& finding, const Speaking& speaking) {
  const Language& language = speaking.language;
  const Missing& missing = finding.change.missing();
  const std::string reason = reason_words(missing, language);
  if (missing.reason == MissingReason::too_few) return language.say(words::change_too_few{.reason = reason});
  if (missing.reason != MissingReason::withheld || !finding.location_loss) return language.say(words::change_not_shown{.reason = reason});
  std::string sentence = language.say(words::change_location_loss{.place = finding.area->name, .reason = reason});
  if (finding.force_change && speaking.parent != nullptr) {
    sentence +=
        " " + language.say(words::change_of_force{.force = speaking.parent->name, .words = change_words(*finding.force_change, language)});
  }
  return sentence;
}

/// Of years that are not those of the headline.
std::string earlier_change_sentence(const stats::Change& change, const Language& language) {
  return language.say(words::change_earlier{.current_period = period_words(change.current, language),
                                            .n = change.current_count,
                                            .past = language.number(change.past_count),
                                            .past_period = period_words(change.past, language),
                                            .words = change_words(change, language)});
}

}  // namespace

std::string change_sentence(const Finding& finding, const Speaking& speaking) {
  if (!finding.change.has_value()) return missing_change_sentence(finding, speaking);
  const stats::Change& change = finding.change.value();
  const Language& language = speaking.language;
  const bool one_year = change.past.first.year() == change.past.last().year();
  std::string sentence = change.current == finding.headline.period && one_year
                             ? language.say(words::change{.months = change.current.length(),
                                                          .n = change.past_count,
                                                          .past_year = year_of(change.past.last()),
                                                          .words = change_words(change, language)})
                             : earlier_change_sentence(change, language);
  if (finding.others_change) sentence += " " + others_sentence(finding, speaking);
  return sentence;
}

namespace {

std::string_view verdict_of(const stats::Change& change) {
  return change.verdict.has_value() ? name_of(change.verdict.value()) : "unknown";
}

}  // namespace

namespace {

/// From its first month to its last.
std::string run_words(const Period& period, const Language& language) {
  const Month first = period.first;
  const Month last = period.last();
  const std::string& first_month = language.month_name(first);
  const std::string& last_month = language.month_name(last);
  if (period.months == 1) return language.say(words::period_month{.month = first_month, .year = year_of(first)});
  if (first.year() == last.year())
    return language.say(words::period_one_year{.first_month = first_month, .last_month = last_month, .year = year_of(last)});
  return language.say(words::period_two_years{
      .first_month = first_month, .first_year = year_of(first), .last_month = last_month, .last_year = year_of(last)});
}

}  // namespace

std::string period_words(const Period& period, const Language& language) {
  if (period.without == 0) return run_words(period, language);
  std::vector<std::string> without;
  for (const Month month : months_without(period)) without.push_back(run_words({month, 1}, language));
  return language.say(words::period_without{.period = run_words(period, language), .without = fmt::format("{}", fmt::join(without, ", "))});
}

std::string years_of(const Period& period) {
  const int first = period.first.year();
  const int last = period.last().year();
  return first == last ? std::to_string(last) : fmt::format("{}/{:02}", first, last % 100);
}

std::string headline_words(const Finding& finding, const Language& language) {
  std::string period = period_words(finding.headline.period, language);
  if (!finding.is_old() && finding.headline.recent) return period;
  return language.say(words::period_latest{.period = period});
}

std::string rate_unit(const Measure& measure, const Period& period, const Language& language) {
  return language.say(words::unit{.brief = is_brief(period),
                                  .denominator = name_of(measure.denominator),
                                  .length = length_words(period.length(), language),
                                  .per = language.number(measure.per)});
}

std::string pool_name(const stats::Pool& pool, const facts::HubFacts& hub, const Language& language) {
  if (pool.stands_for_all()) return hub.whole().name;
  return language.say(words::group_supplied{.kinds = level_names(hub, Counting::recorder, language),
                                            .members = pool.members,
                                            .of = language.number(pool.of),
                                            .share = language.number(pool.share_percent())});
}

namespace {

std::string all_districts_name(const stats::Pool& pool, const Speaking& speaking) {
  const Language& language = speaking.language;
  return language.say(words::group_all_districts{.kinds = level_names(speaking.hub, Counting::located, language),
                                                 .members = language.number(pool.members),
                                                 .nation = speaking.hub.whole().name,
                                                 .of = language.number(pool.of),
                                                 .share = language.number(pool.share_percent()),
                                                 .whole = pool.members == pool.of});
}

}  // namespace

std::string comparison_name(const Finding& finding, const Speaking& speaking) {
  const stats::Pool& pool = finding.comparison.value().pool;
  if (finding.within != nullptr)
    return speaking.language.say(words::group_districts{
        .force = finding.within->name, .kinds = level_names(*finding.area->level, speaking.language), .members = pool.members});
  return finding.area->is(Counting::located) ? all_districts_name(pool, speaking) : pool_name(pool, speaking.hub, speaking.language);
}

std::string comparator_name(const facts::Comparator& comparator, const Area& area, const Speaking& speaking) {
  const Language& language = speaking.language;
  const bool district = area.is(Counting::located);
  const int members = comparator.pool.members;
  const std::string of = language.number(comparator.pool.of);
  const bool whole = members == comparator.pool.of;
  const std::string& force = speaking.parent == nullptr ? area.name : speaking.parent->name;
  const std::string& kind = level_name(*area.level, language);
  const std::string& kinds = level_names(*area.level, language);
  switch (comparator.kind) {
    case facts::Comparator::Kind::force: return language.say(words::group_force{.force = force});
    case facts::Comparator::Kind::region:
      return language.say(
          words::group_region{.kind = kind, .kinds = kinds, .members = members, .of = of, .region = area.region, .whole = whole});
    case facts::Comparator::Kind::nation:
      return district ? all_districts_name(comparator.pool, speaking) : pool_name(comparator.pool, speaking.hub, language);
    case facts::Comparator::Kind::rest:
      return district ? language.say(words::group_rest_districts{
                            .force = force, .kind = kind, .kinds = kinds, .members = members, .of = of, .whole = whole})
                      : language.say(words::group_rest_forces{.kind = kind, .kinds = kinds, .members = members, .of = of, .whole = whole});
    case facts::Comparator::Kind::neighbours:
      return language.say(words::group_neighbours{.kind = kind, .kinds = kinds, .members = members});
    case facts::Comparator::Kind::most_similar: return language.say(words::group_most_similar{.kinds = kinds, .members = members});
  }
  return {};
}

std::string rank_words(const stats::Rank& rank, const Language& language) {
  const bool low = rank.in_lower_half();
  const int place = low ? rank.from_lowest() : rank.from_highest();
  return language.say(words::rank{.end = low ? "lowest" : "highest",
                                  .of = language.number(rank.of),
                                  .ordinal = language.say(words::ordinal{.n = place}),
                                  .place = place});
}

std::string percent_words(const stats::Decimal& percent, const Language& language) {
  const stats::Decimal size{percent.scaled < 0 ? -percent.scaled : percent.scaled, percent.decimals};
  return language.say(words::percent{.number = language.number(size)});
}

const std::string& title_of(const Measure& measure, const Language& language) {
  return language.tag() == "cy" && measure.welsh ? measure.welsh->title : measure.title;
}

std::string range_words(const stats::Standing& standing, const Level& level, const Language& language) {
  return language.say(words::range{.kinds = level_names(level, language),
                                   .range = standing.place.has_value() ? name_of(standing.place.value()) : "unknown"});
}

std::string verdict_words(const stats::Change& change, const Language& language) {
  return language.say(words::verdict{.verdict = verdict_of(change)});
}

std::string change_words(const stats::Change& change, const Language& language) {
  const std::string current_year = years_of(change.current);
  const std::string past_year = years_of(change.past);
  const std::string reason = change.verdict.has_value() ? std::string() : reason_words(change.verdict.missing(), language);
  if (change.percent.scaled == 0) {
    return language.say(
        words::change_same{.current_year = current_year, .past_year = past_year, .reason = reason, .verdict = verdict_of(change)});
  }
  return language.say(words::change_words{.current_year = current_year,
                                          .past_year = past_year,
                                          .percent = percent_words(change.percent, language),
                                          .reason = reason,
                                          .side = side_of(change),
                                          .verdict = verdict_of(change)});
}

int decimals_beside(const Finding& finding) {
  return finding.comparison.has_value() ? comparison_decimals(finding.rate.value(), finding.comparison.value().rate)
                                        : rate_decimals(finding.rate.value());
}

namespace {

const char* side_of(const stats::Decimal& percent) { return percent.scaled < 0 ? "below" : "above"; }

}  // namespace

std::string standing_sentence(const Finding& finding, const Language& language) {
  if (!finding.standing.has_value()) return {};
  const stats::Standing& standing = finding.standing.value();
  const std::string median = language.number(stats::round_real(standing.quartiles.median, decimals_beside(finding)));
  const std::string range = range_words(standing, *finding.area->level, language);
  const std::string& kind = level_name(*finding.area->level, language);
  const std::string& place = finding.area->name;
  if (!standing.rank.has_value()) return language.say(words::standing_few{.kind = kind, .median = median, .place = place});
  const std::string rank = rank_words(standing.rank.value(), language);
  if (!standing.percent.has_value() || standing.is_the_middle())
    return language.say(words::standing_unsaid{.kind = kind, .median = median, .place = place, .range = range, .rank = rank});
  const stats::Decimal& percent = standing.percent.value();
  return language.say(words::standing{.kind = kind,
                                      .median = median,
                                      .percent = percent_words(percent, language),
                                      .place = place,
                                      .range = range,
                                      .rank = rank,
                                      .same = percent.scaled == 0,
                                      .side = side_of(percent),
                                      .verdict = difference_word(standing.difference)});
}

std::string comparison_sentence(const Finding& finding, const Speaking& speaking, bool with_count) {
  if (!finding.comparison.has_value()) return {};
  const Language& language = speaking.language;
  const Comparison& comparison = finding.comparison.value();
  const std::string group = comparison_name(finding, speaking);
  const std::string figure = rate_words(comparison.rate, decimals_beside(finding), language);
  if (!comparison.percent.has_value()) {
    const Missing& missing = comparison.percent.missing();
    if (missing.reason == MissingReason::too_few)
      return language.say(words::comparison_few{.figure = figure, .group = group, .place = finding.area->name});
    if (missing.because == Why::percent_of_nothing) return language.say(words::comparison_none{.group = group});
    return language.say(words::comparison_unsaid{.figure = figure, .group = group, .reason = reason_words(missing, language)});
  }
  const auto& percent = comparison.percent.value();
  if (percent.scaled == 0) return language.say(words::comparison_same{.figure = figure, .group = group});
  return language.say(words::comparison{.figure = figure,
                                        .group = group,
                                        .percent = percent_words(percent, language),
                                        .plural = many_of(*finding.measure, language),
                                        .side = side_of(percent),
                                        .total = language.number(comparison.pool.count),
                                        .with_total = with_count});
}

std::string others_sentence(const Finding& finding, const Speaking& speaking) {
  const auto& others = *finding.others_change;
  const Language& language = speaking.language;
  const std::string& nation = speaking.hub.whole().name;
  const std::string& kind = level_name(*finding.area->level, language);
  const std::string& kinds = level_names(*finding.area->level, language);
  const std::string past = language.number(others.change.past_count);
  const std::string current = language.number(others.change.current_count);
  if (others.change.percent.scaled == 0)
    return language.say(words::change_others_same{
        .current = current, .kind = kind, .kinds = kinds, .members = others.members, .nation = nation, .past = past});
  return language.say(words::change_others{.current = current,
                                           .kind = kind,
                                           .kinds = kinds,
                                           .members = others.members,
                                           .nation = nation,
                                           .past = past,
                                           .percent = percent_words(others.change.percent, language),
                                           .side = side_of(others.change)});
}

std::string signal_sentence(const stats::LatestSignal& signal, const Language& language) {
  const char* const side = signal.high ? "high" : "low";
  const std::string first = period_words({signal.first, 1}, language);
  const std::string fired = period_words({signal.fired, 1}, language);
  const std::string last = period_words({signal.last, 1}, language);
  switch (signal.rule) {
    case stats::SignalRule::outside_limits: return language.say(words::signal_outside_limits{.fired = fired, .side = side});
    case stats::SignalRule::seven_on_one_side:
      return language.say(words::signal_seven_on_one_side{.first = first, .last = last, .side = side});
    case stats::SignalRule::seven_trending: return language.say(words::signal_seven_trending{.first = first, .last = last, .side = side});
    case stats::SignalRule::two_of_three_near_limit:
      return language.say(words::signal_two_of_three_near_limit{.fired = fired, .side = side});
  }
  return {};
}

std::string months_held_sentence(const Finding& finding, const Language& language) {
  const facts::MonthsHeld& held = *finding.months_held;
  const bool rated = held.rate.has_value();
  return language.say(words::months_held{.count = language.number(held.count),
                                         .period = period_words(held.period, language),
                                         .rate = rated ? language.number(held.rate.value().rounded(rate_decimals(held.rate.value()))) : "",
                                         .rated = rated,
                                         .unit = rate_unit(*finding.measure, held.period, language)});
}

std::vector<std::string> finding_sentences(const Finding& finding, const Speaking& speaking) {
  const Language& language = speaking.language;
  std::vector<std::string> sentences{level_sentence(finding, speaking)};
  if (finding.standing.has_value()) sentences.push_back(standing_sentence(finding, language));
  if (finding.comparison.has_value()) sentences.push_back(comparison_sentence(finding, speaking, true));
  for (std::string& sentence : group_sentences(finding, speaking)) sentences.push_back(std::move(sentence));
  sentences.push_back(change_sentence(finding, speaking));
  if (finding.signal) sentences.push_back(signal_sentence(*finding.signal, language));
  if (finding.newest) {
    sentences.push_back(language.say(
        words::newest{.period = period_words(finding.newest->step, language), .reason = reason_words(finding.newest->missing, language)}));
  }
  if (finding.months_held) sentences.push_back(months_held_sentence(finding, language));
  if (finding.twelve_months)
    sentences.push_back(language.say(words::twelve_months{.reason = reason_words(*finding.twelve_months, language)}));
  return sentences;
}

std::string absent_words(const Missing& missing) { return english(words::absent{.reason = detail_words(missing)}); }

std::string_view difference_word(const Observation<stats::Difference>& difference) {
  return difference.has_value() ? name_of(difference.value().verdict) : "unknown";
}

std::string missing_sentence(const Missing& missing, const Language& language) {
  return language.say(words::missing{.reason = reason_words(missing, language)});
}

}  // namespace hub::render
