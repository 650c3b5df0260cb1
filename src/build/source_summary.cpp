// SPDX-License-Identifier: Apache-2.0
#include "build/source_summary.hpp"

#include "build/source_registry.hpp"

#include <map>
#include <set>

namespace hub::build {
namespace {

/// Force and first month of a step, both as the publisher has them.
using ForceMonths = std::set<std::pair<std::string, int>>;

constexpr int months_of_a_year = 12;

/// Steps that the forces named lack between the first and the last month named.
std::int64_t missing_in(const ForceMonths& present, int step_months) {
  if (present.empty()) return 0;
  std::set<std::string> forces;
  std::set<int> months;
  for (const auto& [force, month] : present) {
    forces.insert(force);
    months.insert(month);
  }
  if (step_months == months_of_a_year)
    return static_cast<std::int64_t>(forces.size() * months.size() - present.size());  // they overlap, with gaps
  const auto steps = (*months.rbegin() - *months.begin()) / step_months + 1;
  return static_cast<std::int64_t>(forces.size()) * steps - static_cast<std::int64_t>(present.size());
}

void add_file(SourceSummary& summary, const sources::SourceFile& file) {
  ++summary.files;
  summary.rows += file.rows;
  summary.facts += file.facts;
  summary.rejects += file.rejects;
}

SourceSummary summary_of_dataset(const DatasetDeclaration& declared, const HubSources& sources) {
  SourceSummary summary{declared.folder, 0, 0, 0, 0, {}};
  ForceMonths present;
  for (const CountFile& file : sources.counts) {
    if (file.dataset != declared.dataset.id) continue;
    add_file(summary, file.counts.file);
    for (const auto& row : file.counts.rows) {
      for (const auto& cell : row.cells) present.emplace(row.force, cell.month.index());
    }
  }
  summary.months_missing = missing_in(present, declared.dataset.step_months);
  return summary;
}

}  // namespace

std::vector<SourceSummary> summarise_hub(const HubDefinition& definition, const HubSources& sources) {
  std::vector<SourceSummary> summaries;
  SourceSummary rest{"areas, definitions and published figures", 0, 0, 0, 0, {}};
  SourceRegistry registry;
  register_sources(registry, sources);
  for (const auto& file : registry.files()) add_file(rest, file);
  for (const DatasetDeclaration& declared : definition.datasets) {
    summaries.push_back(summary_of_dataset(declared, sources));
    rest.files -= summaries.back().files;
    rest.rows -= summaries.back().rows;
    rest.facts -= summaries.back().facts;
    rest.rejects -= summaries.back().rejects;
  }
  summaries.push_back(rest);
  return summaries;
}

std::vector<SourceSummary> summarise_import(const sources::DataListing& listing, const StreetImport& import) {
  std::map<std::string, std::pair<SourceSummary, ForceMonths>> archives;
  for (const auto& source : listing.street) archives[source.archive].second.emplace(source.name.force, source.name.month.index());
  for (const ImportedFile& file : import.files) add_file(archives[file.archive].first, file.file);
  std::vector<SourceSummary> summaries;
  for (auto& [name, archive] : archives) {
    archive.first.name = name;
    archive.first.months_missing = missing_in(archive.second, 1);
    summaries.push_back(std::move(archive.first));
  }
  return summaries;
}

}  // namespace hub::build
