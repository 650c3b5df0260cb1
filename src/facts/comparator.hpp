// SPDX-License-Identifier: Apache-2.0
// Whom an area is set beside (docs/data/methodology.md#comparators).
#pragma once
#include "domain/area.hpp"
#include "domain/observation.hpp"
#include "stats/comparison.hpp"
#include "stats/pool.hpp"

#include <optional>

namespace hub::facts {

/// A group of areas that the area's rate is set beside.
struct Comparator {
  enum class Kind {
    force,         ///< the whole force of a district, its unlocated records included
    region,        ///< areas of its kind in its region
    nation,        ///< all areas of its kind
    rest,          ///< the main comparison without the area itself
    neighbours,    ///< the districts most like it, without itself
    most_similar,  ///< its most similar group of forces, its own rate included
  };
  Kind kind;
  stats::Pool pool;                           ///< of the members that supplied the period
  Observation<stats::Rate> rate;              ///< pooled
  std::optional<double> mean;                 ///< most_similar: the mean of the members' rates, which stands in place of the pooled one
  Observation<stats::Decimal> percent;        ///< whole percent by which the area lies above or below
  Observation<stats::Difference> difference;  ///< from the members other than itself
};

struct AreaRate {
  const Area* area;
  stats::Rate rate;
};

}  // namespace hub::facts
