// SPDX-License-Identifier: Apache-2.0
#include "web/routes.hpp"

#include "pages/pages.hpp"

namespace hub::web {

const std::vector<pages::Route>& routes() {
#define HUB_PAGE_ROUTE(name) pages::name##_route(),
  static const std::vector<pages::Route> table{HUB_PAGES(HUB_PAGE_ROUTE)};
#undef HUB_PAGE_ROUTE
  return table;
}

}  // namespace hub::web
