// SPDX-License-Identifier: Apache-2.0
// Whether the files that a release was made from are still what they were.
#pragma once
#include "base/result.hpp"
#include "store/release.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hub::verify {

struct SourcesCompared {
  std::int64_t same = 0;
  std::vector<std::string> changed;    ///< their paths, as the manifest has them
  std::vector<std::string> elsewhere;  ///< likewise; in archives, or gone
  std::int64_t withheld = 0;           ///< of which the release tells no digest, because their counts are under disclosure control
};

/// The bytes of every source of the manifest that lies in the hub's folder, by their SHA-256. Fails when a file cannot be read.
[[nodiscard]] Result<SourcesCompared> compare_sources(const store::Manifest& manifest, const std::filesystem::path& hub);

}  // namespace hub::verify
