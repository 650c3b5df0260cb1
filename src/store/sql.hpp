// SPDX-License-Identifier: Apache-2.0
// The statements of the sql/ folder, embedded at build, by their path there.
#pragma once
#include <string_view>
#include <vector>

namespace hub::store {

/// The text of "query/measures.sql". A path that is not embedded is a programming error (assert).
[[nodiscard]] std::string_view sql(std::string_view path);

/// Paths of one folder, "schema/", sorted.
[[nodiscard]] std::vector<std::string_view> sql_in(std::string_view folder);

}  // namespace hub::store
