// SPDX-License-Identifier: Apache-2.0
// Everything a hub's folder holds, read and typed, before anything is loaded. Damage is collected over all files, so that it can be refused
// at once.
#pragma once
#include "build/hub_definition.hpp"
#include "domain/coverage.hpp"
#include "domain/published_figure.hpp"
#include "sources/archives/data_listing.hpp"
#include "sources/boundaries/outlines.hpp"
#include "sources/hub_figures/count_tables.hpp"
#include "sources/hub_figures/reference_tables.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hub::build {

struct CountFile {
  std::string dataset;
  sources::Parsed<sources::WideRow> counts;
};

struct HubSources {
  sources::Parsed<Area> areas;
  sources::Parsed<sources::CrosswalkRow> crosswalk;
  // Optional files: without a path when the hub has none.
  sources::Parsed<ReplacedArea> replaced;
  sources::Parsed<sources::Outline> outlines;
  sources::Parsed<sources::SmallAreaRow> small_areas;
  sources::Parsed<sources::Outline> small_outlines;
  sources::Parsed<AreaCharacteristics> characteristics;
  sources::Parsed<SimilarForce> similar_forces;
  sources::Parsed<sources::ZoneRow> zones;  ///< read only when street files are
  std::vector<CountFile> counts;
  std::vector<sources::Parsed<Coverage>> coverage;
  // Read when the hub declares response figures.
  sources::Parsed<PublishedFigure> published;
  sources::Parsed<ResponseClock> clocks;
  sources::Parsed<ResponseMeasure> response_measures;
  sources::Parsed<ResponseGap> gaps;
  std::vector<sources::SourceFile> definitions;  ///< hub.toml, measures.toml
  std::vector<sources::NotRead> not_read;        ///< files beside the figures that are none
  std::vector<std::string> damage;               ///< a sentence a file; nothing else is to be used for a release when there is any

  /// Whether street files can be told good from bad although other files are damaged.
  [[nodiscard]] bool can_check_street_files() const { return !crosswalk.file.path.empty() && !zones.file.path.empty(); }
  /// Frees the counts, which are most of it, and keeps what is known of their files.
  void forget_counts();
};

/// With `for_street_files`, sources::zones_path is read too and must be there.
[[nodiscard]] HubSources read_hub_sources(const std::filesystem::path& folder, const HubDefinition& definition, bool for_street_files);

}  // namespace hub::build
