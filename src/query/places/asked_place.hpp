// SPDX-License-Identifier: Apache-2.0
// What somebody typed into the search, taken apart: the kind of crime, the words that name nothing, and what is left to look for.
#pragma once
#include "query/snapshot.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::query {

struct AskedPlace {
  std::vector<std::string> words;         ///< what is left: "cowley" of "bike theft in Cowley"
  const Measure* measure = nullptr;       ///< the longest that was named
  std::optional<Counting> counting = {};  ///< of what was asked for: "council" is of a place, "police" of what records

  enum class Titles { before, behind, both };
  /// Without "town", "council" and such, and what they ask for.
  [[nodiscard]] AskedPlace without(Titles titles) const;
};

[[nodiscard]] AskedPlace asked_place(const Snapshot& snapshot, std::string_view typed);

}  // namespace hub::query
