// SPDX-License-Identifier: Apache-2.0
#include "pages/area/writers.hpp"
#include "render/csv_figures.hpp"

namespace hub::pages {

using namespace render;

std::string area_csv(const AreaFacts& facts) {
  CsvWriter out;
  csv_header(out, *facts.hub);
  for (const auto& pillar : facts.pillars) {
    for (const auto& card : pillar.cards) card_rows(out, card, *facts.area, *facts.hub, facts.parent);
  }
  return out.text();
}

}  // namespace hub::pages
