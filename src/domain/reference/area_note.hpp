// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// What to know of one area's figures in one data set. Of an area that records it holds for the areas in it too.
struct AreaNote {
  AreaCode area;
  std::string dataset;  ///< its id
  std::string sentence;

  static constexpr reference::File file{.path = "areas/notes.csv", .table = "area_note", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 2> key{"area", "dataset"};
  static constexpr auto columns = std::tuple{reference::Column{"area", &AreaNote::area},
                                             reference::Column{"dataset", &AreaNote::dataset, reference::Named{"the id of a data set"}},
                                             reference::Column{"sentence", &AreaNote::sentence, reference::Named{"a sentence"}}};
};

}  // namespace hub
