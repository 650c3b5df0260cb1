// SPDX-License-Identifier: Apache-2.0
#include "sources/police_uk/vocabulary.hpp"

#include <algorithm>

namespace hub::sources {

std::optional<std::uint8_t> crime_type_titled(std::string_view title) {
  const auto found = std::find_if(crime_types.begin(), crime_types.end(), [&](const CrimeType& type) { return type.title == title; });
  if (found == crime_types.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - crime_types.begin());
}

std::optional<std::uint8_t> crime_outcome_titled(std::string_view title) {
  const auto found = std::find(crime_outcomes.begin(), crime_outcomes.end(), title);
  if (found == crime_outcomes.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - crime_outcomes.begin());
}

}  // namespace hub::sources
