// SPDX-License-Identifier: Apache-2.0
// The rows of a table that count the whole nation.
#pragma once
#include <string_view>

namespace hub::sources::ons {

enum class NationRow {
  none,
  all,        ///< every body that records, the railway's police included
  of_forces,  ///< the territorial forces alone
};

/// By the name as printed, with or without notes.
[[nodiscard]] NationRow nation_row(std::string_view name);

}  // namespace hub::sources::ons
