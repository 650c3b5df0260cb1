// SPDX-License-Identifier: Apache-2.0
// The second path on records that have no place.
#pragma once
#include "verify/recomputed.hpp"

namespace hub::verify {

/// All records of the force, whatever their category.
[[nodiscard]] Records records_in(const Asked& force, Period period);

/// More than three points between the shares without a place.
[[nodiscard]] bool lost_places(const Records& past, const Records& current);

}  // namespace hub::verify
