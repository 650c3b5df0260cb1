// SPDX-License-Identifier: Apache-2.0
// How far an import is: a bar on a terminal, a plain line now and then otherwise.
#pragma once
#include "build/street_import.hpp"

#include <chrono>
#include <string>

namespace hub::app {

/// "[=====>    ]  52 %  1,037,112 rows  812,000 rows/s  2 s left"; the time left assumes that the rest goes as fast.
[[nodiscard]] std::string progress_bar(const build::ImportProgress& progress, std::chrono::duration<double> elapsed);

/// "read 120 of 235 street files, 1,037,112 rows, 812,000 rows/s, 2 s left"
[[nodiscard]] std::string progress_sentence(const build::ImportProgress& progress, std::chrono::duration<double> elapsed);

/// Writes to standard error: the bar in place, at most ten times a second; or a line for every tenth of the bytes.
class ProgressReport {
 public:
  explicit ProgressReport(bool terminal);
  void operator()(const build::ImportProgress& progress);

 private:
  bool terminal_;
  std::chrono::steady_clock::time_point began_;
  std::chrono::steady_clock::time_point written_;
  std::uint64_t tenths_ = 0;
};

}  // namespace hub::app
