// SPDX-License-Identifier: Apache-2.0
#include "pages/measure/writers.hpp"
#include "render/csv_figures.hpp"
#include "render/sentences.hpp"
#include "render/series_sections.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

namespace {

void steps_rows(CsvWriter& out, const MeasureFacts& facts, const facts::SeriesFacts& series) {
  const bool nation = facts.area->is(Counting::sum);
  const std::string& key = series.series->key;
  const CsvRows panel{out, *facts.measure, "", panel_name(series.panel, *facts.area, {*facts.hub, facts.parent}, *series.dataset), "group",
                      key};
  const CsvRows own = nation ? panel : rows_for(out, *facts.measure, *facts.area, key);
  for (const auto& step : series.steps) {
    const std::string& title = series.series->title;
    std::string note = title;
    for (const MeasureBreak* each : step.begins) note += (note.empty() ? "" : "; ") + break_sentence(*each);
    own.count(step.period, step.count, note);
    own.rate(step.period, step.rate, note);
    if (!nation) panel.rate(step.period, step.comparator, english(words::csv_line{}));
  }
}

}  // namespace

std::string measure_csv(const MeasureFacts& facts) {
  CsvWriter out;
  csv_header(out, *facts.hub);
  if (!facts.lead().finding.has_value()) {
    missing_row(out, *facts.measure, *facts.area, facts.lead().finding.missing());
    return out.text();
  }
  const facts::Finding& finding = facts.lead().finding.value();
  finding_rows(out, finding, *facts.hub, facts.parent);
  for (const facts::SeriesFacts& series : facts.series) steps_rows(out, facts, series);
  for (const auto& part : facts.parts) {
    const CsvRows rows = rows_for(out, *facts.measure, *part.area, finding.series->key);
    rows.count(finding.headline.period, part.count, "");
    rows.rate(finding.headline.period, part.rate, "");
  }
  return out.text();
}

}  // namespace hub::pages
