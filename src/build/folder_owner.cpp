// SPDX-License-Identifier: Apache-2.0
#include "build/folder_owner.hpp"

#include "base/file_kind.hpp"
#include "base/text.hpp"
#include "store/release.hpp"

#include <algorithm>
#include <vector>

namespace hub::build {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_shown_bytes = 80;

bool is_named_for(const fs::path& releases, const std::string& hub) {
  std::error_code problem;
  const fs::path whole = fs::canonical(releases, problem);  // without the "/" at its end, the "." or the link that was given
  return !problem && whole.filename() == hub;
}

}  // namespace

Status refuse_folder_of_another_hub(const fs::path& releases, const std::string& hub) {
  if (is_named_for(releases, hub)) return {};
  std::string owner;
  if (const auto current = store::current_release(releases)) {
    owner = current->manifest.hub;
  } else {
    const auto found = store::list_releases(releases);
    const auto newest = std::max_element(found.begin(), found.end(),
                                         [](const auto& a, const auto& b) { return a.manifest.built_at < b.manifest.built_at; });
    if (newest != found.end()) owner = newest->manifest.hub;
  }
  if (owner.empty() || owner == hub) return {};
  return fail(ErrorCode::bad_configuration, shown_path(releases),
              "found releases of the hub \"{}\", whose site a release of \"{}\" would replace; expected a folder of its own: --releases {}",
              shown(owner, most_shown_bytes), hub, shown_path(fs::path("releases") / hub));
}

}  // namespace hub::build
