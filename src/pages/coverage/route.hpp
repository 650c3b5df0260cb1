// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /coverage
[[nodiscard]] Route coverage_route();

}  // namespace hub::pages
