// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/home/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string home_page(const HomeFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string home_json(const HomeFacts& facts);

}  // namespace hub::pages
