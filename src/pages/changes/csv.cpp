// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/writers.hpp"
#include "render/csv_figures.hpp"

namespace hub::pages {

using namespace render;

std::string changes_csv(const ChangesFacts& facts) {
  CsvWriter out;
  csv_header(out, *facts.hub);
  for (const auto& row : facts.rows) card_rows(out, row, *facts.area, *facts.hub, facts.parent);
  return out.text();
}

}  // namespace hub::pages
