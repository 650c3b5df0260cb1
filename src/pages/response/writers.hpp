// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/response/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string response_page(const ResponseFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string response_json(const ResponseFacts& facts);
[[nodiscard]] std::string response_csv(const ResponseFacts& facts);

}  // namespace hub::pages
