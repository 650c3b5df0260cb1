// SPDX-License-Identifier: Apache-2.0
#include "render/measure_tables.hpp"

#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/page.hpp"
#include "render/sentences.hpp"
#include "render/table.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace hub::render {
namespace {

void number_cell(HtmlWriter& out, const std::string& text) { out.element("td", text, {{"class", "n"}}); }

void rate_cell(HtmlWriter& out, const Observation<stats::Rate>& rate) {
  number_cell(out, rate.has_value() ? rate_text(rate.value()) : english(words::absent_rate{}));
}

std::string missing_words(const Missing& missing) {
  return missing.reason == MissingReason::not_supplied ? english(words::absent_not_supplied{}) : absent_words(missing);
}

void gap_row(HtmlWriter& out, const Period& gap, int columns) {
  out.open("tr").element("th", period_words(gap), {{"scope", "row"}});
  out.element("td", english(words::absent_not_held{}), {{"colspan", std::to_string(columns)}, {"class", "absent-cell"}}).close();
}

}  // namespace

void steps_table(HtmlWriter& out, const Measure& measure, const Area& area, int step_months, const std::vector<facts::StepFacts>& steps,
                 const std::string& panel) {
  const bool nation = area.is(Counting::sum);
  const bool rated = area.residents.has_value();
  const std::string& place = nation ? panel : area.name;
  out.open("details").element("summary", english(words::measure_time_table{.rows = std::to_string(steps.size())}));
  open_table(out, rated ? english(words::measure_time_caption{
                              .measure = measure.title, .place = place, .unit = rate_unit(measure, {Month(2000, 1), step_months})})
                        : english(words::measure_time_counts{.measure = measure.title, .place = place}));
  std::vector<std::string> columns{english(words::column_period{}), english(words::column_recorded{})};
  if (rated) columns.push_back(english(words::column_rate{}));
  if (rated && !nation) columns.push_back(panel);
  header_row(out, columns);
  out.open("tbody");
  const Period* before = nullptr;
  for (const auto& step : steps) {
    if (before != nullptr && step.period.first != before->last() + 1)
      gap_row(out, {before->last() + 1, step.period.first - before->last() - 1}, static_cast<int>(columns.size()) - 1);
    before = &step.period;
    out.open("tr").element("th", period_words(step.period), {{"scope", "row"}});
    number_cell(out, step.count.has_value() ? count_text(step.count.value()) : missing_words(step.count.missing()));
    if (rated) rate_cell(out, step.rate);
    if (rated && !nation) rate_cell(out, step.comparator);
    out.close();
  }
  out.close().close().close().close();
}

void peers_table(HtmlWriter& out, const Measure& measure, const Period& period, std::vector<facts::AreaRate> peers,
                 const std::string& kind) {
  std::sort(peers.begin(), peers.end(), [](const auto& a, const auto& b) { return a.area->name < b.area->name; });
  out.open("details").element("summary", english(words::measure_standing_table{.number = std::to_string(peers.size()), .peers = kind}));
  open_table(out, english(words::measure_standing_caption{.measure = measure.title, .period = period_words(period)}));
  header_row(out, {english(words::column_area{}), english(words::column_recorded{}), english(words::column_rate{})});
  out.open("tbody");
  for (const auto& peer : peers) {
    out.open("tr").open("th", {{"scope", "row"}}).link(measure_address(*peer.area, measure), peer.area->name).close();
    number_cell(out, count_text(peer.rate.count));
    number_cell(out, rate_text(peer.rate));
    out.close();
  }
  out.close().close().close().close();
}

void parts_table(HtmlWriter& out, const Measure& measure, const Period& period, const std::vector<facts::PartFacts>& parts) {
  const std::string& district = level_name(*parts.front().area->level);
  open_table(out, english(words::measure_parts_caption{.district = district, .measure = measure.title, .period = period_words(period)}));
  const bool rated = parts.front().area->residents.has_value();
  std::vector<std::string> columns{capitalised(district), english(words::column_recorded{})};
  if (rated) columns.push_back(english(words::column_rate{}));
  header_row(out, columns);
  out.open("tbody");
  int number = 0;
  for (const auto& part : parts) {
    out.open("tr")
        .open("th", {{"scope", "row"}})
        .text(fmt::format("{}. ", ++number))
        .link(measure_address(*part.area, measure), part.area->name)
        .close();
    number_cell(out, part.count.has_value() ? count_text(part.count.value()) : missing_words(part.count.missing()));
    if (rated) rate_cell(out, part.rate);
    out.close();
  }
  out.close().close().close();
}

}  // namespace hub::render
