// SPDX-License-Identifier: Apache-2.0
// What the release holds of each data set: force by force, step by step.
#pragma once
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/series.hpp"
#include "facts/hub.hpp"
#include "stats/pool.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hub::pages {

/// What a step that was supplied has no figure of.
struct LackedSeries {
  const Measure* measure;
  const MeasureSeries* series;
  CellStatus status;
};

/// One step of a force; counted means that it was supplied.
struct HeldStep {
  Period period;
  CellStatus status;
  std::string detail;               ///< a sentence, or nothing
  std::int64_t published;           ///< all records that a doubtful step was published with
  std::string file;                 ///< of the release's source files, that the counts are from; or nothing
  std::vector<LackedSeries> lacks;  ///< of a supplied step
};

/// Steps one after the other that are missing or doubtful for one reason.
struct CoverageGap {
  Period period;
  CellStatus status;
  std::string detail;
  std::int64_t published = 0;
  friend bool operator==(const CoverageGap&, const CoverageGap&) = default;
};

struct ForceCoverage {
  const Area* force;
  std::vector<HeldStep> steps;  ///< of months and quarters every one from the first to the last of the data set
  std::vector<int> held;        ///< by year
  std::vector<CoverageGap> gaps;
};

/// Steps that end in one calendar year.
struct CoverageYear {
  int year;
  int declared;       ///< how many there are
  stats::Pool whole;  ///< the forces that it holds all of them of
  stats::Pool held;   ///< residents of forces that it holds a step of, step by step, of all residents in each
};

/// One step, and the forces that it is held of.
struct CoverageStep {
  Period period;
  stats::Pool held;
};

struct DatasetHeld {
  const Dataset* dataset;
  std::vector<CoverageYear> years;  ///< in time order
  std::vector<CoverageStep> steps;  ///< likewise
  std::vector<ForceCoverage> forces;
};

/// /coverage
struct CoverageFacts {
  facts::HubToday hub;
  std::vector<DatasetHeld> datasets;
};

}  // namespace hub::pages
