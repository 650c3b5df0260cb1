// SPDX-License-Identifier: Apache-2.0
// Everything that can be said about one measure in one area, as figures and reasons. Pages, JSON and CSV all read this; sentences are
// made of it in render. Pointers are into the release and live as long as it does.
#pragma once
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/observation.hpp"
#include "stats/change.hpp"
#include "stats/comparison.hpp"
#include "stats/headline.hpp"
#include "stats/monthly_signals.hpp"
#include "stats/pool.hpp"
#include "stats/rate.hpp"
#include "stats/tilt.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace hub::facts {

/// The same change in all other forces that supplied both periods, taken together.
struct OthersChange {
  int members;
  stats::Change change;
};

/// The measure's newest step, which the area lacks.
struct NewestMissing {
  Period step;
  Missing missing;
};

/// What is held of an area of the newest calendar year that has ended, where that is no whole year and the headline is shorter; where that
/// is the headline, its last three months.
struct MonthsHeld {
  Period period;  ///< without the months that are not
  std::int64_t count;
  Observation<stats::Rate> rate;
};

struct Finding {
  const Measure* measure;
  const MeasureSeries* series;
  const Dataset* dataset;  ///< of the series
  const Area* area;
  stats::Headline headline;
  int age_months;  ///< from the end of the period to today
  std::int64_t count;
  Observation<stats::Rate> rate;
  Observation<stats::Interval> interval_95;  ///< of the rate
  std::optional<stats::Pool> own_pool;       ///< when the area is the nation: who supplied
  std::vector<const Area*> without;          ///< areas that the comparison, or the nation's own figure, lacks
  Observation<stats::Comparison> comparison;
  Observation<stats::Standing> standing;
  std::optional<Observation<stats::Tilt>> tilt;  ///< when those that have the period do not stand for all: how far off they lie
  Observation<stats::Change> change;
  std::optional<stats::LocationLoss> location_loss;         ///< why a district's change is withheld
  std::optional<stats::Change> force_change;                ///< shown in its place
  std::optional<OthersChange> others_change;                ///< of a force with a change
  std::optional<NewestMissing> newest;                      ///< why the headline does not reach the newest step
  std::optional<Missing> twelve_months;                     ///< why the headline is shorter than twelve months
  Observation<std::vector<stats::ControlSegment>> control;  ///< its months as control charts
  std::optional<stats::LatestSignal> signal;
  std::optional<MonthsHeld> months_held = {};
  std::optional<stats::RatesBelow> below_all = {};  ///< of its kind, with a lower rate than all taken together
  const Area* within = nullptr;                     ///< the area whose districts alone the comparison is with; null: all of its kind

  [[nodiscard]] bool is_old() const;
};

}  // namespace hub::facts
