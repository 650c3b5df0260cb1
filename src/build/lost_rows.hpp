// SPDX-License-Identifier: Apache-2.0
// Rows that a table of months should have. In such a table an absent row of a place means that nothing was recorded there, so one that was
// lost would publish a wrong 0.
#pragma once
#include "build/hub_definition.hpp"
#include "build/sources_of_hub.hpp"

#include <string>
#include <vector>

namespace hub::build {

/// A sentence for each place of a force that has twenty records or more in a usual month and no row in a month of which the force has
/// others.
[[nodiscard]] std::vector<std::string> lost_rows(const HubDefinition& definition, const HubSources& sources);

}  // namespace hub::build
