// SPDX-License-Identifier: Apache-2.0
#include "query/findings/together.hpp"

#include <algorithm>

namespace hub::query {

std::optional<facts::Together> together_of(const Subject& subject) {
  const auto& rows = subject.snapshot.rows_of<CombinedArea>();
  const auto own = std::find_if(rows.begin(), rows.end(), [&](const CombinedArea& each) { return each.member == subject.area.code; });
  if (own == rows.end()) return std::nullopt;
  const auto& steps = subject.steps();
  const auto newest = std::find_if(steps.rbegin(), steps.rend(), [&](const Period& step) {
    const Cell* cell = subject.find(step);
    return cell != nullptr && cell->status == CellStatus::combined;
  });
  if (newest == steps.rend()) return std::nullopt;
  facts::Together together{own->name, {}, &subject.dataset(), *newest, subject.find(*newest)->count, Missing{MissingReason::not_held}};
  std::optional<std::int64_t> living = 0;
  for (const CombinedArea& each : rows) {
    const Area* member = each.area == own->area ? subject.snapshot.find_area(each.member.text()) : nullptr;
    if (member == nullptr) continue;
    together.members.push_back(member);
    const auto people = subject.in(*member).denominator();
    living = living && people ? std::optional(*living + *people) : std::nullopt;
  }
  if (living) together.rate = stats::rate_of(together.count, *living, subject.measure.per);
  return together;
}

}  // namespace hub::query
