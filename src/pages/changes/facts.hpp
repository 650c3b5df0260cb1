// SPDX-License-Identifier: Apache-2.0
// What the page of then and now is made of.
#pragma once
#include "facts/card.hpp"
#include "facts/hub.hpp"

#include <vector>

namespace hub::pages {

/// /areas/{code}/change: every measure in its newest complete quarter against the same months of the nearest supplied year.
struct ChangesFacts {
  facts::HubToday hub;
  const Area* area;
  const Area* parent;
  std::vector<facts::CardFacts> rows;  ///< by the hub's order; steps are left empty
};

}  // namespace hub::pages
