// SPDX-License-Identifier: Apache-2.0
// What the page of then and now is made of.
#pragma once
#include "facts/card.hpp"
#include "facts/hub.hpp"

#include <vector>

namespace hub::pages {

/// /areas/{code}/change: every measure by the month, as its own page has it, or else by the series that leads there.
struct ChangesFacts {
  facts::HubToday hub;
  const Area* area;
  const Area* parent;
  std::vector<facts::CardFacts> rows;  ///< by the hub's order; steps are left empty
};

}  // namespace hub::pages
