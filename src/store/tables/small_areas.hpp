// SPDX-License-Identifier: Apache-2.0
// Records of the home area in its small areas. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>

namespace hub::store {

struct SmallAreaCountRow {
  static constexpr std::string_view table = "small_area_count";
  std::string_view area;
  std::int64_t type;
  std::int64_t month;
  std::int64_t n;
  static constexpr auto columns = std::tuple{Column{"area", &SmallAreaCountRow::area}, Column{"type", &SmallAreaCountRow::type},
                                             Column{"month", &SmallAreaCountRow::month}, Column{"n", &SmallAreaCountRow::n}};
};

}  // namespace hub::store
