// SPDX-License-Identifier: Apache-2.0
// From a release to what the page of then and now is made of.
#pragma once
#include "pages/changes/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] ChangesFacts changes_facts(const query::Snapshot& snapshot, const facts::HubToday& hub, const Area& area);

}  // namespace hub::pages
