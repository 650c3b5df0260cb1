// SPDX-License-Identifier: Apache-2.0
#include "pages/find/question.hpp"

#include "base/text.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/places/place_search.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

namespace {

/// A council's first, then what records there: how it is at this address, before anybody has pressed a link.
std::vector<AreaHeadline> headlines_of(const Snapshot& snapshot, const facts::PlacesFound& places, Date today) {
  std::vector<AreaHeadline> headlines;
  const auto first = std::find_if(snapshot.measures.begin(), snapshot.measures.end(), [](const Measure& each) { return each.headline; });
  const Measure* measure = places.measure != nullptr || first == snapshot.measures.end() ? places.measure : &*first;
  if (places.postcode.empty() || measure == nullptr) return headlines;
  for (const auto& place : places.found) {
    if (place.sort != facts::FoundPlace::Sort::area) continue;
    const Area& area = *place.shown;
    headlines.push_back({&area, snapshot.parent_of(area), finding_of(leading(snapshot, *measure, area), today)});
  }
  return headlines;
}

}  // namespace

FindFacts find_facts(const Snapshot& snapshot, const facts::HubToday& hub, const std::string& query) {
  const std::string typed(trimmed(query));
  FindFacts facts{hub, typed, find_places(snapshot, typed), {}, {}};
  facts.headlines = headlines_of(snapshot, facts.places, hub.today);
  if (!facts.places.found.empty()) return facts;
  facts.suggestions.push_back(hub->home);
  for (const Area& area : snapshot.areas) {
    if (area.parent && *area.parent == hub->home->code) facts.suggestions.push_back(&area);
  }
  return facts;
}

}  // namespace hub::pages
