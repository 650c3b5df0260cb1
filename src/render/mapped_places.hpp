// SPDX-License-Identifier: Apache-2.0
// The places of an area as links, beside their map when there is one.
#pragma once
#include "facts/parts.hpp"
#include "render/html_writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::render {

/// `alternative` is the map's.
void mapped_places(HtmlWriter& out, const std::vector<facts::PartFacts>& parts, const std::optional<facts::MapFrame>& map,
                   const std::string& alternative);

}  // namespace hub::render
