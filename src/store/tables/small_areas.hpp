// SPDX-License-Identifier: Apache-2.0
// LSOAs, MSOAs and wards of the home force, and their records. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct SmallAreaRow {
  static constexpr std::string_view table = "small_area";
  std::string_view code;
  std::string_view name;
  std::string_view level;
  std::string_view district;
  std::optional<std::string_view> msoa;
  std::optional<std::string_view> ward;
  std::int64_t lsoa_vintage;
  std::optional<std::int64_t> residents;
  std::optional<std::int64_t> households;
  static constexpr auto columns = std::tuple{Column{"code", &SmallAreaRow::code},
                                             Column{"name", &SmallAreaRow::name},
                                             Column{"level", &SmallAreaRow::level},
                                             Column{"district", &SmallAreaRow::district},
                                             Column{"msoa", &SmallAreaRow::msoa},
                                             Column{"ward", &SmallAreaRow::ward},
                                             Column{"lsoa_vintage", &SmallAreaRow::lsoa_vintage},
                                             Column{"residents", &SmallAreaRow::residents},
                                             Column{"households", &SmallAreaRow::households}};
};

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
