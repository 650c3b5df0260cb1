// SPDX-License-Identifier: Apache-2.0
// Names of places as words that can be compared, whoever wrote them: "St. Mary's & Ferry" and "saint marys and the ferry" are the same.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace hub::query {

/// Folded words, without "and" and "the", "st" for "saint" and "on" for "upon". A text of nothing else keeps its words.
[[nodiscard]] std::vector<std::string> place_words(std::string_view text);

/// The words from `first` on, before `end`, with one space between two.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t end);
[[nodiscard]] inline std::string joined(const std::vector<std::string>& words) { return joined(words, 0, words.size()); }

/// Without its spaces: "blackbirdleys".
[[nodiscard]] std::string squeezed(std::string_view words);

}  // namespace hub::query
