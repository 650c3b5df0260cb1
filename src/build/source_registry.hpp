// SPDX-License-Identifier: Apache-2.0
// Every file that a release is built from, with its id in source_file. An id is given once, when what was read of the file is registered;
// counts, rejects and records refer to the file by it, so that which reader comes before which attributes nothing to another file.
#pragma once
#include "build/sources_of_hub.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace hub::build {

class SourceRegistry {
 public:
  /// Gives the file the next id, from 1.
  std::int64_t add(const sources::SourceFile& file);
  /// Throws Fatal when the file was not registered.
  [[nodiscard]] std::int64_t id_of(const sources::SourceFile& file) const;
  /// The id that the next file will have.
  [[nodiscard]] std::int64_t next_id() const { return static_cast<std::int64_t>(files_.size()) + 1; }
  /// In the order of their ids.
  [[nodiscard]] const std::vector<sources::SourceFile>& files() const { return files_; }

 private:
  std::vector<sources::SourceFile> files_;
  std::map<std::string, std::int64_t> ids_;  ///< by path
};

/// Registers all files of the hub's folder.
void register_sources(SourceRegistry& registry, const HubSources& sources);

/// Calls visit(parsed) for each parsed file of the hub's folder. A release's id depends on the order, so a file keeps its place: the
/// reference tables that stand out of line were read before there was a list of them.
template <class Visit>
void for_each_parsed(const HubSources& sources, Visit visit) {
  std::set<const void*> visited;
  const auto visit_once_if_read = [&](const auto& parsed) {
    if (!parsed.file.path.empty() && visited.insert(&parsed).second) visit(parsed);
  };
  for (const CountFile& file : sources.counts) visit(file.counts);
  visit(sources.areas);
  visit(sources.crosswalk);
  visit_once_if_read(sources.table<ReplacedArea>());
  visit_once_if_read(sources.published);
  visit_once_if_read(sources.table<ResponseClock>());
  visit_once_if_read(sources.table<ResponseMeasure>());
  visit_once_if_read(sources.table<ResponseGap>());
  visit_once_if_read(sources.outlines);
  visit_once_if_read(sources.small_outlines);
  visit_once_if_read(sources.small_areas);
  std::apply([&](const auto&... table) { (visit_once_if_read(table), ...); }, sources.references);
  visit_once_if_read(sources.zones);
  visit_once_if_read(sources.partnerships);
  for (const CodeFile& file : sources.codes) visit_once_if_read(file.codes);
  for (const auto& coverage : sources.coverage) visit_once_if_read(coverage);
  for (const CountFile& file : sources.earlier) visit(file.counts);
}

}  // namespace hub::build
