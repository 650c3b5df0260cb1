// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// What an area is like, for finding others like it.
struct AreaCharacteristics {
  AreaCode area;
  std::int64_t tenths_of_square_km;  ///< at least 1
  std::string rural_urban;           ///< the publisher's class

  static constexpr reference::File file{
      .path = "areas/characteristics.csv", .table = "area_characteristic", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 1> key{"area"};
  static constexpr auto columns =
      std::tuple{reference::Column{"area", &AreaCharacteristics::area},
                 reference::Column{"square_km", &AreaCharacteristics::tenths_of_square_km,
                                   reference::Tenths{"tenths_of_square_km", "square kilometres from 0.1 to 1000000", 1, 10'000'000}},
                 reference::Column{"rural_urban", &AreaCharacteristics::rural_urban, reference::Named{"a class of settlement"}}};
};

}  // namespace hub
