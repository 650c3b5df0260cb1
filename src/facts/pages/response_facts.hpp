// SPDX-License-Identifier: Apache-2.0
// What the page about response times is made of.
#pragma once
#include "domain/published_figure.hpp"
#include "facts/hub.hpp"

#include <optional>
#include <vector>

namespace hub::facts {

/// The same figure published once or more: one number, all its addresses.
struct PublishedGroup {
  const PublishedFigure* figure;  ///< the best source: official first
  const ResponseMeasure* measure;
  std::vector<const PublishedFigure*> sources;
};

/// The home force's figure beside the comparator's: same measure, same period, same clock.
struct PublishedPair {
  PublishedGroup home;
  PublishedGroup comparator;
};

/// /response
struct ResponseFacts {
  HubToday hub;
  std::optional<PublishedPair> answered_share;  ///< newest period in which both are published on one clock
  std::optional<PublishedPair> mean_time;
  std::vector<PublishedGroup> answering;   ///< figures of the home force about 999: by measure in the hub's order, newest first
  std::vector<PublishedGroup> non_urgent;  ///< about 101, likewise
  std::vector<PublishedGroup> attendance;  ///< likewise
  std::vector<PublishedGroup> elsewhere;   ///< other places: the share answered, same clock and period as answered_share, by name
  std::vector<const ResponseClock*> clocks;
  std::vector<const ResponseGap*> gaps;
  std::vector<const PublishedFigure*> everything;  ///< the CSV
};

}  // namespace hub::facts
