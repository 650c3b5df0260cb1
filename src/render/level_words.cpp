// SPDX-License-Identifier: Apache-2.0
#include "render/level_words.hpp"

namespace hub::render {
namespace {

const std::string no_such_level;

}  // namespace

const std::string& level_name(const Level& level, const Language& language) {
  return language.tag() == "cy" && level.welsh_singular ? *level.welsh_singular : level.singular;
}

const std::string& level_names(const Level& level, const Language& language) {
  return language.tag() == "cy" && level.welsh_plural ? *level.welsh_plural : level.plural;
}

const std::string& level_name(const facts::HubFacts& hub, Counting counting, const Language& language) {
  const Level* level = hub.level(counting);
  return level == nullptr ? no_such_level : level_name(*level, language);
}

const std::string& level_names(const facts::HubFacts& hub, Counting counting, const Language& language) {
  const Level* level = hub.level(counting);
  return level == nullptr ? no_such_level : level_names(*level, language);
}

std::string levels_to_find(const facts::HubFacts& hub) {
  std::string found;
  for (const Counting counting : {Counting::located, Counting::recorder}) {
    if (const std::string& name = level_name(hub, counting); !name.empty()) found += (found.empty() ? "" : ", ") + name;
  }
  return found;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace hub::render
