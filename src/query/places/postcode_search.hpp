// SPDX-License-Identifier: Apache-2.0
// Postcodes of the release, whole or begun.
#pragma once
#include "facts/found_place.hpp"
#include "query/snapshot.hpp"

#include <span>
#include <string_view>

namespace hub::query {

/// What the text is as a postcode: `found` and `postcode` of one that is here, `meant` of one that is not and whose beginning is. Nothing
/// in either of a text of another form, or of a postcode of elsewhere.
[[nodiscard]] facts::PlacesFound postcode_places(const Snapshot& snapshot, std::string_view text);

}  // namespace hub::query
