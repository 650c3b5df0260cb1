// SPDX-License-Identifier: Apache-2.0
#include "render/wording.hpp"

#include "base/text.hpp"
#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/sentences.hpp"

#include <fmt/format.h>

#include <chrono>

namespace hub::render {
std::string short_month(Month month) {
  return english(words::period_month{.month = Language::english().month_name(month).substr(0, 3), .year = std::to_string(month.year())});
}

std::string date_words(Date date) {
  const Month month(int(date.year()), static_cast<int>(unsigned(date.month())));
  return english(words::date{
      .day = std::to_string(unsigned(date.day())), .month = Language::english().month_name(month), .year = std::to_string(month.year())});
}

std::string published_period(const PublishedFigure& figure) {
  if (figure.period_first.empty() || figure.period_last.empty()) return english(words::period_not_stated{});
  const auto first = Month::parse(figure.period_first.substr(0, 7));
  const auto last = Month::parse(figure.period_last.substr(0, 7));
  if (!first || !last) return english(words::period_dates{.first = figure.period_first, .last = figure.period_last});
  return period_words({*first, *last - *first + 1});
}

std::string age_words(int months) {
  if (months <= 0) return english(words::age_this_month{});
  if (months < 36) return english(words::age_months{.months = months});
  return english(words::age_years{.years = std::to_string(months / 12)});
}

std::string place_name(const facts::Finding& finding, const facts::HubFacts& hub) {
  const bool whole = !finding.own_pool || finding.own_pool->stands_for_all();
  return whole ? finding.area->name
               : english(words::place_supplied{.kinds = level_names(hub, Counting::recorder),
                                               .members = std::to_string(finding.own_pool->members),
                                               .place = finding.area->name});
}

const char* step_word(int months) { return months == 12 ? "year" : months == 3 ? "quarter" : "month"; }
const char* step_word(const Dataset& dataset) { return step_word(dataset.step_months); }

std::string panel_name(const facts::PanelFacts& panel, const Area& area, const Speaking& speaking, const Dataset& dataset) {
  if (panel.of_districts) {
    const std::string& force = speaking.parent == nullptr ? english(words::panel_the_force{}) : speaking.parent->name;
    const Level& level = *area.level;
    if (panel.members == 0) return english(words::panel_no_districts{.district = level_name(level), .force = force});
    return english(words::panel_districts{.districts = level_names(level), .force = force, .members = std::to_string(panel.members)});
  }
  const bool others = !area.is(Counting::sum);
  const char* const step = step_word(dataset);
  const std::string& kind = level_name(speaking.hub, Counting::recorder);
  if (panel.members == 0) return english(words::panel_none{.kind = kind, .others = others, .step = step});
  return english(words::panel_forces{
      .kind = kind, .kinds = level_names(speaking.hub, Counting::recorder), .members = panel.members, .others = others, .step = step});
}

std::string source_sentence(const Dataset& dataset) {
  return english(
      words::source{.date = dataset.published, .licence = dataset.licence, .publisher = dataset.publisher, .title = dataset.title});
}

std::string published_value(const PublishedFigure& figure) {
  return english(words::published_value{
      .bound = name_of(figure.bound), .unit = figure.unit == "percent" ? "%" : figure.unit, .value = published_text(figure.value)});
}

}  // namespace hub::render
