// SPDX-License-Identifier: Apache-2.0
#include "render/measure_tables.hpp"
#include "render/numbers.hpp"
#include "render/pages.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using facts::ChangesFacts;

void change_cells(HtmlWriter& out, const facts::Finding& finding) {
  out.element("td", period_words(finding.headline.period));
  if (!finding.change.has_value()) {
    out.element("td", count_text(finding.count), {{"class", "n"}});
    out.element("td", "[x] " + finding.change.missing().detail, {{"colspan", "5"}, {"class", "absent-cell"}});
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
    out.element("td", "[x] " + row.finding.missing().detail, {{"colspan", "7"}, {"class", "absent-cell"}});
  }
  out.close();
}

}  // namespace

std::string changes_page(const ChangesFacts& facts, const PageAssets& assets) {
  const std::string title = fmt::format("Then and now in {}", facts.area->name);
  const PageFrame frame{
      title, fmt::format("Every measure in {} in its newest quarter against the same months of an earlier year.", facts.area->name),
      area_address(*facts.area) + "/change", true};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  breadcrumbs(out, {{area_address(*facts.area), facts.area->name}, {"", "Then and now"}});
  out.element("h1", title);
  out.element("p",
              "Each measure in the newest three months that are complete, or where there are none in its latest period, against the same "
              "months of the nearest earlier year that was "
              "supplied. The last column is the change in all other forces that supplied both.",
              {{"class", "lead"}});
  open_table(out, fmt::format("Change in {}, newest quarter against the same months before", facts.area->name));
  header_row(out, {"Measure", "Period", "Recorded", "Same months of", "Recorded then", "Change", "Verdict", "Other forces"}, false);
  out.open("tbody");
  for (const auto& row : facts.rows) change_row(out, facts, row);
  out.close().close().close();
  out.element("p", "Recording of crime has improved over the years: more records need not mean more crime, above all of violence.",
              {{"class", "caution"}});
  out.open("p").link("/methods#change", "How a change is judged").text(".").close();
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
