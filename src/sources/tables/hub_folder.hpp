// SPDX-License-Identifier: Apache-2.0
// A hub's folder with what its hub.toml declares of places: by that its other files are read.
#pragma once
#include "domain/level.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace hub::sources {

class HubFolder {
 public:
  /// `levels` must outlive the folder and the areas read from it.
  HubFolder(std::filesystem::path path, std::span<const Level> levels);

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] const CodeForms& codes() const { return codes_; }
  /// Nothing when the hub declares no such level.
  [[nodiscard]] const Level* level_named(std::string_view id) const;
  /// Whether no smaller level is declared.
  [[nodiscard]] bool is_smallest(const Level& level) const { return &level == &levels_.back(); }
  /// The ids of the levels, for a sentence that says what was expected.
  [[nodiscard]] std::string level_names() const;

 private:
  std::filesystem::path path_;
  std::span<const Level> levels_;
  CodeForms codes_;
};

}  // namespace hub::sources
