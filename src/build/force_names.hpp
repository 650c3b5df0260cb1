// SPDX-License-Identifier: Apache-2.0
// Publishers' names of forces, by the hub's crosswalk.
#pragma once
#include "sources/hub_figures/area_tables.hpp"

#include <map>
#include <string>
#include <vector>

namespace hub::build {

/// A publisher's name of a force → its area code, or itself when the force lies outside the nation.
class ForceNames {
 public:
  explicit ForceNames(const std::vector<sources::CrosswalkRow>& crosswalk);
  /// Nothing when the crosswalk does not have it.
  [[nodiscard]] const std::string* find(const std::string& name) const;
  /// Every code that a name stands for.
  [[nodiscard]] std::vector<std::string> codes() const;
  /// Fails (check_failed) with the file that names it.
  [[nodiscard]] Result<std::string> code_of(const std::string& name, const std::string& file) const;

 private:
  std::map<std::string, std::string> codes_;
};

}  // namespace hub::build
