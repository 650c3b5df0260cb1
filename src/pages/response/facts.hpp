// SPDX-License-Identifier: Apache-2.0
// What the page about response times is made of.
#pragma once
#include "domain/published_figure.hpp"
#include "domain/reference/response_clock.hpp"
#include "domain/reference/response_gap.hpp"
#include "domain/response.hpp"
#include "facts/hub.hpp"
#include "facts/published.hpp"

#include <optional>
#include <vector>

namespace hub::pages {

/// Figures of the home area about one topic: by measure in the hub's order, newest first.
struct TopicFacts {
  const ResponseTopic* topic;
  std::vector<facts::PublishedGroup> figures;
};

/// /response
struct ResponseFacts {
  facts::HubToday hub;
  const ResponseOutline* outline = nullptr;            ///< null: the hub has no such figures, and all below is empty
  std::optional<facts::PublishedPair> answered_share;  ///< newest period in which both are published on one clock
  std::optional<facts::PublishedPair> mean_time;
  std::vector<TopicFacts> topics;                ///< in the hub's order
  std::vector<facts::PublishedGroup> elsewhere;  ///< other places: the share answered, same clock and period as answered_share, by name
  std::vector<const ResponseClock*> clocks;
  std::vector<const ResponseGap*> gaps;
  std::vector<const PublishedFigure*> everything;  ///< the CSV

  /// Figures of the home area of one measure, newest first.
  [[nodiscard]] std::vector<facts::PublishedGroup> of_home(const ResponseMeasure& measure) const;
  /// Figures of the topics about incidents attended.
  [[nodiscard]] std::vector<facts::PublishedGroup> attended() const;
};

}  // namespace hub::pages
