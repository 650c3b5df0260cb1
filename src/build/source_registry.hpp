// SPDX-License-Identifier: Apache-2.0
// Every file that a release is built from, with its id in source_file. An id is given once, when what was read of the file is registered;
// counts, rejects and records refer to the file by it, so that which reader comes before which attributes nothing to another file.
#pragma once
#include "build/sources_of_hub.hpp"

#include <cstdint>
#include <map>
#include <string>
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

/// Calls visit(parsed) for each parsed file of the hub's folder.
template <class Visit>
void for_each_parsed(const HubSources& sources, Visit visit) {
  const auto visit_if_read = [&](const auto& parsed) {
    if (!parsed.file.path.empty()) visit(parsed);
  };
  for (const CountFile& file : sources.counts) visit(file.counts);
  visit(sources.areas);
  visit(sources.crosswalk);
  visit_if_read(sources.replaced);
  visit_if_read(sources.published);
  visit_if_read(sources.clocks);
  visit_if_read(sources.response_measures);
  visit_if_read(sources.gaps);
  visit_if_read(sources.outlines);
  visit_if_read(sources.small_outlines);
  visit_if_read(sources.small_areas);
  visit_if_read(sources.characteristics);
  visit_if_read(sources.similar_forces);
  visit_if_read(sources.zones);
  for (const auto& coverage : sources.coverage) visit_if_read(coverage);
}

}  // namespace hub::build
