// SPDX-License-Identifier: Apache-2.0
// An area's change among those of all areas of its kind, over the same two periods.
#pragma once
#include "query/findings/subject.hpp"
#include "stats/change.hpp"
#include "stats/change_spread.hpp"

#include <optional>

namespace hub::query {

/// Of the areas that have both periods. Districts whose force finds places for too many more or fewer records than before stay out: their
/// changes are not their own. Nothing for the nation.
[[nodiscard]] std::optional<stats::ChangeSpread> change_spread_of(const Subject& subject, const stats::Change& change);

}  // namespace hub::query
