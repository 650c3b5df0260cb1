// SPDX-License-Identifier: Apache-2.0
// What the answer to "can I say this?" is made of.
#pragma once
#include "facts/claim_found.hpp"

#include <vector>

namespace hub::pages {

/// /claim
struct ClaimFacts : facts::ClaimFound {
  std::vector<const Measure*> measures;  ///< to choose from
  std::vector<const Area*> areas;        ///< to choose from
};

}  // namespace hub::pages
