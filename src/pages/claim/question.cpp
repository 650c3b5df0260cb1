// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/question.hpp"

#include "query/findings/claim.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

ClaimFacts claim_facts(const Snapshot& snapshot, const facts::HubToday& hub, facts::ClaimAsked asked) {
  ClaimFacts facts{claim_found(snapshot, hub, std::move(asked)), {}, {}};
  for (const Measure& measure : snapshot.measures) facts.measures.push_back(&measure);
  facts.areas.push_back(hub->home);
  for (const Area* district : snapshot.children_of(*hub->home)) facts.areas.push_back(district);
  for (const Area* force : snapshot.areas_at(Counting::recorder)) {
    if (force != hub->home) facts.areas.push_back(force);
  }
  for (const Area* asked_area : {facts.asked.area, facts.asked.among}) {
    const bool listed = std::find(facts.areas.begin(), facts.areas.end(), asked_area) != facts.areas.end();
    if (asked_area != nullptr && !listed) facts.areas.push_back(asked_area);
  }
  return facts;
}

}  // namespace hub::pages
