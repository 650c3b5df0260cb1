// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /
[[nodiscard]] Route home_route();

}  // namespace hub::pages
