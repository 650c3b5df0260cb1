// SPDX-License-Identifier: Apache-2.0
// What a file of data.police.uk is, by its published name: YYYY-MM-<force>-<kind>.csv.
#pragma once
#include "domain/month.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hub::sources {

enum class PublishedKind { street, outcomes, stop_and_search };
/// "street", "outcomes", "stop-and-search".
[[nodiscard]] std::string_view name_of(PublishedKind kind);

struct PublishedFile {
  Month month = Month::from_index(0);
  std::string force;  ///< the publisher's slug, "thames-valley"
  PublishedKind kind = PublishedKind::street;
};

/// From the last part of a path; nothing when it is no published name.
[[nodiscard]] std::optional<PublishedFile> published_file_named(std::string_view path);

}  // namespace hub::sources
