// SPDX-License-Identifier: Apache-2.0
// Places and their outlines. Columns mean what sql/schema says.
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
  std::string_view counting;
  std::optional<std::string_view> parent;
  std::optional<std::int64_t> residents;
  std::optional<std::int64_t> households;
  std::int64_t vintage;
  static constexpr auto columns = std::tuple{Column{"code", &AreaRow::code},
                                             Column{"name", &AreaRow::name},
                                             Column{"level", &AreaRow::level},
                                             Column{"counting", &AreaRow::counting},
                                             Column{"parent", &AreaRow::parent},
                                             Column{"residents", &AreaRow::residents},
                                             Column{"households", &AreaRow::households},
                                             Column{"vintage", &AreaRow::vintage}};
};

struct AreaPartRow {
  static constexpr std::string_view table = "area_part";
  std::string_view part;
  std::string_view whole;
  static constexpr auto columns = std::tuple{Column{"part", &AreaPartRow::part}, Column{"whole", &AreaPartRow::whole}};
};

struct LevelRow {
  static constexpr std::string_view table = "level";
  std::string_view id;
  std::int64_t rank;
  std::string_view singular;
  std::string_view plural;
  std::string_view counting;
  std::string_view code_form;
  std::optional<std::string_view> welsh_singular;
  std::optional<std::string_view> welsh_plural;
  static constexpr auto columns = std::tuple{Column{"id", &LevelRow::id},
                                             Column{"rank", &LevelRow::rank},
                                             Column{"singular", &LevelRow::singular},
                                             Column{"plural", &LevelRow::plural},
                                             Column{"counting", &LevelRow::counting},
                                             Column{"code_form", &LevelRow::code_form},
                                             Column{"welsh_singular", &LevelRow::welsh_singular},
                                             Column{"welsh_plural", &LevelRow::welsh_plural}};
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

}  // namespace hub::store
