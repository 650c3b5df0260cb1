// SPDX-License-Identifier: Apache-2.0
// What the hub calls its levels of places.
#pragma once
#include "facts/hub.hpp"
#include "render/language.hpp"

#include <string>

namespace hub::render {

/// "community area", in the language as far as the hub has words in it.
[[nodiscard]] const std::string& level_name(const Level& level, const Language& language = Language::english());
/// "community areas"
[[nodiscard]] const std::string& level_names(const Level& level, const Language& language = Language::english());
/// Of the hub's level whose figures come about so; empty where the hub has none.
[[nodiscard]] const std::string& level_name(const facts::HubFacts& hub, Counting counting, const Language& language = Language::english());
[[nodiscard]] const std::string& level_names(const facts::HubFacts& hub, Counting counting, const Language& language = Language::english());
/// "community area, city": the levels with figures of their own that people look for, the smallest first.
[[nodiscard]] std::string levels_to_find(const facts::HubFacts& hub);
/// "Community areas": as a heading or a sentence begins.
[[nodiscard]] std::string capitalised(std::string text);

}  // namespace hub::render
