// SPDX-License-Identifier: Apache-2.0
// Street-level records and the lists that they number. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"
#include "store/unsigned128.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct CrimeRow {
  static constexpr std::string_view table = "crime";
  std::uint16_t month;
  std::uint32_t cell;
  std::uint32_t source_file;
  std::uint8_t type;
  std::uint16_t outcome;
  std::uint32_t point;
  std::optional<std::uint32_t> zone;
  std::uint32_t context;
  std::optional<Unsigned128> identifier_upper;
  std::optional<Unsigned128> identifier_lower;
  static constexpr auto columns = std::tuple{Column{"month", &CrimeRow::month},
                                             Column{"cell", &CrimeRow::cell},
                                             Column{"source_file", &CrimeRow::source_file},
                                             Column{"type", &CrimeRow::type},
                                             Column{"outcome", &CrimeRow::outcome},
                                             Column{"point", &CrimeRow::point},
                                             Column{"zone", &CrimeRow::zone},
                                             Column{"context", &CrimeRow::context},
                                             Column{"identifier_upper", &CrimeRow::identifier_upper},
                                             Column{"identifier_lower", &CrimeRow::identifier_lower}};
};

struct CrimeContextRow {
  static constexpr std::string_view table = "crime_context";
  std::uint32_t id;
  std::string_view text;
  static constexpr auto columns = std::tuple{Column{"id", &CrimeContextRow::id}, Column{"text", &CrimeContextRow::text}};
};

struct CrimeOutcomeRow {
  static constexpr std::string_view table = "crime_outcome";
  std::uint16_t number;
  std::string_view title;
  static constexpr auto columns = std::tuple{Column{"number", &CrimeOutcomeRow::number}, Column{"title", &CrimeOutcomeRow::title}};
};

struct CrimeTypeRow {
  static constexpr std::string_view table = "crime_type";
  std::uint8_t number;
  std::string_view id;
  std::string_view title;
  std::int64_t first_month;
  std::optional<std::int64_t> last_month;
  static constexpr auto columns =
      std::tuple{Column{"number", &CrimeTypeRow::number}, Column{"id", &CrimeTypeRow::id}, Column{"title", &CrimeTypeRow::title},
                 Column{"first_month", &CrimeTypeRow::first_month}, Column{"last_month", &CrimeTypeRow::last_month}};
};

struct PublishedZoneRow {
  static constexpr std::string_view table = "published_zone";
  std::uint32_t id;
  std::string_view code;
  std::string_view name;
  std::string_view district;
  static constexpr auto columns = std::tuple{Column{"id", &PublishedZoneRow::id}, Column{"code", &PublishedZoneRow::code},
                                             Column{"name", &PublishedZoneRow::name}, Column{"district", &PublishedZoneRow::district}};
};

struct SnapPointRow {
  static constexpr std::string_view table = "snap_point";
  std::uint32_t id;
  std::optional<std::int32_t> longitude_e6;
  std::optional<std::int32_t> latitude_e6;
  std::string_view name;
  static constexpr auto columns = std::tuple{Column{"id", &SnapPointRow::id}, Column{"longitude_e6", &SnapPointRow::longitude_e6},
                                             Column{"latitude_e6", &SnapPointRow::latitude_e6}, Column{"name", &SnapPointRow::name}};
};

struct StreetFileRow {
  static constexpr std::string_view table = "street_file";
  std::uint32_t source_file;
  std::string_view dataset;
  std::string_view force;
  std::int64_t month;
  std::string_view reported_by;
  std::int64_t vintage;
  std::optional<std::string_view> downloaded;
  std::int64_t supersedes;
  static constexpr auto columns = std::tuple{Column{"source_file", &StreetFileRow::source_file},
                                             Column{"dataset", &StreetFileRow::dataset},
                                             Column{"force", &StreetFileRow::force},
                                             Column{"month", &StreetFileRow::month},
                                             Column{"reported_by", &StreetFileRow::reported_by},
                                             Column{"vintage", &StreetFileRow::vintage},
                                             Column{"downloaded", &StreetFileRow::downloaded},
                                             Column{"supersedes", &StreetFileRow::supersedes}};
};

struct IndistinctStepRow {
  static constexpr std::string_view table = "indistinct_step";
  std::string_view series;
  std::string_view force;
  std::int64_t month;
  static constexpr auto columns = std::tuple{Column{"series", &IndistinctStepRow::series}, Column{"force", &IndistinctStepRow::force},
                                             Column{"month", &IndistinctStepRow::month}};
};

struct SupersededCountRow {
  static constexpr std::string_view table = "superseded_count";
  std::string_view dataset;
  std::int64_t month;
  std::string_view force;
  std::optional<std::string_view> area;
  std::string_view category;
  std::int64_t bundled;
  std::int64_t records;
  static constexpr auto columns =
      std::tuple{Column{"dataset", &SupersededCountRow::dataset},   Column{"month", &SupersededCountRow::month},
                 Column{"force", &SupersededCountRow::force},       Column{"area", &SupersededCountRow::area},
                 Column{"category", &SupersededCountRow::category}, Column{"bundled", &SupersededCountRow::bundled},
                 Column{"records", &SupersededCountRow::records}};
};

}  // namespace hub::store
