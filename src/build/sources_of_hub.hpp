// SPDX-License-Identifier: Apache-2.0
// Everything a hub's folder holds, read and typed, before anything is loaded. Damage is collected over all files, so that it can be refused
// at once.
#pragma once
#include "build/hub_definition.hpp"
#include "domain/coverage.hpp"
#include "domain/published_figure.hpp"
#include "domain/reference/all.hpp"
#include "sources/archives/data_listing.hpp"
#include "sources/boundaries/outlines.hpp"
#include "sources/hub_figures/area_tables.hpp"
#include "sources/hub_figures/count_tables.hpp"
#include "sources/published_tables/code_table.hpp"
#include "sources/published_tables/partnership_table.hpp"
#include "store/release.hpp"

#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

namespace hub::build {

struct CountFile {
  std::string dataset;
  sources::Parsed<sources::WideRow> counts;
};

/// codes.csv of a data set that reads published tables.
struct CodeFile {
  std::string dataset;
  sources::Parsed<sources::CodeRow> codes;
};

struct HubSources {
  sources::Parsed<Area> areas;
  sources::Parsed<sources::CrosswalkRow> crosswalk;
  reference::Each<sources::Parsed> references;
  // Optional files: without a path when the hub has none.
  sources::Parsed<sources::Outline> outlines;
  sources::Parsed<sources::SmallAreaRow> small_areas;
  sources::Parsed<sources::Outline> small_outlines;
  sources::Parsed<sources::ZoneRow> zones;  ///< read only when street files are
  sources::Parsed<sources::PartnershipRow> partnerships;
  std::vector<CodeFile> codes;
  std::vector<CountFile> counts;
  std::vector<CountFile> earlier;  ///< earlier editions of some of them
  std::vector<sources::Parsed<Coverage>> coverage;
  sources::Parsed<PublishedFigure> published;    ///< read when the hub declares response figures
  std::vector<sources::SourceFile> definitions;  ///< hub.toml, measures.toml
  std::vector<sources::NotRead> not_read;        ///< files beside the figures that are none
  std::vector<store::ManifestRemark> remarks;    ///< on published tables: revisions, and names that were believed
  bool tables_taken = false;                     ///< published tables were among the data given, so that no street file need be
  std::vector<std::string> damage;               ///< a sentence a file; nothing else is to be used for a release when there is any

  /// What was read of a reference table; without a path when it was not.
  template <class Row>
  [[nodiscard]] const sources::Parsed<Row>& table() const {
    return std::get<sources::Parsed<Row>>(references);
  }
  /// Whether street files can be told good from bad although other files are damaged.
  [[nodiscard]] bool can_check_street_files() const { return !crosswalk.file.path.empty() && !zones.file.path.empty(); }
  /// Frees the counts, which are most of it, and keeps what is known of their files.
  void forget_counts();
};

/// With `for_street_files`, sources::zones_path is read too and must be there.
[[nodiscard]] HubSources read_hub_sources(const std::filesystem::path& folder, const HubDefinition& definition, bool for_street_files);

}  // namespace hub::build
