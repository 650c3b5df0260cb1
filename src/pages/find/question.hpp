// SPDX-License-Identifier: Apache-2.0
// From a release and what was typed to the places that it names.
#pragma once
#include "pages/find/facts.hpp"
#include "query/snapshot.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] FindFacts find_facts(const query::Snapshot& snapshot, const facts::HubToday& hub, const std::string& query);

}  // namespace hub::pages
