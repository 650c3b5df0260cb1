// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// What a published figure is about.
struct ResponseMeasure {
  std::string id;
  std::string topic;  ///< id of a ResponseTopic
  std::string title;

  static constexpr reference::File file{.path = "figures/response/measures.csv",
                                        .table = "response_measure",
                                        .presence = reference::Presence::with_response,
                                        .order = reference::Order::of_file};
  static constexpr std::array<std::string_view, 1> key{"id"};
  static constexpr auto columns = std::tuple{reference::Column{"id", &ResponseMeasure::id, reference::Named{"an id"}},
                                             reference::Column{"topic", &ResponseMeasure::topic, reference::Named{"a topic of hub.toml"}},
                                             reference::Column{"title", &ResponseMeasure::title, reference::Named{"a title"}}};
};

}  // namespace hub
