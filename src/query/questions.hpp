// SPDX-License-Identifier: Apache-2.0
// Typed questions to a snapshot, one for each page.
#pragma once
#include "facts/pages/area_facts.hpp"
#include "facts/pages/changes_facts.hpp"
#include "facts/pages/claim_facts.hpp"
#include "facts/pages/find_facts.hpp"
#include "facts/pages/home_facts.hpp"
#include "facts/pages/measure_facts.hpp"
#include "facts/pages/measure_methods_facts.hpp"
#include "facts/pages/methods_facts.hpp"
#include "facts/pages/response_facts.hpp"
#include "query/snapshot.hpp"

#include <string>

namespace hub::query {

/// The snapshot's hub with the day of the request.
[[nodiscard]] inline facts::HubToday hub_on(const Snapshot& snapshot, Date today, std::string_view base = {}) {
  return {snapshot.hub, today, base};
}

// `hub` is what hub_on gave.
[[nodiscard]] facts::MeasureFacts measure_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Area& area,
                                                const Measure& measure);
/// With `headlines_only`, only the measures declared as headlines.
[[nodiscard]] facts::AreaFacts area_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Area& area, bool headlines_only);
[[nodiscard]] facts::ResponseFacts response_facts(const Snapshot& snapshot, const facts::HubToday& hub);
[[nodiscard]] facts::HomeFacts home_facts(const Snapshot& snapshot, const facts::HubToday& hub);
[[nodiscard]] facts::FindFacts find_facts(const Snapshot& snapshot, const facts::HubToday& hub, const std::string& query);
[[nodiscard]] facts::MethodsFacts methods_facts(const Snapshot& snapshot, const facts::HubToday& hub);
[[nodiscard]] facts::MeasureMethodsFacts measure_methods_facts(const Snapshot& snapshot, const facts::HubToday& hub,
                                                               const Measure& measure);
[[nodiscard]] facts::ChangesFacts changes_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Area& area);

/// What a sentence such as "shoplifting rose 73 % in Thames Valley" claims: the longest measure, the longest area, a direction and a size
/// that stand in it. What is not found is left empty.
[[nodiscard]] facts::ClaimAsked understood_claim(const Snapshot& snapshot, const std::string& text);
[[nodiscard]] facts::ClaimFacts claim_facts(const Snapshot& snapshot, const facts::HubToday& hub, facts::ClaimAsked asked);

}  // namespace hub::query
