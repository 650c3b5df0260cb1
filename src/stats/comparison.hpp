// SPDX-License-Identifier: Apache-2.0
// A rate beside others: how far it lies from them, whether that is chance, and where it stands among its kind.
#pragma once
#include "domain/area.hpp"
#include "domain/observation.hpp"
#include "stats/chance.hpp"
#include "stats/funnel.hpp"
#include "stats/pool.hpp"

namespace hub::stats {

/// A rate against that of all others together, the area itself left out.
struct Difference {
  double score;  ///< adjusted standard deviations, positive when the area's rate is higher
  Chance chance;
};

/// What an area is set against: every force that supplied the period, or all districts of its force taken together.
struct Comparison {
  enum class Against { forces, districts };
  Against against;
  Pool pool;                           ///< includes the area itself
  Rate rate;                           ///< of the pool
  Observation<Decimal> percent;        ///< whole percent by which the area lies above (+) or below (−) the pool
  Observation<Difference> difference;  ///< from the rest of the pool
};

/// Where an area stands among all areas of its kind that supplied the period.
struct Standing {
  AreaLevel kind;
  Rank rank;
  Quartiles quartiles;
  Observation<Place> place;  ///< in the funnel around their common rate
};

}  // namespace hub::stats
