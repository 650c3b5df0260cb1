// SPDX-License-Identifier: Apache-2.0
// Which of some words was meant by a misspelt one.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

/// The word that the fewest letters inserted, left out, replaced or swapped with their neighbour turn into `typed`, at most two of them;
/// the first of several. Nothing when none is that near.
[[nodiscard]] std::optional<std::string> nearest(std::string_view typed, const std::vector<std::string>& words);

}  // namespace hub
