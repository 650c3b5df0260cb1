// SPDX-License-Identifier: Apache-2.0
// Whether the parts of a printed step make up its wholes.
#pragma once
#include "build/published_counts.hpp"

namespace hub::build {

/// A sentence for each force whose places do not make up its printed count, or that two tables print differently, and for the nation.
[[nodiscard]] std::vector<std::string> disagreements(const PrintedStep& step);

/// Area codes of the forces of the nation that the step has counts of.
[[nodiscard]] std::set<std::string> nation_forces(const PrintedStep& step);

}  // namespace hub::build
