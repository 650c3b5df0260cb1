// SPDX-License-Identifier: Apache-2.0
#include "render/wording.hpp"

#include "base/text.hpp"
#include "render/numbers.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace hub::render {
namespace {

using stats::Comparison;
using stats::Finding;

/// Below this many residents visitors weigh more than residents: the City of London has 8,600.
constexpr std::int64_t few_residents = 20'000;

std::string month_name(Month month) {
  const std::string name = long_name(month);
  return name.substr(0, name.find(' '));
}

std::string length_words(int months) {
  return months == 1 ? "in one month" : months == 3 ? "in three months" : months == 12 ? "in a year" : fmt::format("in {} months", months);
}

std::string population_words(const Measure& measure) { return measure.denominator == Denominator::households ? "households" : "residents"; }

/// "43 % fewer in 2025 than in 2018", "about the same", "47 % more …".
std::string change_words(const stats::Change& change) {
  const int past = change.past.last().year();
  const int now = change.current.last().year();
  if (change.percent.scaled == 0) return fmt::format("about the same number in {} as in {}", now, past);
  const char* const direction = change.current_count > change.past_count ? "more" : "fewer";
  return fmt::format("{} {} in {} than in {}{}", percent_size(change.percent), direction, now, past,
                     change.little ? ", little or no change" : "");
}

std::string level_sentence(const Finding& finding, const stats::HubFacts& hub) {
  const Measure& measure = *finding.measure;
  std::string place = finding.area->name;
  if (finding.own_pool) place = pool_name(*finding.own_pool, hub);
  std::string sentence =
      fmt::format("There were {} {} in {}, {}", count_text(finding.count), measure.plural, place, period_words(finding.headline.period));
  if (!finding.rate.has_value()) return fmt::format("{}. A rate is not shown: {}.", sentence, finding.rate.missing().detail);
  return fmt::format("{}: {} for every {} {}{} ({}).", sentence, rate_text(finding.rate.value()), count_text(measure.per),
                     population_words(measure),
                     finding.headline.period.months < 12 ? " " + length_words(finding.headline.period.months) : "", hub.population);
}

std::string rank_sentence(const Comparison& comparison, const Finding& finding) {
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  const char* const kind = comparison.against == Comparison::Against::districts ? "district" : "force";
  return fmt::format("The middle {} had {}; {} was {}.", kind, real_text(comparison.quartiles.median, decimals), finding.area->name,
                     rank_words(comparison.rank));
}

std::string others_sentence(const Finding& finding, const stats::HubFacts& hub) {
  const auto& others = *finding.others_change;
  const auto& change = others.change;
  if (change.percent.scaled == 0) {
    return fmt::format(" In the {} other forces of {} that supplied both, the number stayed about the same, {} and {}.", others.members,
                       hub.nation->name, count_text(change.past_count), count_text(change.current_count));
  }
  const char* const verb = change.current_count > change.past_count ? "rose" : "fell";
  return fmt::format(" In the {} other forces of {} that supplied both, the number {} by {}, from {} to {}.", others.members,
                     hub.nation->name, verb, percent_size(change.percent), count_text(change.past_count), count_text(change.current_count));
}

std::string change_sentence(const Finding& finding, const stats::HubFacts& hub, const Area* parent) {
  if (finding.change.has_value()) {
    const auto& change = finding.change.value();
    std::string sentence = fmt::format("In the same {} of {} there were {}: {}.", change.current.months == 1 ? "month" : "months",
                                       change.past.last().year(), count_text(change.past_count), change_words(change));
    if (finding.others_change) sentence += others_sentence(finding, hub);
    return sentence;
  }
  const Missing& missing = finding.change.missing();
  if (missing.reason == MissingReason::withheld && finding.location_loss) {
    std::string sentence = fmt::format("The change since then is not shown for {}: {}.", finding.area->name, missing.detail);
    if (finding.force_change && parent != nullptr)
      sentence += fmt::format(" For {} as a whole there were {}.", parent->name, change_words(*finding.force_change));
    return sentence;
  }
  if (missing.reason == MissingReason::too_few) return fmt::format("Compared with the same months before: {}.", missing.detail);
  return fmt::format("A change is not shown: {}.", missing.detail);
}

}  // namespace

std::string period_words(const Period& period) {
  if (period.months == 1) return long_name(period.first);
  if (period.first.year() == period.last().year()) return fmt::format("{} to {}", month_name(period.first), long_name(period.last()));
  return fmt::format("{} to {}", long_name(period.first), long_name(period.last()));
}

std::string short_month(Month month) { return fmt::format("{} {}", month_name(month).substr(0, 3), month.year()); }

std::string date_words(Date date) {
  return fmt::format("{} {}", unsigned(date.day()), long_name(Month(int(date.year()), static_cast<int>(unsigned(date.month())))));
}

std::string published_period(const PublishedFigure& figure) {
  if (figure.period_first.empty() || figure.period_last.empty()) return "period not stated";
  const auto first = Month::parse(figure.period_first.substr(0, 7));
  const auto last = Month::parse(figure.period_last.substr(0, 7));
  if (!first || !last) return figure.period_first + " to " + figure.period_last;
  return period_words({*first, *last - *first + 1});
}

