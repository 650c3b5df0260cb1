// SPDX-License-Identifier: Apache-2.0
// What the answer to "can I say this?" is made of.
#pragma once
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "stats/claim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::facts {

/// What was asked of the claim checker, as it was understood.
struct ClaimAsked {
  std::string text;  ///< the sentence as typed; empty when the fields were used
  const Measure* measure = nullptr;
  const Area* area = nullptr;
  std::optional<Period> period;
  std::optional<stats::Claim> claim;
  std::vector<int> years = {};  ///< that the sentence names
};

/// /claim
struct ClaimFacts {
  HubToday hub;
  ClaimAsked asked;
  std::vector<const Measure*> measures;         ///< to choose from
  std::vector<const Area*> areas;               ///< to choose from
  const Area* parent = nullptr;                 ///< of the area asked about
  std::optional<Observation<Finding>> finding;  ///< when a measure, an area and a claim were understood
  std::optional<stats::PartsChange> parts;
  std::optional<stats::Judgement> judgement;
};

}  // namespace hub::facts
