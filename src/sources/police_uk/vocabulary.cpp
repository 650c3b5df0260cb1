// SPDX-License-Identifier: Apache-2.0
#include "sources/police_uk/vocabulary.hpp"

#include <algorithm>

namespace hub::sources {

std::optional<std::uint8_t> crime_type_titled(std::string_view title, Month month) {
  const CrimeType* found = nullptr;
  for (const CrimeType& type : crime_types) {
    const bool ended = type.last && month > *type.last;
    const bool begun = month >= type.first || (found == nullptr && !type.last);
    const bool called_so =
        type.title == title || (title == violent_crime && type.id == "violence-and-sexual-offences" && month < Month(2013, 5));
    if (called_so && begun && !ended) found = &type;
  }
  if (found == nullptr) return std::nullopt;
  return static_cast<std::uint8_t>(found - crime_types.data());
}

std::optional<std::uint8_t> crime_outcome_titled(std::string_view title) {
  const auto found = std::find(crime_outcomes.begin(), crime_outcomes.end(), title);
  if (found == crime_outcomes.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - crime_outcomes.begin());
}

}  // namespace hub::sources
