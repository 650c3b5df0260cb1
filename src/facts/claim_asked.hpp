// SPDX-License-Identifier: Apache-2.0
// What was asked of the claim checker.
#pragma once
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/month.hpp"
#include "stats/claim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::facts {

/// What was asked, as it was understood.
struct ClaimAsked {
  std::string text;  ///< the sentence as typed; empty when the fields were used
  const Measure* measure = nullptr;
  const Area* area = nullptr;
  std::optional<Period> period;
  std::optional<stats::Claim> claim;
  std::vector<int> years = {};  ///< that the sentence names
};

}  // namespace hub::facts
