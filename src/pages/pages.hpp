// SPDX-License-Identifier: Apache-2.0
// Every page of the site: one line a feature, whose folder src/pages/<name> has <name>_route(). The first whose pattern fits an address
// answers it, so changes ("/areas/{code}/change") stands before measure ("/areas/{code}/{measure}").
#pragma once
#include "pages/route.hpp"

#define HUB_PAGES(PAGE) \
  PAGE(home)            \
  PAGE(area)            \
  PAGE(changes)         \
  PAGE(measure)         \
  PAGE(response)        \
  PAGE(find)            \
  PAGE(claim)           \
  PAGE(methods)         \
  PAGE(coverage)        \
  PAGE(measure_methods)

namespace hub::pages {

#define HUB_PAGE_ROUTE(name) [[nodiscard]] Route name##_route();
HUB_PAGES(HUB_PAGE_ROUTE)
#undef HUB_PAGE_ROUTE

}  // namespace hub::pages
