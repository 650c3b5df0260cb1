// SPDX-License-Identifier: Apache-2.0
// A hub's folder → a published release: read, load, derive, check, publish. Nothing is published unless every step succeeded.
#pragma once
#include "base/clock.hpp"
#include "base/result.hpp"
#include "store/release.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace hub::build {

struct BuildOptions {
  std::filesystem::path hub;
  std::filesystem::path releases;
  int threads = 2;
  Clock clock;
  std::string software;                              ///< "crimehub 0.1.0"
  std::function<void(const std::string&)> progress;  ///< one plain line a step
};

struct BuildReport {
  store::Manifest manifest;
  bool unchanged = false;  ///< an equal release was there already and is the current one now
};

[[nodiscard]] Result<BuildReport> build_release(const BuildOptions& options);

}  // namespace hub::build
