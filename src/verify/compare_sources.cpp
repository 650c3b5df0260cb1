// SPDX-License-Identifier: Apache-2.0
#include "verify/compare_sources.hpp"

#include "base/file_digest.hpp"

namespace hub::verify {

Result<SourcesCompared> compare_sources(const store::Manifest& manifest, const std::filesystem::path& hub) {
  SourcesCompared compared;
  for (const store::ManifestSource& source : manifest.sources) {
    const auto path = hub / source.path;
    if (source.sha256 == store::withheld_digest) {
      ++compared.withheld;
      continue;
    }
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
      compared.elsewhere.push_back(source.path);
      continue;
    }
    const auto digest = sha256_of_file(path);
    if (!digest) return tl::unexpected(digest.error());
    if (*digest == source.sha256) {
      ++compared.same;
    } else {
      compared.changed.push_back(source.path);
    }
  }
  return compared;
}

}  // namespace hub::verify
