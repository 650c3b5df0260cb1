// SPDX-License-Identifier: Apache-2.0
// Larger parts that the JSON of two pages has in common.
#pragma once
#include "base/json_writer.hpp"
#include "facts/card.hpp"
#include "facts/hub.hpp"
#include "facts/published.hpp"

#include <optional>
#include <vector>

namespace hub::render {

/// "pillars": every measure of an area with its finding.
void write_pillars(JsonWriter& out, const std::vector<facts::PillarFacts>& of_area, const Area& area, const facts::HubToday& hub,
                   const Area* parent);

/// "answered_share", "mean_time" and "attendance".
void write_response(JsonWriter& out, const std::optional<facts::PublishedPair>& answered_share,
                    const std::optional<facts::PublishedPair>& mean_time, const std::vector<facts::PublishedGroup>& attendance);

}  // namespace hub::render
