// SPDX-License-Identifier: Apache-2.0
#include "render/csv.hpp"

#include "pages/response/writers.hpp"
#include "render/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace hub::pages {

using namespace render;

namespace {

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

std::string response_csv(const ResponseFacts& facts) {
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

}  // namespace hub::pages
