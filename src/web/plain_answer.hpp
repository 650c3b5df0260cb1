// SPDX-License-Identifier: Apache-2.0
// Answers of one sentence, and the headers that every answer carries, whoever made it.
#pragma once
#include "web/http.hpp"

#include <string>

namespace hub::web {

/// text/plain, without the common headers.
[[nodiscard]] Response plain_answer(int status, std::string text);

/// Content security policy and its like: nothing from elsewhere, no script, no frame, no referrer.
void add_common_headers(Response& response);

}  // namespace hub::web
