// SPDX-License-Identifier: Apache-2.0
// What a release was made of.
#pragma once
#include <cstdint>
#include <string>

namespace hub::facts {

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

}  // namespace hub::facts
