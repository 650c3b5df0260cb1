// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /find
[[nodiscard]] Route find_route();

}  // namespace hub::pages
