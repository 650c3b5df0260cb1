// SPDX-License-Identifier: Apache-2.0
#include "build/table_sets.hpp"

#include <utility>

namespace hub::build {
namespace {

using sources::TableKind;

constexpr std::pair<std::string_view, TableSet> names[] = {{"ons-offences", TableSet::ons_offences},
                                                           {"ons-weapons", TableSet::ons_weapons},
                                                           {"ons-antisocial", TableSet::ons_antisocial},
                                                           {"home-office-quarters", TableSet::home_office_quarters},
                                                           {"home-office-partnership-quarters", TableSet::home_office_partnership_quarters},
                                                           {"home-office-rolling-years", TableSet::home_office_rolling_years}};

}  // namespace

std::optional<TableSet> table_set_named(std::string_view name) {
  for (const auto& [known, set] : names) {
    if (known == name) return set;
  }
  return std::nullopt;
}

std::string_view table_set_names() {
  return "ons-offences, ons-weapons, ons-antisocial, home-office-quarters, home-office-partnership-quarters or home-office-rolling-years";
}

bool is_of_years(TableSet set) { return set != TableSet::home_office_quarters && set != TableSet::home_office_partnership_quarters; }

bool has(TableSet set, TableKind kind) {
  switch (kind) {
    case TableKind::offences:
    case TableKind::offences_by_partnership:
    case TableKind::combined_partnerships: return set == TableSet::ons_offences;
    case TableKind::knife_offences:
    case TableKind::firearm_offences: return set == TableSet::ons_weapons;
    case TableKind::antisocial_incidents: return set == TableSet::ons_antisocial;
    case TableKind::quarters: return set == TableSet::home_office_quarters;
    case TableKind::partnership_quarters: return set == TableSet::home_office_partnership_quarters;
    case TableKind::rolling_years: return set == TableSet::home_office_rolling_years;
  }
  return false;
}

}  // namespace hub::build
