// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/area_code.hpp"
#include "domain/month.hpp"
#include "domain/reference/description.hpp"

#include <string>

namespace hub {

/// A rate that a publisher prints beside the counts of a step, by the population of another day than that of the hub. Never a figure: it is
/// kept to be set beside the hub's own.
struct PrintedRate {
  std::string dataset;      ///< its id
  std::string category;     ///< of the data set
  std::string denominator;  ///< "residents", "households"
  AreaCode area;
  Month ending;  ///< last month of the step
  std::int64_t rate_tenths;
  std::string population;  ///< the day of it, as the publisher says: "mid-2023"

  static constexpr reference::File file{
      .path = "figures/printed_rates.csv", .table = "printed_rate", .presence = reference::Presence::optional};
  static constexpr std::array<std::string_view, 5> key{"dataset", "category", "denominator", "area", "ending"};
  static constexpr auto columns =
      std::tuple{reference::Column{"dataset", &PrintedRate::dataset, reference::Named{"the id of a data set"}},
                 reference::Column{"category", &PrintedRate::category, reference::Named{"a category of the data set"}},
                 reference::Column{"denominator", &PrintedRate::denominator, reference::OneOf<2>{{"residents", "households"}}},
                 reference::Column{"area", &PrintedRate::area},
                 reference::Column{"ending", &PrintedRate::ending},
                 reference::Column{"rate", &PrintedRate::rate_tenths, reference::Tenths{"rate_tenths", "a rate such as 67.0", 0, 100'000}},
                 reference::Column{"population", &PrintedRate::population, reference::Named{"a day such as mid-2023"}}};
};

}  // namespace hub
