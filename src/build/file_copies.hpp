// SPDX-License-Identifier: Apache-2.0
// One force's month may come in several archives. Which copy is kept is decided by what the copies are, never by the order or place in
// which they were given (docs/data/street-import.md#copies).
#pragma once
#include "sources/police_uk/street_file.hpp"
#include "store/release.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hub::build {

struct FileCopy {
  sources::StreetFile file;
  std::string text;        ///< its bytes
  std::string downloaded;  ///< ISO date by archives.toml, or empty
};

/// The number of the copy to keep: the later declared download when all copies are declared, else fewer unfinished cases, else the smaller
/// SHA-256.
[[nodiscard]] std::size_t copy_to_keep(const std::vector<FileCopy>& copies);

/// What the manifest says of the copies that were not kept.
[[nodiscard]] std::vector<store::ManifestCopy> copies_not_kept(const std::vector<FileCopy>& copies, std::size_t kept);

/// Lines of `a` that are not lines of `b`, as multisets and without their line ends.
[[nodiscard]] std::int64_t lines_only_in(std::string_view a, std::string_view b);

}  // namespace hub::build
