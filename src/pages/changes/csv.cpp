// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/writers.hpp"
#include "render/csv_figures.hpp"

namespace hub::pages {

using namespace render;

std::string changes_csv(const ChangesFacts& facts) {
  CsvWriter out;
  csv_header(out, *facts.hub);
  for (const auto& row : facts.rows) {
    if (row.finding.has_value()) {
      change_rows(out, row.finding.value(), *facts.hub);
    } else {
      missing_row(out, *row.measure, *facts.area, row.finding.missing());
    }
  }
  return out.text();
}

}  // namespace hub::pages
