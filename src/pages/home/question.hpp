// SPDX-License-Identifier: Apache-2.0
// From a release to what the home page is made of.
#pragma once
#include "pages/home/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] HomeFacts home_facts(const query::Snapshot& snapshot, const facts::HubToday& hub);

}  // namespace hub::pages
