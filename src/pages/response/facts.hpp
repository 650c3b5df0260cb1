// SPDX-License-Identifier: Apache-2.0
// What the page about response times is made of.
#pragma once
#include "domain/published_figure.hpp"
#include "facts/hub.hpp"
#include "facts/published.hpp"

#include <optional>
#include <vector>

namespace hub::pages {

/// /response
struct ResponseFacts {
  facts::HubToday hub;
  std::optional<facts::PublishedPair> answered_share;  ///< newest period in which both are published on one clock
  std::optional<facts::PublishedPair> mean_time;
  std::vector<facts::PublishedGroup> answering;   ///< figures of the home force about 999: by measure in the hub's order, newest first
  std::vector<facts::PublishedGroup> non_urgent;  ///< about 101, likewise
  std::vector<facts::PublishedGroup> attendance;  ///< likewise
  std::vector<facts::PublishedGroup> elsewhere;   ///< other places: the share answered, same clock and period as answered_share, by name
  std::vector<const ResponseClock*> clocks;
  std::vector<const ResponseGap*> gaps;
  std::vector<const PublishedFigure*> everything;  ///< the CSV
};

}  // namespace hub::pages
