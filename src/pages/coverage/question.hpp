// SPDX-License-Identifier: Apache-2.0
// From a release to what it holds.
#pragma once
#include "pages/coverage/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] CoverageFacts coverage_facts(const query::Snapshot& snapshot, const facts::HubToday& hub);

}  // namespace hub::pages
