// SPDX-License-Identifier: Apache-2.0
// Measures, in rows as their parts repeat. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct MeasureRow {
  static constexpr std::string_view table = "measure";
  std::string_view id;
  std::string_view title;
  std::string_view plural;
  std::string_view pillar;
  std::string_view denominator;
  std::int64_t per;
  std::int64_t tolerance_percent;
  std::string_view direction;
  bool headline;
  std::string_view definition;
  std::int64_t position;
  static constexpr auto columns = std::tuple{Column{"id", &MeasureRow::id},
                                             Column{"title", &MeasureRow::title},
                                             Column{"plural", &MeasureRow::plural},
                                             Column{"pillar", &MeasureRow::pillar},
                                             Column{"denominator", &MeasureRow::denominator},
                                             Column{"per", &MeasureRow::per},
                                             Column{"tolerance_percent", &MeasureRow::tolerance_percent},
                                             Column{"direction", &MeasureRow::direction},
                                             Column{"headline", &MeasureRow::headline},
                                             Column{"definition", &MeasureRow::definition},
                                             Column{"position", &MeasureRow::position}};
};

struct SeriesRow {
  static constexpr std::string_view table = "series";
  std::string_view id;
  std::string_view measure;
  std::string_view key;
  std::string_view title;
  std::string_view dataset;
  std::string_view denominator;
  std::optional<std::int64_t> first_month;
  std::optional<std::int64_t> last_month;
  std::int64_t position;
  static constexpr auto columns = std::tuple{Column{"id", &SeriesRow::id},
                                             Column{"measure", &SeriesRow::measure},
                                             Column{"key", &SeriesRow::key},
                                             Column{"title", &SeriesRow::title},
                                             Column{"dataset", &SeriesRow::dataset},
                                             Column{"denominator", &SeriesRow::denominator},
                                             Column{"first_month", &SeriesRow::first_month},
                                             Column{"last_month", &SeriesRow::last_month},
                                             Column{"position", &SeriesRow::position}};
};

struct SeriesBreakRow {
  static constexpr std::string_view table = "series_break";
  std::string_view series;
  std::int64_t month;
  std::string_view recorder;  ///< a code, or empty
  std::string_view reason;
  static constexpr auto columns = std::tuple{Column{"series", &SeriesBreakRow::series}, Column{"month", &SeriesBreakRow::month},
                                             Column{"recorder", &SeriesBreakRow::recorder}, Column{"reason", &SeriesBreakRow::reason}};
};

struct SeriesCategoryRow {
  static constexpr std::string_view table = "series_category";
  std::string_view series;
  std::string_view category;
  static constexpr auto columns =
      std::tuple{Column{"series", &SeriesCategoryRow::series}, Column{"category", &SeriesCategoryRow::category}};
};

struct MeasureCaveatRow {
  static constexpr std::string_view table = "measure_caveat";
  std::string_view measure;
  std::int64_t position;
  std::string_view sentence;
  std::string_view series;
  std::string_view area;
  std::optional<std::int64_t> first_month;
  std::optional<std::int64_t> last_month;
  static constexpr auto columns = std::tuple{Column{"measure", &MeasureCaveatRow::measure},
                                             Column{"position", &MeasureCaveatRow::position},
                                             Column{"sentence", &MeasureCaveatRow::sentence},
                                             Column{"series", &MeasureCaveatRow::series},
                                             Column{"area", &MeasureCaveatRow::area},
                                             Column{"first_month", &MeasureCaveatRow::first_month},
                                             Column{"last_month", &MeasureCaveatRow::last_month}};
};

struct MeasureAlsoRow {
  static constexpr std::string_view table = "measure_also";
  std::string_view measure;
  std::int64_t position;
  std::string_view name;
  static constexpr auto columns = std::tuple{Column{"measure", &MeasureAlsoRow::measure}, Column{"position", &MeasureAlsoRow::position},
                                             Column{"name", &MeasureAlsoRow::name}};
};

struct MeasureDisclosureRow {
  static constexpr std::string_view table = "measure_disclosure";
  std::string_view measure;
  std::int64_t smallest_count;
  std::string_view lowest_counting;
  static constexpr auto columns =
      std::tuple{Column{"measure", &MeasureDisclosureRow::measure}, Column{"smallest_count", &MeasureDisclosureRow::smallest_count},
                 Column{"lowest_counting", &MeasureDisclosureRow::lowest_counting}};
};

struct MeasureWordingRow {
  static constexpr std::string_view table = "measure_wording";
  std::string_view measure;
  std::string_view language;
  std::string_view title;
  std::string_view one;
  std::string_view many;
  static constexpr auto columns = std::tuple{Column{"measure", &MeasureWordingRow::measure},
                                             Column{"language", &MeasureWordingRow::language}, Column{"title", &MeasureWordingRow::title},
                                             Column{"one", &MeasureWordingRow::one}, Column{"many", &MeasureWordingRow::many}};
};

}  // namespace hub::store
