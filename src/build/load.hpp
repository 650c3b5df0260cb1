// SPDX-License-Identifier: Apache-2.0
// Typed sources → tables. Publishers' names of forces become area codes here, by the hub's crosswalk.
#pragma once
#include "build/hub_definition.hpp"
#include "build/sources_of_hub.hpp"
#include "store/database.hpp"

#include <vector>

namespace hub::build {

/// Fails (check_failed) when a force is not in the crosswalk or an area of the crosswalk is not in areas.csv.
[[nodiscard]] Status load_hub(store::Connection& connection, const HubDefinition& definition, const HubSources& sources);

/// Every file of the release with its counts, in the order of their ids in source_file (from 1).
[[nodiscard]] std::vector<sources::SourceFile> source_files(const HubSources& sources);

}  // namespace hub::build
