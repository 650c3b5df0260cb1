// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

/// /response
[[nodiscard]] Route response_route();

}  // namespace hub::pages
