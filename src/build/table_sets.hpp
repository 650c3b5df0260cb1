// SPDX-License-Identifier: Apache-2.0
// The published tables that a data set may be brought up to date with: what `reads` of a [[dataset]] names.
#pragma once
#include "sources/published_tables/table_kind.hpp"

#include <optional>
#include <string_view>

namespace hub::build {

enum class TableSet {
  ons_offences,                      ///< offences by force and by partnership
  ons_weapons,                       ///< knife and firearm offences
  ons_antisocial,                    ///< incidents of anti-social behaviour
  home_office_quarters,              ///< offences by force, quarter and code
  home_office_partnership_quarters,  ///< likewise by partnership
  home_office_rolling_years,         ///< offences by force and rolling year
};

/// By its name in hub.toml, "ons-offences".
[[nodiscard]] std::optional<TableSet> table_set_named(std::string_view name);
/// All names, for a sentence that says what was expected.
[[nodiscard]] std::string_view table_set_names();

/// Of years rather than quarters.
[[nodiscard]] bool is_of_years(TableSet set);
[[nodiscard]] bool has(TableSet set, sources::TableKind kind);

}  // namespace hub::build
