// SPDX-License-Identifier: Apache-2.0
// The parts of load_hub, a file each.
#pragma once
#include "build/load.hpp"

namespace hub::build {

/// The hub, its data sets, headings and measures.
void load_definition(store::Connection& connection, const HubDefinition& hub);
/// Levels and their places, with their outlines.
void load_areas(store::Connection& connection, const HubDefinition& hub, const HubSources& sources);
/// Published figures of answering and attending, and how the hub arranges them.
void load_response(store::Connection& connection, const HubDefinition& hub, const HubSources& sources);
/// Facts, but for those that are withheld, and which these are.
[[nodiscard]] Status load_counts(store::Connection& connection, const HubSources& sources, const SourceRegistry& registry,
                                 const WithheldCounts& withheld);

}  // namespace hub::build
