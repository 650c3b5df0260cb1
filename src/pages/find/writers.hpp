// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/find/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string find_page(const FindFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string find_json(const FindFacts& facts);

}  // namespace hub::pages
