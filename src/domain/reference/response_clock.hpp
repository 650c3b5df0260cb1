// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// Where a clock starts and stops is part of what is measured (docs/data/methodology.md#clocks): figures on different clocks are not
/// compared.
struct ResponseClock {
  std::string id;
  std::string title;
  std::string definition;

  static constexpr reference::File file{
      .path = "figures/response/clocks.csv", .table = "response_clock", .presence = reference::Presence::with_response};
  static constexpr std::array<std::string_view, 1> key{"id"};
  static constexpr auto columns =
      std::tuple{reference::Column{"id", &ResponseClock::id, reference::Named{"an id"}},
                 reference::Column{"title", &ResponseClock::title, reference::Named{"a title"}},
                 reference::Column{"definition", &ResponseClock::definition, reference::Named{"where it starts and stops"}}};
};

}  // namespace hub
