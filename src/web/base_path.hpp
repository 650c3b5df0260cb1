// SPDX-License-Identifier: Apache-2.0
// The path below which a site is published: "/crime" when a proxy shows it at https://council.example/crime/, empty at the root of its
// host.
#pragma once
#include "base/result.hpp"

#include <string>
#include <string_view>

namespace hub::web {

/// "/crime" or "/crime/" → "/crime"; "/" → "". Refuses what is not a path of letters, digits, ".", "_", "~" and "-", and a path that begins
/// as a page's own address does: whether a proxy had taken it off could not be told.
[[nodiscard]] Result<std::string> base_path(std::string_view text);

/// What was asked for below the base. A target that does not begin with the base is left as it is: the proxy has taken it off.
/// "/crime?q=1" leaves "?q=1".
[[nodiscard]] std::string_view without_base(std::string_view target, std::string_view base);

}  // namespace hub::web
