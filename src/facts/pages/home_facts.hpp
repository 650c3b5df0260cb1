// SPDX-License-Identifier: Apache-2.0
// What the home page is made of.
#pragma once
#include "facts/pages/area_facts.hpp"
#include "facts/pages/response_facts.hpp"

namespace hub::facts {

/// /
struct HomeFacts {
  HubToday hub;
  AreaFacts home;  ///< headline measures only
  ResponseFacts response;
};

}  // namespace hub::facts
