// SPDX-License-Identifier: Apache-2.0
// Requests and answers as values: no socket is needed to test a page.
#pragma once
#include "pages/answer.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace hub::web {

struct Request {
  std::string method = "GET";
  std::string target = "/";     ///< path and query as sent
  std::string accept;           ///< empty: anything
  std::string accept_encoding;  ///< empty: no coding
  std::string if_none_match;
};

struct Response {
  int status = 200;
  pages::Headers headers;
  std::shared_ptr<const std::string> body;  ///< never null; not sent for HEAD and 304
  std::shared_ptr<pages::Pieces> pieces;    ///< not null: sent in place of the body, which is empty; this answer is one client's

  [[nodiscard]] std::string_view header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
      if (key == name) return value;
    }
    return {};
  }
};

}  // namespace hub::web
