// SPDX-License-Identifier: Apache-2.0
// Typed questions to a snapshot, one for each page.
#pragma once
#include "query/snapshot.hpp"

#include <string>

namespace hub::query {

/// The snapshot's hub with the day of the request.
[[nodiscard]] stats::HubFacts hub_on(const Snapshot& snapshot, Date today);

// `hub` is what hub_on gave; it must outlive the answer.
[[nodiscard]] stats::MeasureFacts measure_facts(const Snapshot& snapshot, const stats::HubFacts& hub, const Area& area,
                                                const Measure& measure);
/// With `headlines_only`, only the measures declared as headlines.
[[nodiscard]] stats::AreaFacts area_facts(const Snapshot& snapshot, const stats::HubFacts& hub, const Area& area, bool headlines_only);
[[nodiscard]] stats::ResponseFacts response_facts(const Snapshot& snapshot, const stats::HubFacts& hub);
[[nodiscard]] stats::HomeFacts home_facts(const Snapshot& snapshot, const stats::HubFacts& hub);
[[nodiscard]] stats::FindFacts find_facts(const Snapshot& snapshot, const stats::HubFacts& hub, const std::string& query);
[[nodiscard]] stats::MethodsFacts methods_facts(const Snapshot& snapshot, const stats::HubFacts& hub);
[[nodiscard]] stats::MeasureMethodsFacts measure_methods_facts(const Snapshot& snapshot, const stats::HubFacts& hub,
                                                               const Measure& measure);
[[nodiscard]] stats::ChangesFacts changes_facts(const Snapshot& snapshot, const stats::HubFacts& hub, const Area& area);

/// What a sentence such as "shoplifting rose 73 % in Thames Valley" claims: the longest measure, the longest area, a direction and a size
/// that stand in it. What is not found is left empty.
[[nodiscard]] stats::ClaimAsked understood_claim(const Snapshot& snapshot, const std::string& text);
[[nodiscard]] stats::ClaimFacts claim_facts(const Snapshot& snapshot, const stats::HubFacts& hub, stats::ClaimAsked asked);

}  // namespace hub::query
