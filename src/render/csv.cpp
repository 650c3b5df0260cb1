// SPDX-License-Identifier: Apache-2.0
#include "render/csv.hpp"

#include "base/text.hpp"
#include "render/numbers.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hub::render {
namespace {

using stats::digits;

/// The column names; every row of an invented hub then says so in its notes.
void header(CsvWriter& out, const facts::HubFacts& hub) {
  out.row(
      {"areacd", "areanm", "geography", "indicator", "period", "observation", "measure", "unit", "lci_95", "uci_95", "status", "notes"});
  if (hub.invented) out.note_every_row(english(words::csv_invented{}));
}

/// Writes one area's counts and rates; the area may be a group without a code.
struct Rows {
  CsvWriter& out;
  const Measure& measure;
  std::string code;
  std::string name;
  std::string geography;

  void count(const Period& period, const Observation<std::int64_t>& value, const std::string& notes) const {
    const bool has = value.has_value();
    out.row({code, name, geography, measure.id, to_string(period), has ? std::to_string(value.value()) : "", "count", measure.plural, "",
             "", has ? "" : name_of(value.missing().reason), has ? notes : detail_words(value.missing())});
  }

  void rate(const Period& period, const Observation<stats::Rate>& value, const std::string& notes, int decimals = -1) const {
    const std::string unit = rate_unit(measure, period);
    if (!value.has_value()) {
      out.row({code, name, geography, measure.id, to_string(period), "", "rate", unit, "", "", name_of(value.missing().reason),
               detail_words(value.missing())});
      return;
    }
    const auto interval = stats::rate_interval_95(value.value());
    const auto limit = [&](double stats::Interval::*side) {
      return interval.has_value() ? digits(stats::round_real(interval.value().*side, 3)) : std::string();
    };
    out.row({code, name, geography, measure.id, to_string(period),
             digits(value.value().rounded(decimals < 0 ? rate_decimals(value.value()) : decimals)), "rate", unit,
             limit(&stats::Interval::lower), limit(&stats::Interval::upper), "", notes});
  }
};

Rows rows_for(CsvWriter& out, const Measure& measure, const Area& area) {
  return {out, measure, area.code.text(), area.name, std::string(name_of(area.level))};
}

void percent_row(const Rows& rows, const Period& period, const char* name, const Observation<stats::Decimal>& percent,
                 const std::string& notes) {
  const bool has = percent.has_value();
  rows.out.row({rows.code, rows.name, rows.geography, rows.measure.id, to_string(period), has ? digits(percent.value()) : "", name,
                "percent", "", "", has ? "" : name_of(percent.missing().reason), has ? notes : detail_words(percent.missing())});
}

void comparison_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub, const Area* parent, const Rows& own) {
  const stats::Comparison& comparison = finding.comparison.value();
  const Period& period = finding.headline.period;
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  const bool nation = comparison.against == stats::Comparison::Against::forces && comparison.pool.stands_for_all();
  const Rows group{out, *finding.measure, nation ? hub.nation->code.text() : "", comparison_name(comparison, {hub, parent}),
                   nation ? "nation" : "group"};
  group.count(period, comparison.pool.count,
              english(words::csv_supplied{.members = std::to_string(comparison.pool.members), .of = std::to_string(comparison.pool.of)}));
  group.rate(period, comparison.rate, "", decimals);
  percent_row(own, period, "difference", comparison.percent, english(words::csv_from{.group = comparison_name(comparison, {hub, parent})}));
}

void standing_rows(const facts::Finding& finding, const Rows& own) {
  const stats::Standing& standing = finding.standing.value();
  const Period& period = finding.headline.period;
  const int decimals = finding.comparison.has_value() ? comparison_decimals(finding.rate.value(), finding.comparison.value().rate)
                                                      : rate_decimals(finding.rate.value());
  own.out.row({own.code, own.name, own.geography, own.measure.id, to_string(period), std::to_string(standing.rank.from_lowest()),
               "rank from lowest rate", english(words::csv_rank_of{.of = std::to_string(standing.rank.of)}), "", "", "",
               standing.place.has_value() ? name_of(standing.place.value()) : detail_words(standing.place.missing())});
  own.out.row({"", english(words::csv_middle{.level = name_of(standing.kind)}), "group", finding.measure->id, to_string(period),
               digits(stats::round_real(standing.quartiles.median, decimals)), "median rate", rate_unit(*finding.measure, period), "", "",
               "", ""});
}

std::string change_note(const stats::Change& change) {
  return english(words::csv_against{
      .period = to_string(change.past),
      .verdict = change.verdict.has_value() ? std::string(name_of(change.verdict.value())) : detail_words(change.verdict.missing())});
}

void change_row(const Rows& own, const facts::Finding& finding) {
  const auto& change = finding.change;
  percent_row(own, finding.headline.period, "change",
              change.has_value() ? Observation<stats::Decimal>(change.value().percent) : Observation<stats::Decimal>(change.missing()),
              change.has_value() ? change_note(change.value()) : "");
  if (!finding.others_change) return;
  const auto& others = *finding.others_change;
  const Rows group{own.out, own.measure, "", english(words::csv_others{.members = std::to_string(others.members)}), "group"};
  group.count(others.change.past, others.change.past_count, "");
  group.count(others.change.current, others.change.current_count, "");
  percent_row(group, others.change.current, "change", others.change.percent, change_note(others.change));
}

