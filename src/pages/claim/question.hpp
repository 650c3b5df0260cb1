// SPDX-License-Identifier: Apache-2.0
// From a release and what was asked to whether it can be said.
#pragma once
#include "pages/claim/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] ClaimFacts claim_facts(const query::Snapshot& snapshot, const facts::HubToday& hub, facts::ClaimAsked asked);

}  // namespace hub::pages
