// SPDX-License-Identifier: Apache-2.0
// The forms in which these facts are written.
#pragma once
#include "pages/measure/facts.hpp"
#include "render/language.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::pages {

/// The finding in `language`, the page around it in English.
[[nodiscard]] std::string measure_page(const MeasureFacts& facts, const render::PageAssets& assets,
                                       const render::Language& language = render::Language::english());
/// Sentences in `language`, keys and names in English.
[[nodiscard]] std::string measure_json(const MeasureFacts& facts, const render::Language& language = render::Language::english());
[[nodiscard]] std::string measure_csv(const MeasureFacts& facts);

}  // namespace hub::pages