/// The finding's own rows: count, rate, and what it is compared with.
void finding_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub, const Area* parent) {
  const bool group = finding.own_pool && !finding.own_pool->stands_for_all();
  const Rows own =
      group ? Rows{out, *finding.measure, "", pool_name(*finding.own_pool, hub), "group"} : rows_for(out, *finding.measure, *finding.area);
  const Period& period = finding.headline.period;
  own.count(period, finding.count,
            english(words::csv_finding{.is_old = finding.is_old(),
                                       .sentences = fmt::format("{}", fmt::join(finding_sentences(finding, {hub, parent}), " "))}));
  own.rate(period, finding.rate, hub.population);
  if (finding.newest) own.count(finding.newest->step, finding.newest->missing, "");
  if (finding.twelve_months) own.count(Period::ending(period.last(), 12), *finding.twelve_months, "");
  if (finding.comparison.has_value()) comparison_rows(out, finding, hub, parent, own);
  if (finding.standing.has_value()) standing_rows(finding, own);
  if (finding.area->level != AreaLevel::nation) change_row(own, finding);
}

void missing_row(CsvWriter& out, const Measure& measure, const Area& area, const Missing& missing) {
  out.row({area.code.text(), area.name, name_of(area.level), measure.id, "", "", "count", measure.plural, "", "", name_of(missing.reason),
           detail_words(missing)});
}

/// A measure's finding, or why there is none.
void card_rows(CsvWriter& out, const facts::CardFacts& card, const Area& area, const facts::HubFacts& hub, const Area* parent) {
  if (card.finding.has_value()) {
    finding_rows(out, card.finding.value(), hub, parent);
  } else {
    missing_row(out, *card.measure, area, card.finding.missing());
  }
}

/// A column of published figures: its head and its cells. The notes are the figure's own and those of the whole hub.
struct FigureColumn {
  std::string_view name;
  std::string_view (*value)(const PublishedFigure& figure, std::string_view notes);
};
constexpr std::array figure_columns{
    FigureColumn{"areacd", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.area; }},
    FigureColumn{"areanm", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.area_name; }},
    FigureColumn{"indicator", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.measure; }},
    FigureColumn{"period_first", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.period_first; }},
    FigureColumn{"period_last", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.period_last; }},
    FigureColumn{"observation", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.value; }},
    FigureColumn{"unit", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.unit; }},
    FigureColumn{"bound", [](const PublishedFigure& each, std::string_view) { return name_of(each.bound); }},
    FigureColumn{"grade", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.grade; }},
    FigureColumn{"clock", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.clock; }},
    FigureColumn{"target", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.target; }},
    FigureColumn{"notes", [](const PublishedFigure&, std::string_view notes) { return notes; }},
    FigureColumn{"publisher", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.publisher; }},
    FigureColumn{"address", [](const PublishedFigure& each, std::string_view) -> std::string_view { return each.url; }},
    FigureColumn{"quality", [](const PublishedFigure& each, std::string_view) { return std::string_view(&each.quality, 1); }},
};

}  // namespace

void CsvWriter::row(std::span<const std::string_view> cells) {
  std::size_t left = cells.size();
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) text_ += ',';
    first = false;
    const bool runs =
        !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos && !parse_number<double>(cell);
    std::string safe = (runs ? "'" : "") + std::string(cell);
    if (--left == 0 && !last_cell_note_.empty()) safe += (safe.empty() ? "" : "; ") + last_cell_note_;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) {
      text_ += safe;
      continue;
    }
    text_ += '"';
    for (const char c : safe) {
      if (c == '"') text_ += '"';
      text_ += c;
    }
    text_ += '"';
  }
  text_ += "\r\n";
}

std::string measure_csv(const facts::MeasureFacts& facts) {
  CsvWriter out;
  header(out, *facts.hub);
  if (!facts.finding.has_value()) {
    missing_row(out, *facts.measure, *facts.area, facts.finding.missing());
    return out.text();
  }
  const facts::Finding& finding = facts.finding.value();
  finding_rows(out, finding, *facts.hub, facts.parent);
  const Rows panel{out, *facts.measure, "", panel_name(facts.panel, finding, facts.parent, *facts.dataset), "group"};
  const Rows own = finding.own_pool ? panel : rows_for(out, *facts.measure, *facts.area);
  for (const auto& step : facts.steps) {
    own.count(step.period, step.count, "");
    own.rate(step.period, step.rate, "");
    if (!finding.own_pool) panel.rate(step.period, step.comparator, english(words::csv_line{}));
  }
  for (const auto& part : facts.parts) {
    const Rows rows = rows_for(out, *facts.measure, *part.area);
    rows.count(finding.headline.period, part.count, "");
    rows.rate(finding.headline.period, part.rate, "");
  }
  return out.text();
}

std::string area_csv(const facts::AreaFacts& facts) {
  CsvWriter out;
  header(out, *facts.hub);
  for (const auto& pillar : facts.pillars) {
    for (const auto& card : pillar.cards) card_rows(out, card, *facts.area, *facts.hub, facts.parent);
  }
  return out.text();
}

std::string changes_csv(const facts::ChangesFacts& facts) {
  CsvWriter out;
  header(out, *facts.hub);
  for (const auto& row : facts.rows) card_rows(out, row, *facts.area, *facts.hub, facts.parent);
  return out.text();
}

std::string response_csv(const facts::ResponseFacts& facts) {
  CsvWriter out;
  std::array<std::string_view, figure_columns.size()> cells;
  std::transform(figure_columns.begin(), figure_columns.end(), cells.begin(), [](const FigureColumn& column) { return column.name; });
  out.row(cells);
  for (const PublishedFigure* figure : facts.everything) {
    const std::string notes = facts.hub->invented ? english(words::csv_invented_note{.note = figure->note}) : figure->note;
    std::transform(figure_columns.begin(), figure_columns.end(), cells.begin(),
                   [&](const FigureColumn& column) { return column.value(*figure, notes); });
    out.row(cells);
  }
  return out.text();
}

}  // namespace hub::render
