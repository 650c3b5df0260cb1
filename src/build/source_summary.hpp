// SPDX-License-Identifier: Apache-2.0
// Where a release's rows came from, one line a source: what `crimehub build` prints last.
#pragma once
#include "build/hub_definition.hpp"
#include "build/sources_of_hub.hpp"
#include "build/street_import.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hub::build {

struct SourceSummary {
  std::string name;  ///< an archive or folder given with --data, or a part of the hub's own folder
  std::int64_t files = 0;
  std::int64_t rows = 0;
  std::int64_t facts = 0;
  std::int64_t rejects = 0;
  /// Steps between its first and its last that forces named in it have no file for; nothing for sources without months.
  std::optional<std::int64_t> months_missing;
};

/// The hub's own folder, by data set.
[[nodiscard]] std::vector<SourceSummary> summarise_hub(const HubDefinition& definition, const HubSources& sources);

/// Archives and folders given with --data, by name. Files, rows, facts and rejects are of the copies that were kept; a month is missing
/// only when the archive has no file of it.
[[nodiscard]] std::vector<SourceSummary> summarise_import(const sources::DataListing& listing, const StreetImport& import);

}  // namespace hub::build
