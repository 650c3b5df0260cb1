// SPDX-License-Identifier: Apache-2.0
#include "render/sentences.hpp"

#include "render/numbers.hpp"

#include <fmt/format.h>

#include <array>

namespace hub::render {
namespace {

using facts::Finding;
using stats::Comparison;

std::string year_of(Month month) { return std::to_string(month.year()); }

std::string length_words(int months, const Language& language) { return language.say("length", {language.count("months", months)}); }

const std::string& one_of(const Measure& measure, const Language& language) {
  return language.tag() == "cy" && measure.welsh ? measure.welsh->counted : measure.singular;
}

const std::string& many_of(const Measure& measure, const Language& language) {
  return language.tag() == "cy" && measure.welsh ? measure.welsh->counted : measure.plural;
}

Value denominator_of(const Measure& measure) { return {"denominator", std::string(name_of(measure.denominator))}; }

/// Whether the period's length must be said beside a rate.
Value short_period(const Period& period) { return {"short", period.months < 12 ? "yes" : "no"}; }

std::string rate_words(const stats::Rate& rate, int decimals, const Language& language) { return language.number(rate.rounded(decimals)); }

std::string level_sentence(const Finding& finding, const Speaking& speaking) {
  const Language& language = speaking.language;
  const Measure& measure = *finding.measure;
  const Period& period = finding.headline.period;
  const std::string place = finding.own_pool ? pool_name(*finding.own_pool, speaking.hub, language) : finding.area->name;
  const Value n = language.count("n", finding.count);
  const Value singular{"singular", one_of(measure, language)};
  const Value plural{"plural", many_of(measure, language)};
  if (!finding.rate.has_value()) {
    return language.say("level.no_rate", {n,
                                          singular,
                                          plural,
                                          {"place", place},
                                          {"period", period_words(period, language)},
                                          {"reason", reason_words(finding.rate.missing(), language)}});
  }
  const stats::Rate& rate = finding.rate.value();
  return language.say("level", {n,
                                singular,
                                plural,
                                {"place", place},
                                {"period", period_words(period, language)},
                                {"rate", rate_words(rate, rate_decimals(rate), language)},
                                {"per", language.number(measure.per)},
                                denominator_of(measure),
                                short_period(period),
                                {"length", length_words(period.months, language)},
                                {"population", speaking.hub.population}});
}

std::string standing_sentence(const Finding& finding, const Language& language) {
  const stats::Standing& standing = finding.standing.value();
  const int decimals = finding.comparison.has_value() ? comparison_decimals(finding.rate.value(), finding.comparison.value().rate)
                                                      : rate_decimals(finding.rate.value());
  return language.say("standing", {{"kind", std::string(name_of(standing.kind))},
                                   {"median", language.number(stats::round_real(standing.quartiles.median, decimals))},
                                   {"place", finding.area->name},
                                   {"rank", rank_words(standing.rank, language)},
                                   {"range", range_words(standing, language)}});
}

const char* side_of(const stats::Change& change) { return change.current_count > change.past_count ? "more" : "fewer"; }

std::string missing_change_sentence(const Finding& finding, const Speaking& speaking) {
  const Language& language = speaking.language;
  const Missing& missing = finding.change.missing();
  const Value reason{"reason", reason_words(missing, language)};
  if (missing.reason == MissingReason::too_few) return language.say("change.too_few", {reason});
  if (missing.reason != MissingReason::withheld || !finding.location_loss) return language.say("change.not_shown", {reason});
  std::string sentence = language.say("change.location_loss", {{"place", finding.area->name}, reason});
  if (finding.force_change && speaking.parent != nullptr) {
    sentence +=
        " " + language.say("change.of_force", {{"force", speaking.parent->name}, {"words", change_words(*finding.force_change, language)}});
  }
  return sentence;
}

std::string change_sentence(const Finding& finding, const Speaking& speaking) {
  if (!finding.change.has_value()) return missing_change_sentence(finding, speaking);
  const stats::Change& change = finding.change.value();
  const Language& language = speaking.language;
  std::string sentence = language.say("change", {language.count("months", change.current.months),
                                                 {"past_year", year_of(change.past.last())},
                                                 language.count("n", change.past_count),
                                                 {"words", change_words(change, language)}});
  if (finding.others_change) sentence += " " + others_sentence(finding, speaking);
  return sentence;
}

const char* chance_word(const Observation<stats::Difference>& difference) {
  if (!difference.has_value()) return "unknown";
  switch (difference.value().chance) {
    case stats::Chance::within: return "within";
    case stats::Chance::maybe: return "maybe";
    case stats::Chance::beyond: return "beyond";
  }
  return "unknown";
}

}  // namespace

std::string period_words(const Period& period, const Language& language) {
  const Month first = period.first;
  const Month last = period.last();
  const Value first_month{"first_month", language.month_name(first)};
  const Value last_month{"last_month", language.month_name(last)};
  if (period.months == 1) return language.say("period.month", {{"month", first_month.text}, {"year", year_of(first)}});
  if (first.year() == last.year()) return language.say("period.one_year", {first_month, last_month, {"year", year_of(last)}});
  return language.say("period.two_years", {first_month, last_month, {"first_year", year_of(first)}, {"last_year", year_of(last)}});
}

std::string headline_words(const Finding& finding, const Language& language) {
  std::string period = period_words(finding.headline.period, language);
  if (!finding.is_old() && finding.headline.recent) return period;
  return language.say("period.latest", {{"period", std::move(period)}});
}

std::string rate_unit(const Measure& measure, const Period& period, const Language& language) {
  return language.say("unit", {{"per", language.number(measure.per)},
                               denominator_of(measure),
                               short_period(period),
                               {"length", length_words(period.months, language)}});
}

std::string pool_name(const stats::Pool& pool, const facts::HubFacts& hub, const Language& language) {
  if (pool.stands_for_all()) return hub.nation->name;
  return language.say("group.supplied", {language.count("members", pool.members), {"share", language.number(pool.share_percent())}});
}

std::string comparison_name(const Comparison& comparison, const Speaking& speaking) {
  if (comparison.against == Comparison::Against::forces) return pool_name(comparison.pool, speaking.hub, speaking.language);
  return speaking.language.say("group.districts",
                               {speaking.language.count("members", comparison.pool.members),
                                {"force", speaking.parent == nullptr ? speaking.hub.nation->name : speaking.parent->name}});
}

std::string comparator_name(const facts::Comparator& comparator, const Area& area, const Speaking& speaking) {
  const Language& language = speaking.language;
  const bool district = area.level == AreaLevel::district;
  const Value members = language.count("members", comparator.pool.members);
  const Value force{"force", speaking.parent == nullptr ? area.name : speaking.parent->name};
  switch (comparator.kind) {
    case facts::Comparator::Kind::force: return language.say("group.force", {force});
    case facts::Comparator::Kind::region:
      return language.say(district ? "group.region_districts" : "group.region_forces", {members, {"region", area.region}});
    case facts::Comparator::Kind::nation:
      if (!district) return pool_name(comparator.pool, speaking.hub, language);
      return language.say("group.all_districts",
                          {members, {"nation", speaking.hub.nation->name}, {"share", language.number(comparator.pool.share_percent())}});
    case facts::Comparator::Kind::rest: return language.say(district ? "group.rest_districts" : "group.rest_forces", {members, force});
    case facts::Comparator::Kind::neighbours: return language.say("group.neighbours", {members});
    case facts::Comparator::Kind::most_similar: return language.say("group.most_similar", {members});
  }
  return {};
}

std::string rank_words(const stats::Rank& rank, const Language& language) {
  const bool low = rank.in_lower_half();
  const int place = low ? rank.from_lowest() : rank.from_highest();
  const std::string ordinal = language.say("ordinal", {language.count("n", place)});
  return language.say(
      "rank",
      {language.count("place", place), {"ordinal", ordinal}, {"end", low ? "lowest" : "highest"}, {"of", language.number(rank.of)}});
}

std::string percent_words(const stats::Decimal& percent, const Language& language) {
  return language.say("percent", {{"number", language.number({percent.scaled < 0 ? -percent.scaled : percent.scaled, percent.decimals})}});
}

const std::string& title_of(const Measure& measure, const Language& language) {
  return language.tag() == "cy" && measure.welsh ? measure.welsh->title : measure.title;
}

std::string reason_words(const Missing& missing, const Language& language) {
  const std::string key = fmt::format("reason.{}", name_of(missing.reason));
  if (language.has(key)) return language.say(key, {});
  std::string detail = missing.detail;
  if (detail.ends_with('.')) detail.pop_back();  // the sentence around it ends
  return detail;
}

std::string range_words(const stats::Standing& standing, const Language& language) {
  return language.say("range", {{"kind", std::string(name_of(standing.kind))},
                                {"range", standing.place.has_value() ? std::string(name_of(standing.place.value())) : "unknown"}});
}

std::string verdict_words(const stats::Change& change, const Language& language) {
  return language.say("verdict", {{"verdict", change.verdict.has_value() ? std::string(name_of(change.verdict.value())) : "unknown"}});
}

std::string change_words(const stats::Change& change, const Language& language) {
  const Value current_year{"current_year", year_of(change.current.last())};
  const Value past_year{"past_year", year_of(change.past.last())};
  if (change.percent.scaled == 0) return language.say("change.same", {current_year, past_year});
  const bool known = change.verdict.has_value();
  return language.say("change.words", {current_year,
                                       past_year,
                                       {"percent", percent_words(change.percent, language)},
                                       {"side", side_of(change)},
                                       {"verdict", known ? std::string(name_of(change.verdict.value())) : "unknown"},
                                       {"reason", known ? std::string() : reason_words(change.verdict.missing(), language)}});
}

std::string comparison_sentence(const Finding& finding, const Speaking& speaking, bool with_count) {
  if (!finding.comparison.has_value()) return {};
  const Language& language = speaking.language;
  const Comparison& comparison = finding.comparison.value();
  const Value group{"group", comparison_name(comparison, speaking)};
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  const Value figure{"figure", rate_words(comparison.rate, decimals, language)};
  if (!comparison.percent.has_value()) return language.say("comparison.none", {group});
  const auto& percent = comparison.percent.value();
  if (percent.scaled == 0) return language.say("comparison.same", {group, figure});
  return language.say("comparison", {{"percent", percent_words(percent, language)},
                                     {"side", percent.scaled < 0 ? "below" : "above"},
                                     group,
                                     figure,
                                     {"with_total", with_count ? "yes" : "no"},
                                     {"total", language.number(comparison.pool.count)},
                                     {"plural", many_of(*finding.measure, language)},
                                     {"chance", chance_word(comparison.difference)}});
}

std::string others_sentence(const Finding& finding, const Speaking& speaking) {
  const auto& others = *finding.others_change;
  const Language& language = speaking.language;
  const Value members = language.count("members", others.members);
  const Value nation{"nation", speaking.hub.nation->name};
  const Value past{"past", language.number(others.change.past_count)};
  const Value current{"current", language.number(others.change.current_count)};
  if (others.change.percent.scaled == 0) return language.say("change.others_same", {members, nation, past, current});
  return language.say(
      "change.others",
      {members, nation, past, current, {"side", side_of(others.change)}, {"percent", percent_words(others.change.percent, language)}});
}

std::string signal_sentence(const stats::LatestSignal& signal, const Language& language) {
  return language.say(fmt::format("signal.{}", name_of(signal.rule)), {{"side", signal.high ? "high" : "low"},
                                                                       {"first", period_words({signal.first, 1}, language)},
                                                                       {"fired", period_words({signal.fired, 1}, language)}});
}

std::vector<std::string> finding_sentences(const Finding& finding, const Speaking& speaking) {
  const Language& language = speaking.language;
  std::vector<std::string> sentences{level_sentence(finding, speaking)};
  if (finding.area->residents < stats::few_residents) sentences.push_back(language.say("few_residents", {{"place", finding.area->name}}));
  if (finding.comparison.has_value()) sentences.push_back(comparison_sentence(finding, speaking, true));
  if (finding.standing.has_value()) sentences.push_back(standing_sentence(finding, language));
  sentences.push_back(change_sentence(finding, speaking));
  if (finding.signal) sentences.push_back(signal_sentence(*finding.signal, language));
  if (finding.newest) {
    sentences.push_back(language.say(
        "newest", {{"period", period_words(finding.newest->step, language)}, {"reason", reason_words(finding.newest->missing, language)}}));
  }
  if (finding.twelve_months)
    sentences.push_back(language.say("twelve_months", {{"reason", reason_words(*finding.twelve_months, language)}}));
  return sentences;
}

std::string missing_sentence(const Missing& missing, const Language& language) {
  return language.say("missing", {{"reason", reason_words(missing, language)}});
}

}  // namespace hub::render
