// SPDX-License-Identifier: Apache-2.0
// From a release to what a measure's page is made of.
#pragma once
#include "pages/measure/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] MeasureFacts measure_facts(const query::Snapshot& snapshot, const facts::HubToday& hub, const Area& area,
                                         const Measure& measure);

}  // namespace hub::pages
