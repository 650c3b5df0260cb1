// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/area/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string area_page(const AreaFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string area_json(const AreaFacts& facts);
[[nodiscard]] std::string area_csv(const AreaFacts& facts);

}  // namespace hub::pages
