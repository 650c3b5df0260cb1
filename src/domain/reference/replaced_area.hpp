// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/reference/description.hpp"

#include <optional>
#include <string>

namespace hub {

/// A place that no longer exists under this code and name.
struct ReplacedArea {
  std::optional<AreaCode> code;  ///< none of what ended before there were codes
  std::string name;
  AreaCode replaced_by;  ///< of a place that was divided each has a row
  std::string date;      ///< ISO date from which the new code holds

  static constexpr reference::File file{.path = "areas/replaced.csv", .table = "area_replaced", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 3> key{"name", "code", "replaced_by"};
  static constexpr auto columns = std::tuple{
      reference::Column{"code", &ReplacedArea::code}, reference::Column{"name", &ReplacedArea::name, reference::Named{"a name"}},
      reference::Column{"replaced_by", &ReplacedArea::replaced_by}, reference::Column{"date", &ReplacedArea::date, reference::IsoDate{}}};
};

}  // namespace hub
