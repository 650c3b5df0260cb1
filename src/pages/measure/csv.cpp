// SPDX-License-Identifier: Apache-2.0
#include "pages/measure/writers.hpp"
#include "render/csv_figures.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

namespace hub::pages {

using namespace render;

std::string measure_csv(const MeasureFacts& facts) {
  CsvWriter out;
  csv_header(out, *facts.hub);
  if (!facts.finding.has_value()) {
    missing_row(out, *facts.measure, *facts.area, facts.finding.missing());
    return out.text();
  }
  const facts::Finding& finding = facts.finding.value();
  finding_rows(out, finding, *facts.hub, facts.parent);
  const CsvRows panel{out, *facts.measure, "", panel_name(facts.panel, finding, facts.parent, *facts.dataset), "group"};
  const CsvRows own = finding.own_pool ? panel : rows_for(out, *facts.measure, *facts.area);
  for (const auto& step : facts.steps) {
    own.count(step.period, step.count, "");
    own.rate(step.period, step.rate, "");
    if (!finding.own_pool) panel.rate(step.period, step.comparator, english(words::csv_line{}));
  }
  for (const auto& part : facts.parts) {
    const CsvRows rows = rows_for(out, *facts.measure, *part.area);
    rows.count(finding.headline.period, part.count, "");
    rows.rate(finding.headline.period, part.rate, "");
  }
  return out.text();
}

}  // namespace hub::pages
