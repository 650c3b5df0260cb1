// SPDX-License-Identifier: Apache-2.0
// How far two spellings lie apart.
#pragma once
#include <cstddef>
#include <string_view>

namespace hub::query {

/// How many letters must be changed, left out, put in or set the other way round to make one of the other; more than `most` is `most` + 1.
/// Longer than most_compared it is `most` + 1 too.
[[nodiscard]] std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most);
inline constexpr std::size_t most_compared = 128;

/// How many slips a text of that many letters may have: short ones would be like everything.
[[nodiscard]] std::size_t most_slips(std::size_t letters);

}  // namespace hub::query
