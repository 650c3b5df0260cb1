// SPDX-License-Identifier: Apache-2.0
#include "sources/police_uk/published_file.hpp"

namespace hub::sources {

std::string_view name_of(PublishedKind kind) {
  switch (kind) {
    case PublishedKind::street: return "street";
    case PublishedKind::outcomes: return "outcomes";
    case PublishedKind::stop_and_search: return "stop-and-search";
  }
  return "unknown";
}

std::optional<PublishedFile> published_file_named(std::string_view path) {
  constexpr std::string_view slug_letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const auto month = Month::parse(name.substr(0, 7));
  if (!month || name.size() < 9 || name[7] != '-') return std::nullopt;
  for (const PublishedKind kind : {PublishedKind::street, PublishedKind::outcomes, PublishedKind::stop_and_search}) {
    const std::string ending = "-" + std::string(name_of(kind)) + ".csv";
    if (!name.ends_with(ending) || name.size() <= 8 + ending.size()) continue;
    const std::string_view force = name.substr(8, name.size() - 8 - ending.size());
    if (force.find_first_not_of(slug_letters) != std::string_view::npos) return std::nullopt;
    return PublishedFile{*month, std::string(force), kind};
  }
  return std::nullopt;
}

}  // namespace hub::sources
