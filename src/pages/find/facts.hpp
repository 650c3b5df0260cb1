// SPDX-License-Identifier: Apache-2.0
// What the answer to a search for a place is made of.
#pragma once
#include "facts/finding.hpp"
#include "facts/found_place.hpp"
#include "facts/hub.hpp"

#include <string>
#include <vector>

namespace hub::pages {

/// What stands under the answer to a postcode.
struct AreaHeadline {
  const Area* area;                     ///< that has a page
  const Area* parent;                   ///< or null
  Observation<facts::Finding> finding;  ///< of the measure that was named, else of the hub's first
};

/// /find
struct FindFacts {
  facts::HubToday hub;
  std::string query;  ///< as typed
  facts::PlacesFound places;
  std::vector<const Area*> suggestions;  ///< places to offer when nothing was found
  std::vector<AreaHeadline> headlines;   ///< of a whole postcode: one each of the areas with a page

  /// Null where there is none of this answer.
  [[nodiscard]] const AreaHeadline* headline_of(const facts::FoundPlace& place) const {
    for (const AreaHeadline& each : headlines) {
      if (place.sort == facts::FoundPlace::Sort::area && place.shown == each.area) return &each;
    }
    return nullptr;
  }
};

}  // namespace hub::pages
