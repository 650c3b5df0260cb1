// SPDX-License-Identifier: Apache-2.0
// What the page about how one measure is worked out is made of.
#pragma once
#include "facts/finding.hpp"
#include "facts/hub.hpp"
#include "facts/meeting.hpp"
#include "stats/revision.hpp"

#include <string>
#include <vector>

namespace hub::pages {

/// How one of the measure's series is judged.
struct SeriesMethod {
  const MeasureSeries* series;
  const Dataset* dataset;
  Observation<stats::Dispersion> force_dispersion;
  Observation<stats::Dispersion> district_dispersion;
  std::vector<stats::Revision> revisions;  ///< of the home force, by year
};

/// Two of them where both count the home force.
struct SourcesMeeting {
  facts::Meeting home;
  facts::MeetingEverywhere everywhere;
};

/// A rate that the publisher prints of an area in the newest step that it prints any of, beside the hub's own of the same count.
struct RateBeside {
  const Area* area;
  Period period;
  const Dataset* dataset;
  stats::Decimal printed;
  std::string population;  ///< the day of the one that it rests on
  Observation<stats::Rate> own;
};

/// /methods/{measure}
struct MeasureMethodsFacts {
  facts::HubToday hub;
  const Measure* measure;
  std::vector<SeriesMethod> series;  ///< in the hub's order
  std::vector<SourcesMeeting> meetings;
  std::vector<RateBeside> printed;      ///< in the order of the areas
  const Area* example_area;             ///< the home force
  Observation<facts::Finding> example;  ///< its figures, worked through
};

}  // namespace hub::pages
