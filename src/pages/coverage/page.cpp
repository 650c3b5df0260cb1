// SPDX-License-Identifier: Apache-2.0
#include "pages/coverage/writers.hpp"
#include "render/language.hpp"
#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/section.hpp"
#include "render/sentences.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace hub::pages {

using namespace render;

namespace {

std::string held_words(int held, int declared) {
  if (held == declared) return std::to_string(held);
  return english(words::coverage_cell{.declared = std::to_string(declared), .held = std::to_string(held)});
}

void years_table(HtmlWriter& out, const DatasetHeld& held, const facts::HubFacts& hub) {
  std::vector<Column> columns{capitalised(level_name(hub, Counting::recorder))};
  for (const CoverageYear& year : held.years) columns.push_back(number_column(std::to_string(year.year)));
  const auto& dataset = *held.dataset;
  Table table(out, english(words::coverage_caption{.step = step_word(dataset), .title = dataset.title}), columns);
  if (!hub.population.empty()) {
    auto row = table.row(english(words::coverage_share{.step = step_word(dataset)}));
    for (const CoverageYear& year : held.years)
      row.number(english(words::coverage_percent{.percent = std::to_string(year.held.share_percent())}));
  }
  for (const ForceCoverage& each : held.forces) {
    auto row = table.row([&] { out.link(area_address(*each.force), each.force->name); });
    for (std::size_t i = 0; i < held.years.size(); ++i) row.number(held_words(each.held[i], held.years[i].declared));
  }
}

/// A run of missing steps, and the forces that lack it for one reason.
struct CommonGap {
  const CoverageGap* gap;
  std::vector<std::string> forces;
};

std::vector<CommonGap> common_gaps(const DatasetHeld& held) {
  std::vector<CommonGap> common;
  for (const ForceCoverage& each : held.forces) {
    for (const CoverageGap& gap : each.gaps) {
      const auto same = std::find_if(common.begin(), common.end(), [&](const CommonGap& other) { return *other.gap == gap; });
      if (same == common.end()) {
        common.push_back({&gap, {each.force->name}});
      } else {
        same->forces.push_back(each.force->name);
      }
    }
  }
  std::stable_sort(common.begin(), common.end(), [](const auto& a, const auto& b) { return a.gap->period.first < b.gap->period.first; });
  return common;
}

/// Forces by the measure and the step that their table has no figure of and why, in time order of each measure.
using Lacked = std::map<std::tuple<std::string, Month, std::string, std::string>, std::vector<std::string>>;
Lacked lacked(const DatasetHeld& held) {
  Lacked forces;
  for (const ForceCoverage& each : held.forces) {
    for (const HeldStep& step : each.steps) {
      for (const LackedSeries& lack : step.lacks)
        forces[{lack.measure->title, step.period.first, period_words(step.period), std::string(name_of_held(lack.status))}].push_back(
            each.force->name);
    }
  }
  return forces;
}

void gaps(HtmlWriter& out, const DatasetHeld& held) {
  const auto common = common_gaps(held);
  const auto lacks = lacked(held);
  if (common.empty() && lacks.empty()) return;
  const auto details = out.in("details");
  out.element("summary", english(words::coverage_gaps{}));
  const auto list = out.in("ul");
  for (const auto& [gap, forces] : common) {
    out.element("li", english(words::coverage_gap{.all = forces.size() == held.forces.size(),
                                                  .forces = fmt::format("{}", fmt::join(forces, ", ")),
                                                  .period = period_words(gap->period),
                                                  .reason = gap->detail,
                                                  .records = count_text(gap->published),
                                                  .status = std::string(name_of_held(gap->status))}));
  }
  for (const auto& [lack, forces] : lacks) {
    const auto& [measure, first, period, status] = lack;
    out.element("li", english(words::coverage_lacked{.all = forces.size() == held.forces.size(),
                                                     .forces = fmt::format("{}", fmt::join(forces, ", ")),
                                                     .measure = measure,
                                                     .period = period,
                                                     .status = status}));
  }
}

}  // namespace

std::string coverage_page(const CoverageFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{english(words::coverage_title{}),
                        english(words::coverage_description{.kind = level_name(*facts.hub, Counting::recorder)}), "/coverage", false};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    out.element("h1", english(words::coverage_title{}));
    out.element("p", english(words::coverage_lead{.force = level_name(hub, Counting::recorder)}), {{"class", "lead"}});
    for (const DatasetHeld& held : facts.datasets) {
      const Section section(out, held.dataset->id, held.dataset->title);
      out.element("p", source_sentence(*held.dataset));
      years_table(out, held, hub);
      gaps(out, held);
    }
  });
}

}  // namespace hub::pages
