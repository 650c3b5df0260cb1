// SPDX-License-Identifier: Apache-2.0
// A page as a value: its addresses, its forms, and the function that answers.
#pragma once
#include "base/result.hpp"
#include "base/uri.hpp"
#include "pages/answer.hpp"
#include "pages/format.hpp"
#include "pages/pattern.hpp"
#include "query/release.hpp"
#include "render/page.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::pages {

/// Everything a handler may use; of it only the release outlives the call.
struct Question {
  const query::Release& release;    ///< the records are opened when they are first asked for
  const query::Snapshot& snapshot;  ///< of the release
  const facts::HubToday& hub;       ///< with the day of the request
  const render::PageAssets& assets;
  Format format;
  const Captures& captures;  ///< of the pattern's {…}, in order
  const QueryParameters& parameters;

  /// The parameter's value, or an empty text.
  [[nodiscard]] std::string parameter(std::string_view name) const;
};

struct Route {
  Pattern pattern;              ///< "/areas/{code}"
  std::vector<Format> formats;  ///< preferred first
  std::function<Result<Answer>(const Question&)> handler;
  std::vector<std::string_view> parameters;  ///< that the handler reads: answers are kept by them, others change nothing
  std::function<std::vector<std::string>(const query::Snapshot&)> concrete_addresses;  ///< every page of this route, for the tests
};

}  // namespace hub::pages
