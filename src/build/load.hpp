// SPDX-License-Identifier: Apache-2.0
// Typed sources → tables. Publishers' names of forces become area codes here, by the hub's crosswalk.
#pragma once
#include "build/disclosure_control.hpp"
#include "build/hub_definition.hpp"
#include "build/sources_of_hub.hpp"
#include "build/street_plan.hpp"
#include "store/database.hpp"

#include <vector>

namespace hub::build {

/// Everything but coverage and source files. Fails (check_failed) when a force is not in the crosswalk.
[[nodiscard]] Status load_hub(store::Connection& connection, const HubDefinition& definition, const HubSources& sources,
                              const WithheldCounts& withheld);

/// Files of the hub's folder with their counts, in the order of their ids in source_file (from 1).
[[nodiscard]] std::vector<sources::SourceFile> source_files(const HubSources& sources);

/// What is known only when the street files have been read: who supplied what, all source files in the order of their ids, and rejected
/// rows of street files.
void load_import(store::Connection& connection, const std::vector<Coverage>& coverage, const std::vector<sources::SourceFile>& files,
                 const StreetPlan& plan, const StreetImport& import);

}  // namespace hub::build
