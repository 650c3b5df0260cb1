// SPDX-License-Identifier: Apache-2.0
// What cannot be, although each file of the hub can be read: figures of places that are not there, of times that have not been, names that
// two bodies share.
#pragma once
#include "base/clock.hpp"
#include "build/sources_of_hub.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hub::build {

/// A sentence for each thing that cannot be; `hub` is the folder. A step or date is in the future when it ends after `today`.
[[nodiscard]] std::vector<std::string> impossible_figures(const std::filesystem::path& hub, const HubDefinition& definition,
                                                          const HubSources& sources, Date today);

}  // namespace hub::build
