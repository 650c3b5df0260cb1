// SPDX-License-Identifier: Apache-2.0
// What the answer to a search for a place is made of.
#pragma once
#include "facts/found_place.hpp"
#include "facts/hub.hpp"

#include <string>
#include <vector>

namespace hub::pages {

/// /find
struct FindFacts {
  facts::HubToday hub;
  std::string query;  ///< as typed
  facts::PlacesFound places;
  std::vector<const Area*> suggestions;  ///< places to offer when nothing was found
};

}  // namespace hub::pages
