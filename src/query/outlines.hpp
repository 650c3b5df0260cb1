// SPDX-License-Identifier: Apache-2.0
// Outlines of the places that a page draws.
#pragma once
#include "facts/parts.hpp"
#include "query/snapshot.hpp"

#include <optional>
#include <vector>

namespace hub::query {

/// Null when the hub has no outline of it.
[[nodiscard]] const facts::Outline* outline_of(const Snapshot& snapshot, const Area& area);

/// The map's frame, when any of the parts has an outline.
[[nodiscard]] std::optional<facts::MapFrame> frame_for(const Snapshot& snapshot, const std::vector<facts::PartFacts>& parts);

}  // namespace hub::query
