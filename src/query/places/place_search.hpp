// SPDX-License-Identifier: Apache-2.0
// One box for everything that has a place: postcodes, places, councils, forces, codes, and a kind of crime besides.
#pragma once
#include "facts/found_place.hpp"
#include "query/snapshot.hpp"

#include <string_view>

namespace hub::query {

/// Text that an answer can be made of is at most this long; of a longer one nothing is found.
inline constexpr std::size_t most_typed_bytes = 100;

/// Never fails: of a text that names nothing, nothing is found.
[[nodiscard]] facts::PlacesFound find_places(const Snapshot& snapshot, std::string_view typed);

}  // namespace hub::query
