// SPDX-License-Identifier: Apache-2.0
// The address space as one table of values: read by the site, the link checker and the tests.
#pragma once
#include "base/result.hpp"
#include "base/uri.hpp"
#include "query/snapshot.hpp"
#include "render/page.hpp"
#include "web/negotiation.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::web {

/// A page in one representation, or a redirect.
struct Content {
  std::string body;
  std::string location;  ///< not empty: 302 to this address
};

/// Everything a handler may use. References outlive the call.
struct Question {
  const query::Snapshot& snapshot;
  const facts::HubToday& hub;  ///< with the day of the request
  const render::PageAssets& assets;
  Format format;
  const std::vector<std::string>& captures;  ///< of the pattern's {…}, in order
  const QueryParameters& parameters;

  /// The parameter's value, or an empty text.
  [[nodiscard]] std::string parameter(std::string_view name) const;
};

struct Route {
  std::string_view pattern;     ///< "/areas/{code}"
  std::vector<Format> formats;  ///< preferred first
  std::function<Result<Content>(const Question&)> handler;
  std::vector<std::string_view> parameters;                                            ///< that the handler reads; part of the cache's key
  std::function<std::vector<std::string>(const query::Snapshot&)> concrete_addresses;  ///< every page of this route, for the tests
};

[[nodiscard]] const std::vector<Route>& routes();

/// The captures when `path` fits the pattern. {name} takes one non-empty segment.
[[nodiscard]] std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path);

}  // namespace hub::web
