// SPDX-License-Identifier: Apache-2.0
#include "sources/ons/titles.hpp"

#include <algorithm>
#include <iterator>

namespace hub::sources::ons {
namespace {

constexpr int months_of_a_year = 12;

struct Wording {
  TableKind kind;
  std::string_view about;  ///< stands somewhere in the title
  std::string_view after;  ///< and behind it this, which tells it from tables of rates and changes
};

constexpr Wording wordings[] = {
    {TableKind::offences, "police recorded crime by offence group and police force area", "number of offences, "},
    {TableKind::offences_by_partnership, "number of police recorded crimes for headline offences by community safety partnership area",
     ", "},
    {TableKind::combined_partnerships, "list of combined local authorities by community safety partnership", ""},
    {TableKind::knife_offences, "number of knife and sharp instrument offences recorded by the police for selected offences",
     "total percentages"},
    {TableKind::firearm_offences, "number of firearm offences (excluding air weapons) by police force area", "year ending"},
    {TableKind::antisocial_incidents, "anti-social behaviour incidents", "year ending"},
};

/// "…, year ending december 2024", "…, january to march 2022".
std::optional<Period> period_at_end(std::string_view title) {
  constexpr std::string_view ending = "year ending ";
  const std::string_view last = title.substr(title.rfind(',') + 1);
  const auto at = last.find(ending);
  if (at == std::string_view::npos) return period_in_words(last.substr(std::min(last.size(), last.find_first_not_of(' '))));
  const auto month = month_in_words(last.substr(at + ending.size()));
  return month ? std::optional(Period::ending(*month, months_of_a_year)) : std::nullopt;
}

}  // namespace

std::optional<Titled> titled(std::string_view title) {
  for (const Wording& each : wordings) {
    const auto at = title.find(each.about);
    if (at == std::string_view::npos || title.find(each.after, at + each.about.size()) == std::string_view::npos) continue;
    const bool one_period = each.kind == TableKind::offences || each.kind == TableKind::offences_by_partnership;
    return Titled{each.kind, one_period ? period_at_end(title) : std::nullopt};
  }
  return std::nullopt;
}

}  // namespace hub::sources::ons
