// SPDX-License-Identifier: Apache-2.0
#include "pages/pattern.hpp"

#include <algorithm>
#include <cassert>

namespace hub::pages {
namespace {

/// Takes the first segment off a path that begins with "/": "/areas/E1" leaves "/E1".
std::string_view next_segment(std::string_view& path) {
  const auto end = std::min(path.find('/', 1), path.size());
  const std::string_view segment = path.substr(1, end - 1);
  path.remove_prefix(end);
  return segment;
}

}  // namespace

Pattern::Pattern(const char* text) : text_(text) {
  assert(text_.starts_with('/'));
  for (std::string_view rest = text_; !rest.empty();) {
    const std::string_view segment = next_segment(rest);
    segments_.push_back({segment, segment.starts_with('{')});
  }
  assert(std::count(text_.begin(), text_.end(), '{') <= static_cast<std::ptrdiff_t>(Captures::most));
}

std::optional<Captures> Pattern::match(std::string_view path) const {
  Captures captures;
  for (const Segment& wanted : segments_) {
    if (!path.starts_with('/')) return std::nullopt;
    const std::string_view segment = next_segment(path);
    if (wanted.captures ? segment.empty() : segment != wanted.literal) return std::nullopt;
    if (wanted.captures) captures.add(segment);
  }
  if (!path.empty()) return std::nullopt;
  return captures;
}

}  // namespace hub::pages
