// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/coverage/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string coverage_page(const CoverageFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string coverage_json(const CoverageFacts& facts);

/// "supplied", "doubtful", "incomplete", "not_supplied" or "not_held".
[[nodiscard]] std::string_view name_of_held(CellStatus status);

}  // namespace hub::pages
