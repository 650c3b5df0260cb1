// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/writers.hpp"
#include "render/linked.hpp"
#include "render/numbers.hpp"
#include "render/sentences.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

void change_cells(HtmlWriter& out, const facts::Finding& finding) {
  out.element("td", period_words(finding.headline.period));
  if (!finding.change.has_value()) {
    out.element("td", count_text(finding.count), {{"class", "n"}});
    out.element("td", absent_words(finding.change.missing()), {{"colspan", "5"}, {"class", "absent-cell"}});
    return;
  }
  const stats::Change& change = finding.change.value();
  out.element("td", count_text(change.current_count), {{"class", "n"}});
  out.element("td", std::to_string(change.past.last().year()));
  out.element("td", count_text(change.past_count), {{"class", "n"}});
  out.element("td", signed_percent(change.percent), {{"class", "n"}}).element("td", verdict_words(change));
  out.element("td", finding.others_change ? signed_percent(finding.others_change->change.percent) : "", {{"class", "n"}});
}

void change_row(HtmlWriter& out, const ChangesFacts& facts, const facts::CardFacts& row) {
  out.open("tr").open("th", {{"scope", "row"}}).link(measure_address(*facts.area, *row.measure), row.measure->title).close();
  if (row.finding.has_value()) {
    change_cells(out, row.finding.value());
  } else {
    out.element("td", absent_words(row.finding.missing()), {{"colspan", "7"}, {"class", "absent-cell"}});
  }
  out.close();
}

}  // namespace

std::string changes_page(const ChangesFacts& facts, const PageAssets& assets) {
  const std::string title = english(words::changes_title{.place = facts.area->name});
  const PageFrame frame{title, english(words::changes_description{.place = facts.area->name}), area_address(*facts.area) + "/change", true};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  breadcrumbs(out, {{area_address(*facts.area), facts.area->name}, {"", english(words::changes_crumb{})}});
  out.element("h1", title);
  out.element("p", english(words::changes_lead{}), {{"class", "lead"}});
  open_table(out, english(words::changes_caption{.place = facts.area->name}));
  header_row(out,
             {english(words::column_measure{}), english(words::column_period{}), english(words::column_recorded{}),
              english(words::column_same_months{}), english(words::column_recorded_then{}), english(words::column_change{}),
              english(words::column_verdict{}), english(words::column_other_forces{})},
             false);
  out.open("tbody");
  for (const auto& row : facts.rows) change_row(out, facts, row);
  out.close().close().close();
  out.element("p", english(words::changes_caution{}), {{"class", "caution"}});
  say_linked(out.open("p"), words::changes_method{}, {"/methods#change"}).close();
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::pages
