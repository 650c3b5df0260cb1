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

void add_rate(TableRow& row, const Observation<stats::Rate>& rate) {
  row.number(rate.has_value() ? rate_text(rate.value()) : english(words::absent_rate{}));
}

void add_count(TableRow& row, const Observation<std::int64_t>& count) {
  if (count.has_value()) {
    row.number(count_text(count.value()));
  } else if (count.missing().reason == MissingReason::not_supplied) {
    row.number(english(words::absent_not_supplied{}));
  } else if (count.missing().reason == MissingReason::not_held) {
    row.number(english(words::absent_not_held{}));
  } else {
    row.number(absent_words(count.missing()));
  }
}

}  // namespace

void steps_table(HtmlWriter& out, const Measure& measure, const Area& area, const std::string& title,
                 const std::vector<facts::StepFacts>& steps, const std::string& panel) {
  const bool nation = area.is(Counting::sum);
  const bool rated = area.residents.has_value();
  const bool has_rates =
      std::any_of(steps.begin(), steps.end(), [](const auto& step) { return step.rate.has_value() || step.comparator.has_value(); });
  const std::string& place = nation ? panel : area.name;
  const std::string counted = title.empty() ? measure.title : capitalised(title);
  const Month first = steps.front().period.first;
  const std::string period = period_words({first, steps.back().period.last() - first + 1});
  const auto details = out.in("details");
  out.element("summary", english(words::measure_time_table{.rows = std::to_string(steps.size())}));
  std::vector<Column> columns{english(words::column_period{}), number_column(english(words::column_recorded{}))};
  if (rated) columns.push_back(number_column(english(words::column_rate{})));
  if (rated && !nation) columns.push_back(number_column(panel));
  Table table(out,
              has_rates ? english(words::measure_time_caption{.measure = counted,
                                                              .period = period,
                                                              .place = place,
                                                              .unit = rate_unit(measure, {Month(2000, 1), steps.front().period.months})})
                        : english(words::measure_time_counts{.measure = counted, .period = period, .place = place}),
              columns);
  const Period* before = nullptr;
  for (const auto& step : steps) {
    if (before != nullptr && step.period.first > before->last() + 1)
      table.row(period_words({before->last() + 1, step.period.first - before->last() - 1})).absent(english(words::absent_not_held{}));
    before = &step.period;
    auto row = table.row(period_words(step.period));
    add_count(row, step.count);
    if (rated) add_rate(row, step.rate);
    if (rated && !nation) add_rate(row, step.comparator);
  }
}

void peers_table(HtmlWriter& out, const Measure& measure, const Period& period, std::vector<facts::AreaRate> peers,
                 const std::string& kind) {
  std::sort(peers.begin(), peers.end(), [](const auto& a, const auto& b) { return a.area->name < b.area->name; });
  const auto details = out.in("details");
  out.element("summary", english(words::measure_standing_table{.number = std::to_string(peers.size()), .peers = kind}));
  Table table(
      out, english(words::measure_standing_caption{.measure = measure.title, .period = period_words(period)}),
      {english(words::column_area{}), number_column(english(words::column_recorded{})), number_column(english(words::column_rate{}))});
  for (const auto& peer : peers) {
    table.row([&] { out.link(measure_address(*peer.area, measure), peer.area->name); })
        .number(count_text(peer.rate.count))
        .number(rate_text(peer.rate));
  }
}

void parts_table(HtmlWriter& out, const Measure& measure, const Period& period, const std::vector<facts::PartFacts>& parts) {
  const std::string& district = level_name(*parts.front().area->level);
  const bool rated = parts.front().area->residents.has_value();
  std::vector<Column> columns{capitalised(district), number_column(english(words::column_recorded{}))};
  if (rated) columns.push_back(number_column(english(words::column_rate{})));
  Table table(out, english(words::measure_parts_caption{.district = district, .measure = measure.title, .period = period_words(period)}),
              columns);
  int number = 0;
  for (const auto& part : parts) {
    auto row = table.row([&] { out.text(fmt::format("{}. ", ++number)).link(measure_address(*part.area, measure), part.area->name); });
    add_count(row, part.count);
    if (rated) add_rate(row, part.rate);
  }
}

}  // namespace hub::render
