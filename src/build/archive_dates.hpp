// SPDX-License-Identifier: Apache-2.0
// archives.toml of a hub's folder: when each archive was downloaded, so that the later copy of a month can be told from the earlier one.
#pragma once
#include "base/result.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace hub::build {

/// File name of an archive, or name of a folder → ISO date of its download.
using ArchiveDates = std::map<std::string, std::string, std::less<>>;

/// Empty when the hub has no archives.toml. Fails (bad_configuration) with file:line:column.
[[nodiscard]] Result<ArchiveDates> read_archive_dates(const std::filesystem::path& hub);

}  // namespace hub::build
