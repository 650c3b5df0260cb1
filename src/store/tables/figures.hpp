// SPDX-License-Identifier: Apache-2.0
// Facts, who supplied them, and the statistics made of them. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

/// A count of one force in one place, step and category. Three tables hold such: bundled figures, earlier editions of some, imported
/// records.
template <const auto& Table>
struct CountRow {
  static constexpr std::string_view table = Table;
  std::string_view dataset;
  std::int64_t month;
  std::string_view force;
  std::optional<std::string_view> area;
  std::string_view category;
  std::int64_t n;
  std::int64_t source_file;
  static constexpr auto columns = std::tuple{Column{"dataset", &CountRow::dataset},
                                             Column{"month", &CountRow::month},
                                             Column{"force", &CountRow::force},
                                             Column{"area", &CountRow::area},
                                             Column{"category", &CountRow::category},
                                             Column{"n", &CountRow::n},
                                             Column{"source_file", &CountRow::source_file}};
};

inline constexpr char recorded_count[] = "recorded_count";
inline constexpr char earlier_count[] = "earlier_count";
inline constexpr char imported_count[] = "imported_count";
using RecordedCountRow = CountRow<recorded_count>;
using EarlierCountRow = CountRow<earlier_count>;
using ImportedCountRow = CountRow<imported_count>;

struct RevisionRow {
  static constexpr std::string_view table = "revision";
  std::string_view series;
  std::string_view area;
  std::int64_t first_month;
  std::int64_t months;
  std::int64_t earlier;
  std::int64_t newest;
  static constexpr auto columns = std::tuple{Column{"series", &RevisionRow::series},           Column{"area", &RevisionRow::area},
                                             Column{"first_month", &RevisionRow::first_month}, Column{"months", &RevisionRow::months},
                                             Column{"earlier", &RevisionRow::earlier},         Column{"newest", &RevisionRow::newest}};
};

struct YearPartRow {
  static constexpr std::string_view table = "year_part";
  std::string_view series;
  std::string_view area;
  std::int64_t first_month;
  std::int64_t without;
  std::int64_t numerator;
  std::optional<std::int64_t> unlocated;
  std::optional<std::int64_t> outside;
  static constexpr auto columns = std::tuple{Column{"series", &YearPartRow::series},           Column{"area", &YearPartRow::area},
                                             Column{"first_month", &YearPartRow::first_month}, Column{"without", &YearPartRow::without},
                                             Column{"numerator", &YearPartRow::numerator},     Column{"unlocated", &YearPartRow::unlocated},
                                             Column{"outside", &YearPartRow::outside}};
};

struct WithheldCountRow {
  static constexpr std::string_view table = "withheld_count";
  std::string_view series;
  std::string_view area;
  std::int64_t month;
  static constexpr auto columns = std::tuple{Column{"series", &WithheldCountRow::series}, Column{"area", &WithheldCountRow::area},
                                             Column{"month", &WithheldCountRow::month}};
};

struct CoverageRow {
  static constexpr std::string_view table = "coverage";
  std::string_view dataset;
  std::string_view force;
  std::int64_t month;
  std::string_view status;
  std::string_view detail;
  static constexpr auto columns =
      std::tuple{Column{"dataset", &CoverageRow::dataset}, Column{"force", &CoverageRow::force}, Column{"month", &CoverageRow::month},
                 Column{"status", &CoverageRow::status}, Column{"detail", &CoverageRow::detail}};
};

struct ObservationRow {
  static constexpr std::string_view table = "observation";
  std::string_view series;
  std::string_view area;
  std::int64_t first_month;
  std::int64_t months;
  std::optional<std::int64_t> numerator;
  std::optional<std::int64_t> unlocated;
  std::optional<std::int64_t> outside;
  std::optional<std::int64_t> denominator;
  std::int64_t months_supplied;
  std::string_view status;
  static constexpr auto columns = std::tuple{Column{"series", &ObservationRow::series},
                                             Column{"area", &ObservationRow::area},
                                             Column{"first_month", &ObservationRow::first_month},
                                             Column{"months", &ObservationRow::months},
                                             Column{"numerator", &ObservationRow::numerator},
                                             Column{"unlocated", &ObservationRow::unlocated},
                                             Column{"outside", &ObservationRow::outside},
                                             Column{"denominator", &ObservationRow::denominator},
                                             Column{"months_supplied", &ObservationRow::months_supplied},
                                             Column{"status", &ObservationRow::status}};
};

struct DispersionRow {
  static constexpr std::string_view table = "dispersion";
  std::string_view series;
  std::string_view counting;
  std::int64_t areas;
  std::int64_t raw_phi_e9;
  static constexpr auto columns = std::tuple{Column{"series", &DispersionRow::series}, Column{"counting", &DispersionRow::counting},
                                             Column{"areas", &DispersionRow::areas}, Column{"raw_phi_e9", &DispersionRow::raw_phi_e9}};
};

}  // namespace hub::store
