// SPDX-License-Identifier: Apache-2.0
// One answer of a search in words.
#pragma once
#include "facts/found_place.hpp"

#include <string>

namespace hub::pages {

/// What it is and where: "Cowley, a suburb of Oxford".
[[nodiscard]] std::string answer_words(const facts::FoundPlace& place);
/// Whose figures are shown for it; empty where that goes without saying.
[[nodiscard]] std::string shown_words(const facts::FoundPlace& place, const Measure* measure);
/// The page of the area, or that of the kind of crime there.
[[nodiscard]] std::string answer_address(const facts::FoundPlace& place, const Measure* measure);

}  // namespace hub::pages
