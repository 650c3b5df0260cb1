// SPDX-License-Identifier: Apache-2.0
#include "pages/find/question.hpp"

#include "base/text.hpp"
#include "query/places/place_search.hpp"

namespace hub::pages {

using namespace query;

FindFacts find_facts(const Snapshot& snapshot, const facts::HubToday& hub, const std::string& query) {
  const std::string typed(trimmed(query));
  FindFacts facts{hub, typed, find_places(snapshot, typed), {}};
  if (!facts.places.found.empty()) return facts;
  facts.suggestions.push_back(hub->home);
  for (const Area& area : snapshot.areas) {
    if (area.parent && *area.parent == hub->home->code) facts.suggestions.push_back(&area);
  }
  return facts;
}

}  // namespace hub::pages
