// SPDX-License-Identifier: Apache-2.0
// What the answer to a search for a place is made of.
#pragma once
#include "domain/reference/replaced_area.hpp"
#include "facts/hub.hpp"

#include <string>
#include <vector>

namespace hub::pages {

struct FoundArea {
  const Area* area;
  const ReplacedArea* through;  ///< the former place that was named, or null
};

/// /find
struct FindFacts {
  facts::HubToday hub;
  std::string query;  ///< as typed
  bool looks_like_postcode;
  std::vector<FoundArea> found;
  std::vector<const Area*> suggestions;  ///< places to offer when nothing was found
};

}  // namespace hub::pages
