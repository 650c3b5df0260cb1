// SPDX-License-Identifier: Apache-2.0
// Everything a hub's folder holds, read and typed, before anything is loaded. Damage is collected over all files, then refused at once.
#pragma once
#include "build/hub_definition.hpp"
#include "domain/coverage.hpp"
#include "domain/published_figure.hpp"
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
  sources::Parsed<ReplacedArea> replaced;
  sources::Parsed<sources::CrosswalkRow> crosswalk;
  sources::Parsed<sources::Outline> outlines;
  std::vector<CountFile> counts;
  std::vector<sources::Parsed<Coverage>> coverage;
  sources::Parsed<PublishedFigure> published;
  sources::Parsed<ResponseClock> clocks;
  sources::Parsed<ResponseMeasure> response_measures;
  sources::Parsed<ResponseGap> gaps;
  std::vector<sources::SourceFile> definitions;  ///< hub.toml, measures.toml
};

/// On damage: input_refused with one sentence a damaged file, newline separated.
[[nodiscard]] Result<HubSources> read_hub_sources(const std::filesystem::path& folder, const HubDefinition& definition);

}  // namespace hub::build
