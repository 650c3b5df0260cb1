// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /methods/{measure}
[[nodiscard]] Route measure_methods_route();

}  // namespace hub::pages
