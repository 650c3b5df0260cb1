// SPDX-License-Identifier: Apache-2.0
// From a release to what the page of response times is made of.
#pragma once
#include "pages/response/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] ResponseFacts response_facts(const query::Snapshot& snapshot, const facts::HubToday& hub);

}  // namespace hub::pages
