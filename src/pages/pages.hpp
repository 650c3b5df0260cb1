// SPDX-License-Identifier: Apache-2.0
// The routes of all pages, each made once by web/routes.cpp.
#pragma once
#include "pages/route.hpp"

namespace hub::pages {

[[nodiscard]] Route home_route();
[[nodiscard]] Route area_route();
[[nodiscard]] Route changes_route();
[[nodiscard]] Route measure_route();
[[nodiscard]] Route response_route();
[[nodiscard]] Route find_route();
[[nodiscard]] Route claim_route();
[[nodiscard]] Route methods_route();
[[nodiscard]] Route measure_methods_route();

}  // namespace hub::pages
