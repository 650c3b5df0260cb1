// SPDX-License-Identifier: Apache-2.0
#include "build/combined_check.hpp"

#include <map>
#include <set>

namespace hub::build {
namespace {

/// Partnership → its councils.
using Councils = std::map<std::string, std::set<std::string>>;

Councils councils_of(const std::vector<sources::TableRow>& printed) {
  Councils councils;
  std::string partnership;
  for (const sources::TableRow& row : printed) {
    if (!row.place.partnership.empty()) partnership = row.place.partnership;
    councils[partnership].insert(row.place.council_code);
  }
  return councils;
}

Councils councils_of(const std::vector<CombinedArea>& combined, const std::vector<sources::PartnershipRow>& partnerships) {
  Councils councils;
  std::set<std::string> shared;
  for (const CombinedArea& each : combined) {
    councils[each.name].insert(each.member.text());
    shared.insert(each.area.text());
  }
  for (const sources::PartnershipRow& row : partnerships) {
    if (row.area && !shared.contains(row.area->text())) councils[row.name].insert(row.area->text());
  }
  return councils;
}

}  // namespace

std::vector<std::string> other_members(const std::vector<sources::TableRow>& printed, const std::vector<CombinedArea>& combined,
                                       const std::vector<sources::PartnershipRow>& partnerships) {
  const Councils of_table = councils_of(printed);
  const Councils of_hub = councils_of(combined, partnerships);
  std::vector<std::string> found;
  for (const auto& [partnership, councils] : of_table) {
    const auto known = of_hub.find(partnership);
    if (known != of_hub.end() && known->second == councils) continue;
    found.push_back(fmt::format(": found {} in the partnership \"{}\", expected {} as in areas/combined.csv and areas/partnerships.csv",
                                fmt::join(councils, ", "), partnership,
                                known == of_hub.end() ? "none" : fmt::format("{}", fmt::join(known->second, ", "))));
  }
  for (const CombinedArea& each : combined) {
    if (!of_table.contains(each.name))
      found.push_back(fmt::format(": found no partnership \"{}\", expected it as in areas/combined.csv", each.name));
  }
  return found;
}

}  // namespace hub::build
