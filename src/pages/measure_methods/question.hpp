// SPDX-License-Identifier: Apache-2.0
// From a release to what the page of one measure's method is made of.
#pragma once
#include "pages/measure_methods/facts.hpp"
#include "query/snapshot.hpp"

namespace hub::pages {

[[nodiscard]] MeasureMethodsFacts measure_methods_facts(const query::Snapshot& snapshot, const facts::HubToday& hub,
                                                        const Measure& measure);

}  // namespace hub::pages
