// SPDX-License-Identifier: Apache-2.0
// What the page about how all is worked out is made of.
#pragma once
#include "domain/measure.hpp"
#include "facts/hub.hpp"
#include "facts/source_files.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace hub::pages {

struct DatasetCoverage {
  const Dataset* dataset;
  int forces;  ///< that the release knows
  Month first;
  Month last;
  std::int64_t supplied;
  std::int64_t doubtful;
  std::int64_t in_part;
  std::int64_t not_supplied;
  std::int64_t not_held;
};

/// /methods
struct MethodsFacts {
  facts::HubToday hub;
  std::vector<std::pair<const Measure*, std::vector<const Dataset*>>> measures;  ///< each with the data sets of its series
  std::vector<DatasetCoverage> coverage;
  std::vector<facts::SourceFile> sources;
  std::optional<facts::StreetFileTotals> street_files;
};

}  // namespace hub::pages
