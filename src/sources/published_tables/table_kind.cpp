// SPDX-License-Identifier: Apache-2.0
#include "sources/published_tables/table_kind.hpp"

namespace hub::sources {

std::string_view name_of(TableKind kind) {
  switch (kind) {
    case TableKind::offences: return "offences by force";
    case TableKind::offences_by_partnership: return "offences by partnership";
    case TableKind::combined_partnerships: return "combined partnerships";
    case TableKind::knife_offences: return "knife offences";
    case TableKind::firearm_offences: return "firearm offences";
    case TableKind::antisocial_incidents: return "anti-social behaviour incidents";
    case TableKind::quarters: return "offences by force, quarter and code";
    case TableKind::partnership_quarters: return "offences by partnership, quarter and code";
    case TableKind::rolling_years: return "offences by force and rolling year";
  }
  return {};
}

}  // namespace hub::sources
