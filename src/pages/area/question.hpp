// SPDX-License-Identifier: Apache-2.0
// From a release to what an area's page is made of.
#pragma once
#include "pages/area/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

/// With `headlines_only`, only the measures declared as headlines.
[[nodiscard]] AreaFacts area_facts(const query::Snapshot& snapshot, const facts::HubToday& hub, const Area& area, bool headlines_only);

}  // namespace hub::pages
