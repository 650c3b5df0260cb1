// SPDX-License-Identifier: Apache-2.0
// The hub, its data sets and measures, in the order in which they are shown. Rows mean what the comments of the statements say.
#pragma once
#include "store/row_description.hpp"
#include "store/tables/definitions.hpp"
#include "store/tables/measures.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct DatasetInOrder {
  std::string_view id;
  std::string_view title;
  std::string_view publisher;
  std::string_view licence;
  std::string_view address;
  std::string_view published;
  std::int64_t step_months;
  bool located;
  bool zeros_printed;
  static constexpr auto columns = std::tuple{Column{"id", &DatasetInOrder::id},
                                             Column{"title", &DatasetInOrder::title},
                                             Column{"publisher", &DatasetInOrder::publisher},
                                             Column{"licence", &DatasetInOrder::licence},
                                             Column{"address", &DatasetInOrder::address},
                                             Column{"published", &DatasetInOrder::published},
                                             Column{"step_months", &DatasetInOrder::step_months},
                                             Column{"located", &DatasetInOrder::located},
                                             Column{"zeros_printed", &DatasetInOrder::zeros_printed}};
};

struct PillarInOrder {
  std::string_view id;
  std::string_view title;
  static constexpr auto columns = std::tuple{Column{"id", &PillarInOrder::id}, Column{"title", &PillarInOrder::title}};
};

struct MeasureInOrder {
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
  static constexpr auto columns = std::tuple{Column{"id", &MeasureInOrder::id},
                                             Column{"title", &MeasureInOrder::title},
                                             Column{"plural", &MeasureInOrder::plural},
                                             Column{"pillar", &MeasureInOrder::pillar},
                                             Column{"denominator", &MeasureInOrder::denominator},
                                             Column{"per", &MeasureInOrder::per},
                                             Column{"tolerance_percent", &MeasureInOrder::tolerance_percent},
                                             Column{"direction", &MeasureInOrder::direction},
                                             Column{"headline", &MeasureInOrder::headline},
                                             Column{"definition", &MeasureInOrder::definition}};
};

struct SeriesInOrder {
  std::string_view id;
  std::string_view measure;
  std::string_view key;
  std::string_view title;
  std::string_view dataset;
  std::optional<std::int64_t> first_month;
  std::optional<std::int64_t> last_month;
  static constexpr auto columns = std::tuple{Column{"id", &SeriesInOrder::id},
                                             Column{"measure", &SeriesInOrder::measure},
                                             Column{"key", &SeriesInOrder::key},
                                             Column{"title", &SeriesInOrder::title},
                                             Column{"dataset", &SeriesInOrder::dataset},
                                             Column{"first_month", &SeriesInOrder::first_month},
                                             Column{"last_month", &SeriesInOrder::last_month}};
};

struct MeasureCaveatInOrder {
  std::string_view measure;
  std::string_view sentence;
  std::string_view series;
  std::string_view area;
  std::optional<std::int64_t> first_month;
  std::optional<std::int64_t> last_month;
  static constexpr auto columns =
      std::tuple{Column{"measure", &MeasureCaveatInOrder::measure},         Column{"sentence", &MeasureCaveatInOrder::sentence},
                 Column{"series", &MeasureCaveatInOrder::series},           Column{"area", &MeasureCaveatInOrder::area},
                 Column{"first_month", &MeasureCaveatInOrder::first_month}, Column{"last_month", &MeasureCaveatInOrder::last_month}};
};

struct MeasureAlsoInOrder {
  std::string_view measure;
  std::string_view name;
  static constexpr auto columns = std::tuple{Column{"measure", &MeasureAlsoInOrder::measure}, Column{"name", &MeasureAlsoInOrder::name}};
};

namespace queries {

inline constexpr Query<HubRow> hub{"query/hub.sql"};
inline constexpr Query<DatasetInOrder> datasets{"query/datasets.sql"};
inline constexpr Query<PillarInOrder> pillars{"query/pillars.sql"};
inline constexpr Query<MeasureInOrder> measures{"query/measures.sql"};
inline constexpr Query<SeriesInOrder> series{"query/series.sql"};
inline constexpr Query<SeriesBreakRow> series_breaks{"query/series_breaks.sql"};
inline constexpr Query<SeriesCategoryRow> series_categories{"query/series_categories.sql"};
inline constexpr Query<MeasureCaveatInOrder> measure_caveats{"query/measure_caveats.sql"};
inline constexpr Query<MeasureAlsoInOrder> measure_also{"query/measure_also.sql"};
inline constexpr Query<MeasureDisclosureRow> measure_disclosure{"query/measure_disclosure.sql"};
inline constexpr Query<MeasureWordingRow> measure_wording{"query/measure_wording.sql"};

}  // namespace queries

}  // namespace hub::store
