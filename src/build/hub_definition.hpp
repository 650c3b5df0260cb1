// SPDX-License-Identifier: Apache-2.0
// A hub's folder as declared in hub.toml and measures.toml: who publishes, from which data sets, which measures.
// Unknown keys are errors; every error names file:line:column.
#pragma once
#include "base/result.hpp"
#include "build/table_sets.hpp"
#include "domain/area.hpp"
#include "domain/measure.hpp"
#include "domain/response.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hub::build {

enum class DatasetKind {
  recorded_crime,  ///< monthly, by district; street files join it
  monthly_counts,  ///< the same tables, of a publisher that gives out no single records
  offences,        ///< quarterly, by force and offence code
  years,           ///< twelve months that end in any month, by force and district; they may overlap
};

struct DatasetDeclaration {
  Dataset dataset;
  DatasetKind kind;
  std::string folder;                              ///< below the hub's folder
  std::optional<std::string> earlier_folder = {};  ///< an earlier edition of some of its figures, likewise
  std::optional<TableSet> reads = {};              ///< published tables that bring it up to date when they are among --data
};

/// No figure that this program was made for reaches further back.
inline constexpr Month earliest_month{1950, 1};

struct HubDefinition {
  std::string id;
  std::string title;
  std::string publisher;
  std::string contact;
  std::string about;
  std::string caution;                      ///< what to know of all its figures; may be empty
  bool invented;                            ///< every page says so
  AreaCode home;                            ///< the recorder that the hub is about
  std::optional<AreaCode> nation;           ///< the whole of which the recorders are parts
  std::string population;                   ///< the vintage, such as "Census 2021"; empty: residents are not known, so there are no rates
  std::optional<ResponseOutline> response;  ///< none: a hub without figures of calls and attendance
  std::vector<std::string> attribution;
  std::vector<Level> levels;  ///< largest first
  std::vector<DatasetDeclaration> datasets;
  std::vector<Pillar> pillars;
  std::vector<Measure> measures;
};

[[nodiscard]] Result<HubDefinition> read_hub_definition(const std::filesystem::path& hub);

}  // namespace hub::build
