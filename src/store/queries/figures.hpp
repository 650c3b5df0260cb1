// SPDX-License-Identifier: Apache-2.0
// Statistics and who supplied what they were made of. Rows mean what the comments of the statements say.
#pragma once
#include "store/row_description.hpp"
#include "store/tables/figures.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct SuppliedRecords {
  std::string_view dataset;
  std::string_view force;
  std::int64_t month;
  std::string_view status;
  std::string_view detail;
  std::int64_t records;
  std::string_view file;
  static constexpr auto columns = std::tuple{Column{"dataset", &SuppliedRecords::dataset}, Column{"force", &SuppliedRecords::force},
                                             Column{"month", &SuppliedRecords::month},     Column{"status", &SuppliedRecords::status},
                                             Column{"detail", &SuppliedRecords::detail},   Column{"records", &SuppliedRecords::records},
                                             Column{"file", &SuppliedRecords::file}};
};

struct StatisticRow {
  std::string_view series;
  std::string_view area;
  std::int64_t first_month;
  std::int64_t months;
  std::optional<std::int64_t> numerator;
  std::optional<std::int64_t> unlocated;
  std::optional<std::int64_t> outside;
  std::int64_t months_supplied;
  std::string_view status;
  static constexpr auto columns = std::tuple{Column{"series", &StatisticRow::series},
                                             Column{"area", &StatisticRow::area},
                                             Column{"first_month", &StatisticRow::first_month},
                                             Column{"months", &StatisticRow::months},
                                             Column{"numerator", &StatisticRow::numerator},
                                             Column{"unlocated", &StatisticRow::unlocated},
                                             Column{"outside", &StatisticRow::outside},
                                             Column{"months_supplied", &StatisticRow::months_supplied},
                                             Column{"status", &StatisticRow::status}};
};

struct ObservedStep {
  std::string_view area;
  std::int64_t first_month;
  std::optional<std::int64_t> numerator;
  static constexpr auto columns = std::tuple{Column{"area", &ObservedStep::area}, Column{"first_month", &ObservedStep::first_month},
                                             Column{"numerator", &ObservedStep::numerator}};
};

struct YearPairRow {
  std::string_view series;
  std::string_view counting;
  std::int64_t past;
  std::int64_t current;
  static constexpr auto columns = std::tuple{Column{"series", &YearPairRow::series}, Column{"counting", &YearPairRow::counting},
                                             Column{"past", &YearPairRow::past}, Column{"current", &YearPairRow::current}};
};

struct ObservationRows {
  std::int64_t n;
  static constexpr auto columns = std::tuple{Column{"n", &ObservationRows::n}};
};

/// What two series of a measure count in the same step of an area.
struct MeetingRow {
  std::string_view measure;
  std::string_view series;
  std::string_view other;
  std::int64_t tolerance_percent;
  std::string_view area;
  std::int64_t first_month;
  std::int64_t months;
  std::int64_t n;
  std::int64_t other_n;
  static constexpr auto columns =
      std::tuple{Column{"measure", &MeetingRow::measure}, Column{"series", &MeetingRow::series},
                 Column{"other", &MeetingRow::other},     Column{"tolerance_percent", &MeetingRow::tolerance_percent},
                 Column{"area", &MeetingRow::area},       Column{"first_month", &MeetingRow::first_month},
                 Column{"months", &MeetingRow::months},   Column{"n", &MeetingRow::n},
                 Column{"other_n", &MeetingRow::other_n}};
};

namespace queries {

inline constexpr Query<SuppliedRecords> coverage{"query/coverage.sql"};
inline constexpr Query<StatisticRow> observations{"query/observations.sql"};
inline constexpr Query<StatisticRow> statistics{"query/statistics.sql"};
inline constexpr Query<DispersionRow> dispersion{"query/dispersion.sql"};
inline constexpr Query<MeetingRow> meetings{"derive/meetings.sql"};
inline constexpr Query<RevisionRow> revisions{"query/revisions.sql"};
inline constexpr Query<YearPartRow> year_parts{"query/year_parts.sql"};
inline constexpr Query<ObservedStep> observed_steps{"query/observed_steps.sql"};
inline constexpr Query<YearPairRow> year_pairs{"derive/year_pairs.sql"};
inline constexpr Query<ObservationRows> observation_rows{"query/observation_rows.sql"};

}  // namespace queries

}  // namespace hub::store
