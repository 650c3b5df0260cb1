// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "facts/series.hpp"
#include "query/findings/subject.hpp"

#include <vector>

namespace hub::query {

/// The leading series, and behind it, in the hub's order, those of the measure that have anything of the area.
[[nodiscard]] std::vector<facts::SeriesFacts> series_of(const Subject& leading, Date today);

/// The place of monthly figures that are newer than what leads; 0: there are none.
[[nodiscard]] std::size_t place_of_lately(const std::vector<facts::SeriesFacts>& series);

}  // namespace hub::query
