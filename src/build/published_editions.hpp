// SPDX-License-Identifier: Apache-2.0
// Published tables among --data beside the hub's own figures: which edition of a step is shown, and what others said of it.
#pragma once
#include "build/editions.hpp"
#include "build/sources_of_hub.hpp"

#include <filesystem>

namespace hub::build {

/// The hub's folder, and on top of it the tables that its data sets declare with `reads`. What is taken leaves the strangers of `listing`;
/// what cannot be used is damage of the hub's sources.
[[nodiscard]] HubSources read_sources(const std::filesystem::path& folder, const HubDefinition& definition, sources::DataListing& listing,
                                      bool for_street_files);

/// Gives each step of the data set to one edition: the newest that tells no less than those before it, and the hub's own before any that is
/// not newer. Where another one tells another count of the same cell, a remark says both.
void choose_editions(const DatasetDeclaration& declared, std::vector<Edition> editions, HubSources& sources);

}  // namespace hub::build
