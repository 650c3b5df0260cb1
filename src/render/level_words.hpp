// SPDX-License-Identifier: Apache-2.0
// What the levels of places are called.
#pragma once
#include "domain/area.hpp"

#include <string>

namespace hub::render {

/// "council area"
[[nodiscard]] const std::string& level_name(AreaLevel level);
/// "council areas"
[[nodiscard]] const std::string& level_names(AreaLevel level);
/// "Council areas": as a heading or a sentence begins.
[[nodiscard]] std::string capitalised(std::string text);

}  // namespace hub::render
