// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/methods/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string methods_page(const MethodsFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string methods_json(const MethodsFacts& facts);

}  // namespace hub::pages
