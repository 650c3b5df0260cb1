// SPDX-License-Identifier: Apache-2.0
// What to know of figures that are shown: the hub's notes on the area, then the measure's caveats, each once and only where it concerns
// them.
#pragma once
#include "facts/finding.hpp"
#include "facts/series.hpp"
#include "query/snapshot.hpp"

#include <string>
#include <vector>

namespace hub::query {

/// Of the finding's own figure.
[[nodiscard]] std::vector<std::string> cautions_of(const Snapshot& snapshot, const facts::Finding& finding);

/// Of every step of a measure's series in an area.
[[nodiscard]] std::vector<std::string> caveats_of(const Snapshot& snapshot, const Measure& measure, const Area& area,
                                                  const std::vector<facts::SeriesFacts>& series);

}  // namespace hub::query
