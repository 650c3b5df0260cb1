// SPDX-License-Identifier: Apache-2.0
#include "web/routes.hpp"

#include "pages/pages.hpp"

namespace hub::web {

const std::vector<pages::Route>& routes() {
  // The first whose pattern fits answers: "/areas/{code}/change" before "/areas/{code}/{measure}".
  static const std::vector<pages::Route> table{
      pages::home_route(), pages::area_route(),  pages::changes_route(), pages::measure_route(),         pages::response_route(),
      pages::find_route(), pages::claim_route(), pages::methods_route(), pages::measure_methods_route(),
  };
  return table;
}

}  // namespace hub::web
