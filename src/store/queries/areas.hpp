// SPDX-License-Identifier: Apache-2.0
// Places and their outlines. Rows mean what the comments of the statements say.
#pragma once
#include "store/row_description.hpp"
#include "store/tables/areas.hpp"
#include "store/tables/small_areas.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>

namespace hub::store {

struct ForceCodeRow {
  std::string_view code;
  static constexpr auto columns = std::tuple{Column{"code", &ForceCodeRow::code}};
};

struct SmallAreaMonthRow {
  std::int64_t month;
  std::int64_t vintage;
  static constexpr auto columns = std::tuple{Column{"month", &SmallAreaMonthRow::month}, Column{"vintage", &SmallAreaMonthRow::vintage}};
};

namespace queries {

inline constexpr Query<AreaRow> areas{"query/areas.sql"};
inline constexpr Query<AreaRegionRow> area_regions{"query/area_regions.sql"};
inline constexpr Query<AreaOutlineRow> outlines{"query/outlines.sql"};
inline constexpr Query<ForceCodeRow> forces{"query/forces.sql"};
inline constexpr Query<AreaPartRow> area_parts{"query/area_parts.sql"};
inline constexpr Query<LevelRow> levels{"query/levels.sql"};
inline constexpr Query<SmallAreaCountRow> small_area_counts{"query/small_area_counts.sql"};
inline constexpr Query<SmallAreaMonthRow> small_area_months{"query/small_area_months.sql"};

}  // namespace queries

}  // namespace hub::store
