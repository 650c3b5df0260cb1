// SPDX-License-Identifier: Apache-2.0
// From a claim to the figures it is about, and whether it can be said.
#pragma once
#include "facts/claim_found.hpp"
#include "query/snapshot.hpp"

namespace hub::query {

/// Without a claim, where a measure and an area are known, the figures that could be spoken of.
[[nodiscard]] facts::ClaimFound claim_found(const Snapshot& snapshot, const facts::HubToday& hub, facts::ClaimAsked asked);

}  // namespace hub::query
