// SPDX-License-Identifier: Apache-2.0
#include "render/level_words.hpp"

#include "render/language.hpp"

namespace hub::render {

const std::string& level_name(AreaLevel level) {
  return level == AreaLevel::district ? english(words::level_district_one{}) : english(words::level_force_one{});
}

const std::string& level_names(AreaLevel level) {
  return level == AreaLevel::district ? english(words::level_district_many{}) : english(words::level_force_many{});
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace hub::render
