// SPDX-License-Identifier: Apache-2.0
// What the second path reads: facts and definitions, nothing that the build derived. Rows mean what the comments of the statements say.
#pragma once
#include "store/row_description.hpp"
#include "store/tables/figures.hpp"
#include "store/tables/measures.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct VerifiedArea {
  std::string_view code;
  std::string_view counting;
  std::string_view parent;
  std::int64_t residents;
  std::int64_t households;
  static constexpr auto columns =
      std::tuple{Column{"code", &VerifiedArea::code}, Column{"counting", &VerifiedArea::counting}, Column{"parent", &VerifiedArea::parent},
                 Column{"residents", &VerifiedArea::residents}, Column{"households", &VerifiedArea::households}};
};

struct VerifiedCoverage {
  std::string_view dataset;
  std::string_view force;
  std::int64_t month;
  std::string_view status;
  static constexpr auto columns = std::tuple{Column{"dataset", &VerifiedCoverage::dataset}, Column{"force", &VerifiedCoverage::force},
                                             Column{"month", &VerifiedCoverage::month}, Column{"status", &VerifiedCoverage::status}};
};

struct VerifiedSeries {
  std::string_view id;
  std::string_view measure;
  bool counts_the_measure;
  std::string_view dataset;
  std::string_view denominator;
  std::int64_t per;
  std::int64_t step_months;
  bool located;
  bool zeros_printed;
  std::int64_t first_month;
  std::int64_t last_month;
  bool controlled;
  static constexpr auto columns = std::tuple{Column{"id", &VerifiedSeries::id},
                                             Column{"measure", &VerifiedSeries::measure},
                                             Column{"counts_the_measure", &VerifiedSeries::counts_the_measure},
                                             Column{"dataset", &VerifiedSeries::dataset},
                                             Column{"denominator", &VerifiedSeries::denominator},
                                             Column{"per", &VerifiedSeries::per},
                                             Column{"step_months", &VerifiedSeries::step_months},
                                             Column{"located", &VerifiedSeries::located},
                                             Column{"zeros_printed", &VerifiedSeries::zeros_printed},
                                             Column{"first_month", &VerifiedSeries::first_month},
                                             Column{"last_month", &VerifiedSeries::last_month},
                                             Column{"controlled", &VerifiedSeries::controlled}};
};

struct VerifiedBreak {
  std::string_view series;
  std::int64_t month;
  std::string_view recorder;
  static constexpr auto columns = std::tuple{Column{"series", &VerifiedBreak::series}, Column{"month", &VerifiedBreak::month},
                                             Column{"recorder", &VerifiedBreak::recorder}};
};

struct VerifiedCount {
  std::string_view dataset;
  std::int64_t month;
  std::string_view force;
  std::optional<std::string_view> area;
  std::string_view category;
  std::int64_t n;
  static constexpr auto columns = std::tuple{Column{"dataset", &VerifiedCount::dataset},   Column{"month", &VerifiedCount::month},
                                             Column{"force", &VerifiedCount::force},       Column{"area", &VerifiedCount::area},
                                             Column{"category", &VerifiedCount::category}, Column{"n", &VerifiedCount::n}};
};

/// A category that a force's street-level file of a month does not tell apart.
struct VerifiedIndistinct {
  std::string_view dataset;
  std::string_view force;
  std::int64_t month;
  std::string_view category;
  static constexpr auto columns =
      std::tuple{Column{"dataset", &VerifiedIndistinct::dataset}, Column{"force", &VerifiedIndistinct::force},
                 Column{"month", &VerifiedIndistinct::month}, Column{"category", &VerifiedIndistinct::category}};
};

namespace queries {

inline constexpr Query<VerifiedArea> verify_areas{"verify/areas.sql"};
inline constexpr Query<VerifiedCoverage> verify_coverage{"verify/coverage.sql"};
inline constexpr Query<VerifiedSeries> verify_series{"verify/series.sql"};
inline constexpr Query<SeriesCategoryRow> verify_series_categories{"verify/series_categories.sql"};
inline constexpr Query<VerifiedBreak> verify_series_breaks{"verify/series_breaks.sql"};
inline constexpr Query<VerifiedIndistinct> verify_indistinct_categories{"verify/indistinct_categories.sql"};
inline constexpr Query<VerifiedCount> verify_recorded_counts{"verify/recorded_counts.sql"};
inline constexpr Query<VerifiedCount> verify_earlier_counts{"verify/earlier_counts.sql"};
inline constexpr Query<WithheldCountRow> verify_withheld_counts{"verify/withheld_counts.sql"};

}  // namespace queries

}  // namespace hub::store
