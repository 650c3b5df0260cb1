// SPDX-License-Identifier: Apache-2.0
// Whom an area is set beside: one list for pages and files (docs/data/methodology.md#comparators).
#pragma once
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "query/findings/subject.hpp"

#include <vector>

namespace hub::query {

/// Everything that the area's rate in the finding's period is set beside.
[[nodiscard]] std::vector<facts::Comparator> comparators_of(const Subject& subject, const facts::Finding& finding);

}  // namespace hub::query
