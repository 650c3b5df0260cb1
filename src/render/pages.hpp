// SPDX-License-Identifier: Apache-2.0
// One function a page: facts → HTML.
#pragma once
#include "base/result.hpp"
#include "facts/pages/area_facts.hpp"
#include "facts/pages/changes_facts.hpp"
#include "facts/pages/claim_facts.hpp"
#include "facts/pages/find_facts.hpp"
#include "facts/pages/home_facts.hpp"
#include "facts/pages/measure_facts.hpp"
#include "facts/pages/measure_methods_facts.hpp"
#include "facts/pages/methods_facts.hpp"
#include "facts/pages/response_facts.hpp"
#include "render/language.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::render {

[[nodiscard]] std::string home_page(const facts::HomeFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string area_page(const facts::AreaFacts& facts, const PageAssets& assets);
/// The finding in `language`, the page around it in English.
[[nodiscard]] std::string measure_page(const facts::MeasureFacts& facts, const PageAssets& assets,
                                       const Language& language = Language::english());
[[nodiscard]] std::string changes_page(const facts::ChangesFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string claim_page(const facts::ClaimFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string response_page(const facts::ResponseFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string find_page(const facts::FindFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string methods_page(const facts::MethodsFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string measure_methods_page(const facts::MeasureMethodsFacts& facts, const PageAssets& assets);

/// An answer that is not a page: 400, 404, 406, 500. `title` is the heading, the error's sentence the explanation.
[[nodiscard]] std::string problem_page(const Error& error, const std::string& title, const facts::HubToday& hub, const PageAssets& assets);

}  // namespace hub::render