std::string age_words(int months) {
  if (months <= 0) return "this month";
  if (months == 1) return "1 month ago";
  if (months < 36) return fmt::format("{} months ago", months);
  return fmt::format("{} years ago", months / 12);
}

std::string headline_words(const Finding& finding) {
  const std::string period = period_words(finding.headline.period);
  return finding.is_old() || !finding.headline.recent ? "Latest available: " + period : period;
}

std::string rate_unit(const Measure& measure, const Period& period) {
  return fmt::format("per {} {}{}", count_text(measure.per), population_words(measure),
                     period.months < 12 ? " " + length_words(period.months) : "");
}

std::string pool_name(const stats::Pool& pool, const stats::HubFacts& hub) {
  if (pool.stands_for_all()) return hub.nation->name;
  if (pool.members == 1) return fmt::format("the one force that supplied ({} % of residents)", pool.share_percent());
  return fmt::format("the {} forces that supplied ({} % of residents)", pool.members, pool.share_percent());
}

std::string place_name(const Finding& finding) {
  const bool whole = !finding.own_pool || finding.own_pool->stands_for_all();
  return whole ? finding.area->name : fmt::format("{} forces of {}", finding.own_pool->members, finding.area->name);
}

std::string comparison_name(const Comparison& comparison, const stats::HubFacts& hub, const Area* parent) {
  if (comparison.against == Comparison::Against::forces) return pool_name(comparison.pool, hub);
  return fmt::format("the {} districts of {} together", comparison.pool.members, parent == nullptr ? "its force" : parent->name);
}

std::string rank_words(const stats::Rank& rank) {
  const bool low = rank.in_lower_half();
  const int place = low ? rank.from_lowest() : rank.from_highest();
  const char* const end = low ? "lowest" : "highest";
  return place == 1 ? fmt::format("the {} of {}", end, rank.of) : fmt::format("{} {} of {}", ordinal(place), end, rank.of);
}

std::string panel_name(const stats::PanelFacts& panel, const Finding& finding, const Area* parent, const Dataset& dataset) {
  if (panel.against == Comparison::Against::districts)
    return fmt::format("All {} districts of {} together", panel.members, parent == nullptr ? "the force" : parent->name);
  const char* const other = finding.area->level == AreaLevel::nation ? "" : "other ";
  const char* const step = dataset.step_months == 3 ? "quarter" : "month";
  if (panel.members == 1) return fmt::format("The one {}force that supplied every {} of the comparison", other, step);
  return fmt::format("The {} {}forces that supplied every {} of the comparison", panel.members, other, step);
}

std::string comparison_sentence(const Finding& finding, const stats::HubFacts& hub, const Area* parent, bool with_count) {
  if (!finding.comparison.has_value()) return {};
  const Comparison& comparison = finding.comparison.value();
  const std::string name = comparison_name(comparison, hub, parent);
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  const std::string figure = decimal_text(comparison.rate.rounded(decimals));
  if (!comparison.percent.has_value()) return fmt::format("In {} there were none.", name);
  const auto& percent = comparison.percent.value();
  if (percent.scaled == 0) return fmt::format("That was about the same as {}, {}.", name, figure);
  const std::string count = with_count ? fmt::format(" ({} {} in all)", count_text(comparison.pool.count), finding.measure->plural) : "";
  return fmt::format("That was {} {} {}, which had {}{}.", percent_size(percent), percent.scaled < 0 ? "below" : "above", name, figure,
                     count);
}

std::vector<std::string> finding_sentences(const Finding& finding, const stats::HubFacts& hub, const Area* parent) {
  std::vector<std::string> sentences{level_sentence(finding, hub)};
  if (finding.area->residents < few_residents)
    sentences.push_back(fmt::format("Few people live in {}, so a rate says little about it.", finding.area->name));
  if (finding.comparison.has_value()) {
    sentences.push_back(comparison_sentence(finding, hub, parent, true));
    sentences.push_back(rank_sentence(finding.comparison.value(), finding));
  }
  sentences.push_back(change_sentence(finding, hub, parent));
  if (finding.twelve_months) sentences.push_back(fmt::format("A 12-month figure is not available: {}.", finding.twelve_months->detail));
  return sentences;
}

std::string missing_sentence(const Missing& missing) {
  return fmt::format("No figure: {}{}", missing.detail, missing.detail.ends_with('.') ? "" : ".");
}

std::string source_sentence(const Dataset& dataset) {
  return fmt::format("Source: {}, {}; publication date {}. Licence: {}.", dataset.publisher, dataset.title, dataset.published,
                     dataset.licence);
}

std::string published_value(const PublishedFigure& figure) {
  std::string words;
  switch (figure.bound) {
    case Bound::exact: break;
    case Bound::about: words = "about "; break;
    case Bound::nearly: words = "nearly "; break;
    case Bound::at_least: words = "over "; break;
    case Bound::at_most: words = "at most "; break;
  }
  return fmt::format("{}{} {}", words, published_text(figure.value), figure.unit == "percent" ? "%" : figure.unit);
}

}  // namespace hub::render
