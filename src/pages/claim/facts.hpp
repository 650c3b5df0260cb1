// SPDX-License-Identifier: Apache-2.0
// What the answer to "can I say this?" is made of.
#pragma once
#include "facts/claim_asked.hpp"
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "stats/claim.hpp"

#include <optional>
#include <vector>

namespace hub::pages {

/// /claim
struct ClaimFacts {
  facts::HubToday hub;
  facts::ClaimAsked asked;
  std::vector<const Measure*> measures;                ///< to choose from
  std::vector<const Area*> areas;                      ///< to choose from
  const Area* parent = nullptr;                        ///< of the area asked about
  std::optional<Observation<facts::Finding>> finding;  ///< when a measure, an area and a claim were understood
  std::optional<stats::PartsChange> parts;
  std::optional<stats::Judgement> judgement;
};

}  // namespace hub::pages
