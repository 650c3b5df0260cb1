// SPDX-License-Identifier: Apache-2.0
// What several addresses name, found in the release; or what was received and what is accepted.
#pragma once
#include "pages/route.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hub::pages {

[[nodiscard]] Result<const Area*> asked_area(const Question& question, std::string_view code);
[[nodiscard]] Result<const Measure*> asked_measure(const Question& question, std::string_view id);

/// For a route that has one page.
[[nodiscard]] std::function<std::vector<std::string>(const query::Snapshot&)> only(const char* address);
/// For a route that has a page for each area: its address, and what follows it.
[[nodiscard]] std::function<std::vector<std::string>(const query::Snapshot&)> each_area(const char* rest);

}  // namespace hub::pages
