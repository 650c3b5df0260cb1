// SPDX-License-Identifier: Apache-2.0
// Whose a releases folder is: its `current` names one release, so a build of another hub would take the place of the first hub's site.
#pragma once
#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace hub::build {

/// Fails (bad_configuration) when the folder belongs to another hub: the one whose release `current` names or, without a readable current
/// release, the one of the newest release. A folder that bears the hub's id as its name is the hub's, whatever lies in it.
[[nodiscard]] Status refuse_folder_of_another_hub(const std::filesystem::path& releases, const std::string& hub);

}  // namespace hub::build
