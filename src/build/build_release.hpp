// SPDX-License-Identifier: Apache-2.0
// A hub's folder → a published release: read, load, derive, check, publish. Nothing is published unless every step succeeded.
#pragma once
#include "base/clock.hpp"
#include "base/result.hpp"
#include "build/source_summary.hpp"
#include "build/street_import.hpp"
#include "store/release.hpp"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace hub::build {

struct BuildOptions {
  std::filesystem::path hub;
  std::vector<std::filesystem::path> data;  ///< folders and archives with street files, none: only the hub's own figures
  std::filesystem::path releases;
  int threads = 2;
  Clock clock;
  std::string software;                                        ///< "crimehub 0.1.0"
  std::function<void(const std::string&)> progress;            ///< one plain line a step
  std::function<void(const ImportProgress&)> import_progress;  ///< after each street file, by one thread at a time
  std::stop_token stop;                                        ///< ends the build soon with `interrupted`, unless it is being published
};

struct BuildReport {
  store::Manifest manifest;
  bool unchanged = false;              ///< an equal release was there already and is the current one now
  std::vector<SourceSummary> sources;  ///< where the rows came from
};

[[nodiscard]] Result<BuildReport> build_release(const BuildOptions& options);

}  // namespace hub::build
