// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/reference/description.hpp"

#include <optional>
#include <string>

namespace hub {

/// A place without figures of its own, and an area with figures that it lies in. A county has a row for each such area in it.
struct Place {
  std::string name;
  std::string kind;
  AreaCode area;
  std::optional<AreaCode> smallest;  ///< the smallest area that holds its point; none of what has no point
  std::string within;                ///< the town of a suburb; empty when none is known
  std::optional<AreaCode> code;      ///< what the official register calls it
  std::string also;                  ///< other names, with | between them

  static constexpr std::string_view county = "county";
  static constexpr std::string_view county_council = "county-council";
  static constexpr reference::File file{.path = "areas/places.csv", .table = "place", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 4> key{"name", "kind", "area", "within"};
  static constexpr auto columns =
      std::tuple{reference::Column{"name", &Place::name, reference::Named{"a name"}},
                 reference::Column{"kind", &Place::kind,
                                   reference::OneOf<10>{{"city", "town", "village", "suburb", "hamlet", "locality", "settlement", "parish",
                                                         county, county_council}}},
                 reference::Column{"area", &Place::area},
                 reference::Column{"smallest", &Place::smallest},
                 reference::Column{"within", &Place::within, reference::Anything{}},
                 reference::Column{"code", &Place::code},
                 reference::Column{"also", &Place::also, reference::Anything{}}};

  [[nodiscard]] bool is_county() const { return kind == county || kind == county_council; }

  [[nodiscard]] static std::optional<reference::Objection> objection(const Place& row) {
    if (row.is_county() && row.smallest) return reference::Objection{3, "nothing: a county lies in no small area"};
    if (row.is_county() && !row.within.empty()) return reference::Objection{4, "nothing: a county lies in no town"};
    if (row.within == row.name) return reference::Objection{4, "another place than itself"};
    if (holds_blank_name(row.also)) return reference::Objection{6, "names with | between them, none of them empty"};
    return {};
  }

 private:
  [[nodiscard]] static bool holds_blank_name(std::string_view also) {
    if (also.empty()) return false;
    const bool bare_end = also.front() == '|' || also.back() == '|';
    return bare_end || also.find("||") != std::string_view::npos || also.find("| ") != std::string_view::npos ||
           also.find(" |") != std::string_view::npos;
  }
};

}  // namespace hub
