// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /claim
[[nodiscard]] Route claim_route();

}  // namespace hub::pages
