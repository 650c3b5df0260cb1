// SPDX-License-Identifier: Apache-2.0
// What the hub says of itself, its data sets and the headings of its measures. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace hub::store {

struct HubRow {
  static constexpr std::string_view table = "hub";
  std::string_view id;
  std::string_view title;
  std::string_view publisher;
  std::string_view contact;
  std::string_view about;
  std::string_view caution;
  bool invented;
  std::string_view home;
  std::optional<std::string_view> nation;
  std::string_view population;
  std::string_view attribution;
  static constexpr auto columns = std::tuple{Column{"id", &HubRow::id},
                                             Column{"title", &HubRow::title},
                                             Column{"publisher", &HubRow::publisher},
                                             Column{"contact", &HubRow::contact},
                                             Column{"about", &HubRow::about},
                                             Column{"caution", &HubRow::caution},
                                             Column{"invented", &HubRow::invented},
                                             Column{"home", &HubRow::home},
                                             Column{"nation", &HubRow::nation},
                                             Column{"population", &HubRow::population},
                                             Column{"attribution", &HubRow::attribution}};
};

struct DatasetRow {
  static constexpr std::string_view table = "dataset";
  std::string_view id;
  std::string_view title;
  std::string_view publisher;
  std::string_view licence;
  std::string_view address;
  std::string_view published;
  std::int64_t step_months;
  bool located;
  bool zeros_printed;
  std::int64_t position;
  static constexpr auto columns = std::tuple{Column{"id", &DatasetRow::id},
                                             Column{"title", &DatasetRow::title},
                                             Column{"publisher", &DatasetRow::publisher},
                                             Column{"licence", &DatasetRow::licence},
                                             Column{"address", &DatasetRow::address},
                                             Column{"published", &DatasetRow::published},
                                             Column{"step_months", &DatasetRow::step_months},
                                             Column{"located", &DatasetRow::located},
                                             Column{"zeros_printed", &DatasetRow::zeros_printed},
                                             Column{"position", &DatasetRow::position}};
};

struct PillarRow {
  static constexpr std::string_view table = "pillar";
  std::string_view id;
  std::string_view title;
  std::int64_t position;
  static constexpr auto columns =
      std::tuple{Column{"id", &PillarRow::id}, Column{"title", &PillarRow::title}, Column{"position", &PillarRow::position}};
};

}  // namespace hub::store
