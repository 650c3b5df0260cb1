// SPDX-License-Identifier: Apache-2.0
// A figure that stands large, in a <dl class="keys">.
#pragma once
#include "render/html_writer.hpp"

#include <string_view>

namespace hub::render {

/// What it is, the figure, and of what or when.
void key_figure(HtmlWriter& out, std::string_view name, std::string_view figure, std::string_view note);

}  // namespace hub::render
