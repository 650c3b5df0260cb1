// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/claim/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string claim_page(const ClaimFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string claim_json(const ClaimFacts& facts);

}  // namespace hub::pages
