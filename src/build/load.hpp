// SPDX-License-Identifier: Apache-2.0
// Typed sources → tables. Publishers' names of forces become area codes here, by the hub's crosswalk.
#pragma once
#include "build/disclosure_control.hpp"
#include "build/hub_definition.hpp"
#include "build/source_registry.hpp"
#include "build/sources_of_hub.hpp"
#include "build/street_plan.hpp"
#include "store/database.hpp"

#include <vector>

namespace hub::build {

/// Everything but coverage and source files. Fails (check_failed) when a force is not in the crosswalk.
[[nodiscard]] Status load_hub(store::Connection& connection, const HubDefinition& definition, const HubSources& sources,
                              const SourceRegistry& registry, const WithheldCounts& withheld);

/// What is known only when the street files have been read: who supplied what, all source files, and rejected rows of street files, which
/// are registered here under the ids that the plan promised to their records.
void load_import(store::Connection& connection, const std::vector<Coverage>& coverage, SourceRegistry& registry, const StreetPlan& plan,
                 const StreetImport& import);

}  // namespace hub::build
