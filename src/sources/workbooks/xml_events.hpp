// SPDX-License-Identifier: Apache-2.0
// Bytes as XML events, by expat. A document type is refused, so there is no entity to expand; elements are known by their local name,
// because the two forms of each office format differ in nothing but the namespace.
#pragma once
#include "base/result.hpp"

#include <span>
#include <string_view>
#include <utility>

namespace hub::sources {

using XmlAttribute = std::pair<std::string_view, std::string_view>;  ///< local name, value

class XmlEvents {
 public:
  virtual ~XmlEvents() = default;
  virtual Status begin(std::string_view name, std::span<const XmlAttribute> attributes) = 0;
  virtual Status end(std::string_view name) = 0;
  virtual Status text(std::string_view text) = 0;  ///< in pieces
};

/// The attribute's value; empty when it is absent.
[[nodiscard]] std::string_view attribute(std::span<const XmlAttribute> attributes, std::string_view name);

/// Stops at the first event that fails and returns its error. `where` is the place of what is no XML, goes deeper than most_depth or
/// declares a document type (input_refused).
[[nodiscard]] Status parse_xml(std::string_view bytes, const std::string& where, XmlEvents& events);

}  // namespace hub::sources
