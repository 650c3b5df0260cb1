// SPDX-License-Identifier: Apache-2.0
// The texts of counts as the database keeps them: numbers of words that are all known before the first count is loaded. They are appended,
// joined, grouped and packed much faster than texts.
#pragma once
#include "build/hub_definition.hpp"
#include "build/sources_of_hub.hpp"
#include "store/database.hpp"

namespace hub::build {

/// Gives the tables of counts, which must be empty, types with every data set, place and category of the hub's own counts and of
/// street-level files.
void type_counts(store::Connection& connection, const HubDefinition& definition, const HubSources& sources);

}  // namespace hub::build
