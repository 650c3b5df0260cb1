// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/writers.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/numbers.hpp"
#include "render/sentences.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

#include <algorithm>

namespace hub::pages {

using namespace render;

namespace {

/// Only of places that records are made by.
bool has_others(const facts::CardFacts& card) { return card.finding.has_value() && card.finding.value().others_change; }

void add_change(TableRow& row, const facts::Finding& finding, bool with_others) {
  if (!finding.change.has_value()) {
    row.text(period_words(finding.headline.period));
    row.number(count_text(finding.count)).absent(absent_words(finding.change.missing()));
    return;
  }
  const stats::Change& change = finding.change.value();
  row.text(period_words(change.current));
  row.number(count_text(change.current_count));
  row.text(years_of(change.past));
  row.number(count_text(change.past_count));
  row.number(signed_percent(change.percent)).text(verdict_words(change));
  if (with_others) row.number(finding.others_change ? signed_percent(finding.others_change->change.percent) : "");
}

void changes_table(HtmlWriter& out, const ChangesFacts& facts) {
  const bool with_others = std::any_of(facts.rows.begin(), facts.rows.end(), has_others);
  std::vector<Column> columns{english(words::column_measure{}),       english(words::column_period{}),
                              english(words::column_recorded{}),      english(words::column_same_months{}),
                              english(words::column_recorded_then{}), english(words::column_change{}),
                              english(words::column_verdict{})};
  if (with_others) columns.emplace_back(english(words::column_other_forces{.kinds = level_names(*facts.area->level)}));
  Table table(out, english(words::changes_caption{.place = facts.area->name}), columns);
  for (const facts::CardFacts& each : facts.rows) {
    auto row = table.row([&] { out.link(measure_address(*facts.area, *each.measure), each.measure->title); });
    if (each.finding.has_value()) {
      add_change(row, each.finding.value(), with_others);
    } else {
      row.absent(absent_words(each.finding.missing()));
    }
  }
}

}  // namespace

std::string changes_page(const ChangesFacts& facts, const PageAssets& assets) {
  const std::string title = english(words::changes_title{.place = facts.area->name});
  const PageFrame frame{title, english(words::changes_description{.place = facts.area->name}), area_address(*facts.area) + "/change", true};
  return whole_page(frame, facts.hub, assets, [&](HtmlWriter& out) {
    breadcrumbs(out, {{area_address(*facts.area), facts.area->name}, {"", english(words::changes_crumb{})}});
    out.element("h1", title);
    out.element("p",
                english(words::changes_lead{.kinds = level_names(*facts.area->level),
                                            .others = std::any_of(facts.rows.begin(), facts.rows.end(), has_others)}),
                {{"class", "lead"}});
    changes_table(out, facts);
    out.element("p", english(words::changes_caution{}), {{"class", "caution"}});
    linked_paragraph(out, words::changes_method{}, {"/methods#change"});
  });
}

}  // namespace hub::pages
