// SPDX-License-Identifier: Apache-2.0
// An answer that is not a page: 400, 404, 406, 500. `title` is the heading, the error's sentence the explanation.
#pragma once
#include "base/result.hpp"
#include "facts/hub.hpp"
#include "render/page.hpp"

#include <string>

namespace hub::render {

[[nodiscard]] std::string problem_page(const Error& error, const std::string& title, const facts::HubToday& hub, const PageAssets& assets);

/// RFC 9457: application/problem+json.
[[nodiscard]] std::string problem_json(const Error& error, const std::string& title, int status);

}  // namespace hub::render
