// SPDX-License-Identifier: Apache-2.0
// What a search for a place has found: every answer says what was named, where it is, and whose page is shown for it.
#pragma once
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/reference/replaced_area.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hub::facts {

struct FoundPlace {
  enum class Sort {
    area,        ///< an area with a page of its own
    formerly,    ///< such an area, by a name that it no longer has
    small_area,  ///< an area without one
    place,       ///< a town, village, suburb or parish
    county,      ///< one of the areas of a county
    replaced,    ///< what is no more, and one of the areas that have its place
    postcodes,   ///< where postcodes that begin so lie
  };
  Sort sort;
  const Area* shown;           ///< whose page is shown for it; never null
  std::string name;            ///< "Cowley", "Berkshire", "OX4"
  std::string kind = {};       ///< of a place: "suburb"
  std::string within = {};     ///< of a place: the town that it is part of; may be empty
  const Area* area = nullptr;  ///< of a small area: itself
  const ReplacedArea* replaced = nullptr;
  std::size_t postcodes = 0;  ///< how many of those that begin so lie in `shown`
  std::size_t all_postcodes = 0;
};

struct PlacesFound {
  std::vector<FoundPlace> found;     ///< the likeliest first
  std::vector<FoundPlace> meant;     ///< nothing is called so, but these nearly
  std::string postcode;              ///< "OX1 1DP", when that is what was found
  const Measure* measure = nullptr;  ///< the kind of crime that was named too
  bool certain = false;              ///< one area with a page was named, and nothing else can have been
  bool looks_like_postcode = false;  ///< of nothing that was found
};

}  // namespace hub::facts
