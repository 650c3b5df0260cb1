// SPDX-License-Identifier: Apache-2.0
#include "pages/coverage/writers.hpp"
#include "render/language.hpp"
#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/section.hpp"
#include "render/sentences.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

#include <algorithm>

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
    auto row = table.row(english(words::coverage_share{}));
    for (const CoverageYear& year : held.years)
      row.number(english(words::coverage_percent{.percent = std::to_string(year.whole.share_percent())}));
  }
  for (const ForceCoverage& each : held.forces) {
    auto row = table.row([&] { out.link(area_address(*each.force), each.force->name); });
    for (std::size_t i = 0; i < held.years.size(); ++i) row.number(held_words(each.held[i], held.years[i].declared));
  }
}

/// Why steps are missing, one line a run of them.
void gaps(HtmlWriter& out, const DatasetHeld& held) {
  const bool any = std::any_of(held.forces.begin(), held.forces.end(), [](const ForceCoverage& each) { return !each.gaps.empty(); });
  if (!any) return;
  const auto details = out.in("details");
  out.element("summary", english(words::coverage_gaps{}));
  const auto list = out.in("ul");
  for (const ForceCoverage& each : held.forces) {
    for (const CoverageGap& gap : each.gaps) {
      out.element("li", english(words::coverage_gap{.force = each.force->name,
                                                    .period = period_words(gap.period),
                                                    .reason = gap.detail,
                                                    .status = std::string(name_of_held(gap.status))}));
    }
  }
}

}  // namespace

std::string coverage_page(const CoverageFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{english(words::coverage_title{}), english(words::coverage_description{}), "/coverage", false};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    out.element("h1", english(words::coverage_title{}));
    out.element("p", english(words::coverage_lead{.forces = level_names(hub, Counting::recorder)}), {{"class", "lead"}});
    for (const DatasetHeld& held : facts.datasets) {
      const Section section(out, held.dataset->id, held.dataset->title);
      out.element("p", source_sentence(*held.dataset));
      years_table(out, held, hub);
      gaps(out, held);
    }
  });
}

}  // namespace hub::pages
