// SPDX-License-Identifier: Apache-2.0
// Everything that can be said about one measure in one area, as figures and reasons. Pages, JSON and CSV all read this; sentences are
// made of it in render. Pointers are into the release and live as long as it does.
#pragma once
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/observation.hpp"
#include "stats/change.hpp"
#include "stats/funnel.hpp"
#include "stats/headline.hpp"
#include "stats/monthly_signals.hpp"
#include "stats/pool.hpp"
#include "stats/rate.hpp"

#include <optional>
#include <vector>

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

/// The same change in all other forces that supplied both periods, taken together.
struct OthersChange {
  int members;
  Change change;
};

struct LocationLoss {
  LocationShare past;
  LocationShare current;
};

/// The newest signal among the last twelve months of a series that reaches the measure's newest month.
struct LatestSignal {
  SignalRule rule;
  bool high;
  Month first;  ///< of the pattern
  Month fired;  ///< when the rule first held
};

/// The measure's newest step, which the area lacks.
struct NewestMissing {
  Period step;
  Missing missing;
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
  Observation<Standing> standing;
  Observation<Change> change;
  std::optional<LocationLoss> location_loss;         ///< why a district's change is withheld
  std::optional<Change> force_change;                ///< shown in its place
  std::optional<OthersChange> others_change;         ///< of a force with a change
  std::optional<NewestMissing> newest;               ///< why the headline does not reach the newest step
  std::optional<Missing> twelve_months;              ///< why the headline is shorter than twelve months
  Observation<std::vector<ControlSegment>> control;  ///< its months as control charts
  std::optional<LatestSignal> signal;

  [[nodiscard]] bool is_old() const { return age_months > old_months; }
};

/// Of the last segment, when it ends in `newest`.
[[nodiscard]] std::optional<LatestSignal> latest_signal(const Observation<std::vector<ControlSegment>>& control, Month newest);

}  // namespace hub::stats
