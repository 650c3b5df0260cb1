// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /methods
[[nodiscard]] Route methods_route();

}  // namespace hub::pages
