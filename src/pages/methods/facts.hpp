// SPDX-License-Identifier: Apache-2.0
// What the page about how all is worked out is made of.
#pragma once
#include "domain/measure.hpp"
#include "facts/hub.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hub::pages {

struct DatasetCoverage {
  const Dataset* dataset;
  int forces;  ///< that the release knows
  Month first;
  Month last;
  std::int64_t supplied;
  std::int64_t not_supplied;
  std::int64_t not_held;
};

/// A file of the hub from which the release was made.
struct SourceFile {
  std::string path;
  std::int64_t rows;
  std::string sha256;
};

/// Street-level files are too many to list: the release's manifest has them.
struct StreetFileTotals {
  std::int64_t files;
  std::int64_t records;
  std::int64_t rejected;
};

/// /methods
struct MethodsFacts {
  facts::HubToday hub;
  std::vector<std::pair<const Measure*, const Dataset*>> measures;
  std::vector<DatasetCoverage> coverage;
  std::vector<SourceFile> sources;
  std::optional<StreetFileTotals> street_files;
};

}  // namespace hub::pages
