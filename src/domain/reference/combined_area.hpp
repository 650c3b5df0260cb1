// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// One of the areas that a publisher counts together and not one by one, such as the councils of a combined partnership.
struct CombinedArea {
  AreaCode area;     ///< the publisher's code of them all: no area of the hub
  std::string name;  ///< "Dartford and Gravesham"
  AreaCode member;

  static constexpr reference::File file{.path = "areas/combined.csv", .table = "combined_area", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 1> key{"member"};
  static constexpr auto columns =
      std::tuple{reference::Column{"area", &CombinedArea::area},
                 reference::Column{"name", &CombinedArea::name, reference::Named{"what they are called together"}},
                 reference::Column{"member", &CombinedArea::member}};
};

}  // namespace hub
