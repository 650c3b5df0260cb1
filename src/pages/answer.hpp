// SPDX-License-Identifier: Apache-2.0
// What a handler answers: status, headers, and a body that is a text or is made piece by piece while it is sent.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hub::pages {

/// Names are literals.
using Headers = std::vector<std::pair<std::string_view, std::string>>;

/// Each call gives the next piece of a body; an empty one is its end. Called by one thread at a time, long after the handler has returned:
/// it may refer to the release, which stays open until then, and to nothing else of the Question. What it throws ends the connection, so
/// that a body cut short never looks whole.
using Pieces = std::function<std::string()>;

struct Answer {
  int status = 200;
  Headers headers = {};  ///< beside those that every answer carries; a Content-Type takes the place of the form's own
  std::variant<std::string, Pieces> body = {};
};

/// A page: 200.
[[nodiscard]] Answer with_body(std::string body);
/// A body too large to be held: 200, never kept and never compressed.
[[nodiscard]] Answer with_pieces(Pieces pieces);
/// 302 to an address of this site, written as if the site were the whole host.
[[nodiscard]] Answer elsewhere(std::string address);

}  // namespace hub::pages
