// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// What an area is called besides its name.
struct AreaName {
  AreaCode area;
  std::string name;
  std::string kind;

  static constexpr std::string_view common = "common";  ///< what people call an area whose own name is a number
  static constexpr std::string_view former = "former";
  static constexpr reference::File file{.path = "areas/names.csv", .table = "area_name", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 2> key{"area", "name"};
  static constexpr auto columns = std::tuple{
      reference::Column{"area", &AreaName::area}, reference::Column{"name", &AreaName::name, reference::Named{"a name"}},
      reference::Column{"kind", &AreaName::kind, reference::OneOf<6>{{"official", "welsh", common, former, "nickname", "code"}}}};
};

}  // namespace hub
