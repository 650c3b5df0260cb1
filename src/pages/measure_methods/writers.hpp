// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/measure_methods/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string measure_methods_page(const MeasureMethodsFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string measure_methods_json(const MeasureMethodsFacts& facts);

}  // namespace hub::pages
