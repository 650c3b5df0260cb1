// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /areas/{code}/change
[[nodiscard]] Route changes_route();

}  // namespace hub::pages
