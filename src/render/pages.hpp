// SPDX-License-Identifier: Apache-2.0
// One function a page: facts → HTML.
#pragma once
#include "base/result.hpp"
#include "render/language.hpp"
#include "render/page.hpp"
#include "stats/facts.hpp"

#include <string>

namespace hub::render {

[[nodiscard]] std::string home_page(const stats::HomeFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string area_page(const stats::AreaFacts& facts, const PageAssets& assets);
/// The finding in `language`, the page around it in English.
[[nodiscard]] std::string measure_page(const stats::MeasureFacts& facts, const PageAssets& assets,
                                       const Language& language = Language::english());
[[nodiscard]] std::string changes_page(const stats::ChangesFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string claim_page(const stats::ClaimFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string response_page(const stats::ResponseFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string find_page(const stats::FindFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string methods_page(const stats::MethodsFacts& facts, const PageAssets& assets);
[[nodiscard]] std::string measure_methods_page(const stats::MeasureMethodsFacts& facts, const PageAssets& assets);

/// An answer that is not a page: 400, 404, 406, 500. `title` is the heading, the error's sentence the explanation.
[[nodiscard]] std::string problem_page(const Error& error, const std::string& title, const stats::HubFacts& hub, const PageAssets& assets);

}  // namespace hub::render
