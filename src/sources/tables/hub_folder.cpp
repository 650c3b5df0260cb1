// SPDX-License-Identifier: Apache-2.0
#include "sources/tables/hub_folder.hpp"

#include <algorithm>

namespace hub::sources {
namespace {

CodeForms forms_of(std::span<const Level> levels) {
  std::vector<CodeForm> forms;
  for (const Level& level : levels) forms.push_back(level.code_form);
  return CodeForms(std::move(forms));
}

}  // namespace

HubFolder::HubFolder(std::filesystem::path path, std::span<const Level> levels)
    : path_(std::move(path)), levels_(levels), codes_(forms_of(levels)) {}

const Level* HubFolder::level_named(std::string_view id) const {
  const auto found = std::find_if(levels_.begin(), levels_.end(), [&](const Level& level) { return level.id == id; });
  return found == levels_.end() ? nullptr : &*found;
}

std::string HubFolder::level_names() const {
  std::string names;
  for (const Level& level : levels_) names += (names.empty() ? "" : ", ") + level.id;
  return names;
}

}  // namespace hub::sources
