// SPDX-License-Identifier: Apache-2.0
// What the home page is made of.
#pragma once
#include "pages/area/facts.hpp"
#include "pages/response/facts.hpp"

namespace hub::pages {

/// /
struct HomeFacts {
  facts::HubToday hub;
  AreaFacts home;  ///< headline measures only
  ResponseFacts response;
};

}  // namespace hub::pages
