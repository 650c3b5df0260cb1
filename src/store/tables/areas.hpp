// SPDX-License-Identifier: Apache-2.0
// Places, what they are matched by, and their outlines. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct AreaRow {
  static constexpr std::string_view table = "area";
  std::string_view code;
  std::string_view name;
  std::string_view level;
  std::optional<std::string_view> parent;
  std::int64_t residents;
  std::int64_t households;
  static constexpr auto columns =
      std::tuple{Column{"code", &AreaRow::code},     Column{"name", &AreaRow::name},           Column{"level", &AreaRow::level},
                 Column{"parent", &AreaRow::parent}, Column{"residents", &AreaRow::residents}, Column{"households", &AreaRow::households}};
};

struct AreaCharacteristicRow {
  static constexpr std::string_view table = "area_characteristic";
  std::string_view area;
  std::int64_t tenths_of_square_km;
  std::string_view rural_urban;
  static constexpr auto columns =
      std::tuple{Column{"area", &AreaCharacteristicRow::area}, Column{"tenths_of_square_km", &AreaCharacteristicRow::tenths_of_square_km},
                 Column{"rural_urban", &AreaCharacteristicRow::rural_urban}};
};

struct AreaOutlineRow {
  static constexpr std::string_view table = "area_outline";
  std::string_view code;
  std::string_view path;
  std::int64_t width;
  std::int64_t height;
  std::int64_t label_x;
  std::int64_t label_y;
  static constexpr auto columns = std::tuple{Column{"code", &AreaOutlineRow::code},       Column{"path", &AreaOutlineRow::path},
                                             Column{"width", &AreaOutlineRow::width},     Column{"height", &AreaOutlineRow::height},
                                             Column{"label_x", &AreaOutlineRow::label_x}, Column{"label_y", &AreaOutlineRow::label_y}};
};

struct AreaRegionRow {
  static constexpr std::string_view table = "area_region";
  std::string_view area;
  std::string_view region;
  static constexpr auto columns = std::tuple{Column{"area", &AreaRegionRow::area}, Column{"region", &AreaRegionRow::region}};
};

struct AreaReplacedRow {
  static constexpr std::string_view table = "area_replaced";
  std::string_view code;
  std::string_view name;
  std::string_view replaced_by;
  std::string_view date;
  static constexpr auto columns = std::tuple{Column{"code", &AreaReplacedRow::code}, Column{"name", &AreaReplacedRow::name},
                                             Column{"replaced_by", &AreaReplacedRow::replaced_by}, Column{"date", &AreaReplacedRow::date}};
};

struct SimilarForceRow {
  static constexpr std::string_view table = "similar_force";
  std::string_view force;
  std::string_view member;
  static constexpr auto columns = std::tuple{Column{"force", &SimilarForceRow::force}, Column{"member", &SimilarForceRow::member}};
};

}  // namespace hub::store
