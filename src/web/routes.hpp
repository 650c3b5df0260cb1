// SPDX-License-Identifier: Apache-2.0
// The address space as one table of values: read by the site, the link checker and the tests. A page is added by naming its route here.
#pragma once
#include "pages/route.hpp"

#include <vector>

namespace hub::web {

[[nodiscard]] const std::vector<pages::Route>& routes();

}  // namespace hub::web
