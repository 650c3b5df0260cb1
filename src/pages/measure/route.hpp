// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /areas/{code}/{measure}
[[nodiscard]] Route measure_route();

}  // namespace hub::pages
