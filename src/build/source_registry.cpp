// SPDX-License-Identifier: Apache-2.0
#include "build/source_registry.hpp"

namespace hub::build {

std::int64_t SourceRegistry::add(const sources::SourceFile& file) {
  const std::int64_t id = next_id();
  files_.push_back(file);
  ids_.emplace(file.path, id);
  return id;
}

std::int64_t SourceRegistry::id_of(const sources::SourceFile& file) const {
  const auto found = ids_.find(file.path);
  if (found == ids_.end()) throw Fatal{Error{ErrorCode::store_failed, file.path, "it was read, but is not among the files of the release"}};
  return found->second;
}

void register_sources(SourceRegistry& registry, const HubSources& sources) {
  for_each_parsed(sources, [&](const auto& parsed) { registry.add(parsed.file); });
  for (const sources::SourceFile& definition : sources.definitions) registry.add(definition);
}

}  // namespace hub::build
