// SPDX-License-Identifier: Apache-2.0
// Everything that can be said about one measure in one area, as figures and reasons. Pages, JSON and CSV all read this; sentences are
// made of it in render. Pointers are into the release and live as long as it does.
#pragma once
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/observation.hpp"
#include "stats/change.hpp"
#include "stats/headline.hpp"
#include "stats/pool.hpp"
#include "stats/rate.hpp"

#include <optional>

namespace hub::stats {

/// What an area is set against: every force that supplied the period, or all districts of its force taken together.
struct Comparison {
  enum class Against { forces, districts };
  Against against;
  Pool pool;                     ///< includes the area itself
  Rate rate;                     ///< of the pool
  Observation<Decimal> percent;  ///< whole percent by which the area lies above (+) or below (−) the pool
  Rank rank;                     ///< among the members, by rate
  Quartiles quartiles;           ///< of the members' rates
};

/// The same change in all other forces that supplied both periods, taken together.
struct OthersChange {
  int members;
  Change change;
};

struct LocationLoss {
  LocationShare past;
  LocationShare current;
};

struct Finding {
  const Measure* measure;
  const Area* area;
  Headline headline;
  int age_months;  ///< from the end of the period to today
  std::int64_t count;
  Observation<Rate> rate;
  Observation<Interval> interval_95;  ///< of the rate
  std::optional<Pool> own_pool;       ///< when the area is the nation: who supplied
  Observation<Comparison> comparison;
  Observation<Change> change;
  std::optional<LocationLoss> location_loss;  ///< why a district's change is withheld
  std::optional<Change> force_change;         ///< shown in its place
  std::optional<OthersChange> others_change;  ///< of a force with a change
  std::optional<Missing> twelve_months;       ///< why the headline is shorter than twelve months

  [[nodiscard]] bool is_old() const { return age_months > old_months; }
};

}  // namespace hub::stats
