// SPDX-License-Identifier: Apache-2.0
#include "pages/home/question.hpp"

#include "pages/area/question.hpp"
#include "pages/response/question.hpp"

namespace hub::pages {

using namespace query;

HomeFacts home_facts(const Snapshot& snapshot, const facts::HubToday& hub) {
  return {hub, area_facts(snapshot, hub, *hub->home, true), response_facts(snapshot, hub)};
}

}  // namespace hub::pages
