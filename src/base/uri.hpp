// SPDX-License-Identifier: Apache-2.0
// Percent coding and query strings (RFC 3986; query strings as HTML forms write them: "+" is a space).
#pragma once
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub {

/// Decoded text. Fails on "%" without two hexadecimal digits, on NUL in any form, and on bytes that are not UTF-8.
[[nodiscard]] Result<std::string> percent_decoded(std::string_view text, bool plus_is_space = false);

/// Everything but the unreserved characters of RFC 3986 as %XX.
[[nodiscard]] std::string percent_encoded(std::string_view text);

using QueryParameters = std::vector<std::pair<std::string, std::string>>;

/// Name and value pairs in order; a name without "=" has an empty value. At most 64 pairs.
[[nodiscard]] Result<QueryParameters> parse_query(std::string_view query);

}  // namespace hub
