// SPDX-License-Identifier: Apache-2.0
#include "query/outlines.hpp"

#include <algorithm>

namespace hub::query {

const facts::Outline* outline_of(const Snapshot& snapshot, const Area& area) {
  const auto found = snapshot.outlines.by_area.find(area.code.text());
  return found == snapshot.outlines.by_area.end() ? nullptr : &found->second;
}

std::optional<facts::MapFrame> frame_for(const Snapshot& snapshot, const std::vector<facts::PartFacts>& parts) {
  const bool any = std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.outline != nullptr; });
  return any ? std::optional(snapshot.outlines.frame) : std::nullopt;
}

}  // namespace hub::query
