// SPDX-License-Identifier: Apache-2.0
// The published tables that are read.
#pragma once
#include <string_view>

namespace hub::sources {

enum class TableKind {
  offences,                 ///< ONS: by force and offence group, of one period (P1, P4)
  offences_by_partnership,  ///< ONS: the same by community safety partnership (C2, C5)
  combined_partnerships,    ///< ONS: the councils that share a partnership (C1); has no counts
  knife_offences,           ///< ONS: by force, years side by side (P6 of December 2024, P7 of March 2022)
  firearm_offences,         ///< likewise (P8, P10)
  antisocial_incidents,     ///< likewise (P12)
  quarters,                 ///< Home Office: by force, quarter and offence code
  partnership_quarters,     ///< the same by community safety partnership
  rolling_years,            ///< Home Office: by force, year ending and offence group
};
/// "offences by force".
[[nodiscard]] std::string_view name_of(TableKind kind);

}  // namespace hub::sources
