// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/postcode.hpp"
#include "domain/reference/description.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace hub {

/// The postcodes of one sector that lie in the same smallest area and the same ward: three bytes a postcode.
struct PostcodeGroup {
  std::string sector;  ///< "OX1 1"
  AreaCode smallest;
  std::optional<AreaCode> ward;
  std::string units;  ///< "AA AB DP": the last two letters of each, in order

  static constexpr reference::File file{
      .path = "areas/postcodes.csv", .table = "postcode_group", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 3> key{"sector", "smallest", "ward"};
  static constexpr auto columns =
      std::tuple{reference::Column{"sector", &PostcodeGroup::sector, reference::Named{"a sector such as \"OX1 1\""}},
                 reference::Column{"smallest", &PostcodeGroup::smallest}, reference::Column{"ward", &PostcodeGroup::ward},
                 reference::Column{"units", &PostcodeGroup::units, reference::Named{"pairs of letters"}}};

  [[nodiscard]] static std::optional<reference::Objection> objection(const PostcodeGroup& row) {
    if (!is_postcode_sector(row.sector)) return reference::Objection{0, "a sector such as \"OX1 1\""};
    if (!are_postcode_units(row.units)) return reference::Objection{3, "pairs of capital letters, rising, with a space between two"};
    return {};
  }

  [[nodiscard]] bool holds(std::string_view unit) const {
    for (std::size_t at = units.find(unit); at != std::string::npos; at = units.find(unit, at + 1)) {
      if (at == 0 || units[at - 1] == ' ') return true;
    }
    return false;
  }
  /// How many postcodes it has.
  [[nodiscard]] std::size_t size() const { return 1 + static_cast<std::size_t>(std::count(units.begin(), units.end(), ' ')); }
};

}  // namespace hub
