// SPDX-License-Identifier: Apache-2.0
// Street-level records on a map. Rows mean what the comments of the statements say.
#pragma once
#include "store/row_description.hpp"
#include "store/tables/street.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct ForceMonthRow {
  std::string_view force;
  std::int64_t month;
  static constexpr auto columns = std::tuple{Column{"force", &ForceMonthRow::force}, Column{"month", &ForceMonthRow::month}};
};

struct CrimePoint {
  std::int64_t id;
  std::int64_t longitude_e6;
  std::int64_t latitude_e6;
  static constexpr auto columns = std::tuple{Column{"id", &CrimePoint::id}, Column{"longitude_e6", &CrimePoint::longitude_e6},
                                             Column{"latitude_e6", &CrimePoint::latitude_e6}};
};

struct CrimeInCell {
  std::int64_t point;
  std::int64_t type;
  std::int64_t outcome;
  static constexpr auto columns =
      std::tuple{Column{"point", &CrimeInCell::point}, Column{"type", &CrimeInCell::type}, Column{"outcome", &CrimeInCell::outcome}};
};

/// What a step is judged by, before it is published.
struct MonthTotalRow {
  std::string_view force;
  std::int64_t month;
  std::int64_t records;
  std::optional<std::int64_t> residents;
  std::int64_t is_new;
  static constexpr auto columns =
      std::tuple{Column{"force", &MonthTotalRow::force}, Column{"month", &MonthTotalRow::month}, Column{"records", &MonthTotalRow::records},
                 Column{"residents", &MonthTotalRow::residents}, Column{"is_new", &MonthTotalRow::is_new}};
};

struct MonthTypeRow {
  std::string_view force;
  std::int64_t month;
  std::string_view type;
  std::int64_t records;
  std::int64_t is_new;
  static constexpr auto columns =
      std::tuple{Column{"force", &MonthTypeRow::force}, Column{"month", &MonthTypeRow::month}, Column{"type", &MonthTypeRow::type},
                 Column{"records", &MonthTypeRow::records}, Column{"is_new", &MonthTypeRow::is_new}};
};

struct SupersedingFile {
  std::string_view path;
  std::string_view force;
  std::int64_t month;
  std::int64_t cells;
  static constexpr auto columns = std::tuple{Column{"path", &SupersedingFile::path}, Column{"force", &SupersedingFile::force},
                                             Column{"month", &SupersedingFile::month}, Column{"cells", &SupersedingFile::cells}};
};

namespace queries {

inline constexpr Query<ForceMonthRow> street_files{"query/street_files.sql"};
inline constexpr Query<CrimeTypeRow> crime_types{"query/crime_types.sql"};
inline constexpr Query<MonthTotalRow> month_totals{"derive/month_totals.sql"};
inline constexpr Query<MonthTypeRow> month_types{"derive/month_types.sql"};
inline constexpr Query<SupersedingFile> superseded_files{"derive/superseded_files.sql"};
inline constexpr Query<CrimePoint> crime_points{"query/crime_points.sql"};
inline constexpr Query<CrimeInCell> crimes_in_cells{"query/crimes_in_cells.sql"};

}  // namespace queries

}  // namespace hub::store
