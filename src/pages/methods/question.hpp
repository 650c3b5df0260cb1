// SPDX-License-Identifier: Apache-2.0
// From a release to what the page of methods is made of.
#pragma once
#include "pages/methods/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] MethodsFacts methods_facts(const query::Snapshot& snapshot, const facts::HubToday& hub);

}  // namespace hub::pages
