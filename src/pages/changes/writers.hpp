// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/changes/facts.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

[[nodiscard]] std::string changes_page(const ChangesFacts& facts, const render::PageAssets& assets);
[[nodiscard]] std::string changes_json(const ChangesFacts& facts);
[[nodiscard]] std::string changes_csv(const ChangesFacts& facts);

}  // namespace hub::pages
