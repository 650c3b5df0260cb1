// SPDX-License-Identifier: Apache-2.0
#include "render/wording.hpp"

#include "base/text.hpp"
#include "render/numbers.hpp"
#include "render/sentences.hpp"

#include <fmt/format.h>

#include <chrono>

namespace hub::render {
namespace {

std::string month_name(Month month) {
  const std::string name = long_name(month);
  return name.substr(0, name.find(' '));
}

}  // namespace

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

std::string place_name(const facts::Finding& finding) {
  const bool whole = !finding.own_pool || finding.own_pool->stands_for_all();
  return whole ? finding.area->name : fmt::format("{} forces of {}", finding.own_pool->members, finding.area->name);
}

std::string panel_name(const facts::PanelFacts& panel, const facts::Finding& finding, const Area* parent, const Dataset& dataset) {
  if (panel.against == stats::Comparison::Against::districts && panel.members == 0) return "No other district of the force";
  if (panel.against == stats::Comparison::Against::districts)
    return fmt::format("All {} districts of {} together", panel.members, parent == nullptr ? "the force" : parent->name);
  const char* const other = finding.area->level == AreaLevel::nation ? "" : "other ";
  const char* const step = dataset.step_months == 3 ? "quarter" : "month";
  if (panel.members == 0) return fmt::format("No {}force supplied every {} of a comparison", other, step);
  if (panel.members == 1) return fmt::format("The one {}force that supplied every {} of the comparison", other, step);
  return fmt::format("The {} {}forces that supplied every {} of the comparison", panel.members, other, step);
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
