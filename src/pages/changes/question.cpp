// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/question.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"

namespace hub::pages {

using namespace query;

namespace {

constexpr int months_of_a_quarter = 3;

Observation<facts::Finding> quarter_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today) {
  const auto subject = area.is(Counting::sum) ? std::nullopt : with_newest(snapshot, measure, area, months_of_a_quarter);
  auto led = finding_of(leading(snapshot, measure, area), today);
  if (!subject) return led;
  auto quarter = finding_in(*subject, *newest_complete(*subject, months_of_a_quarter), today);
  const auto compares = [](const auto& finding) { return finding.has_value() && finding.value().change.has_value(); };
  return !compares(quarter) && compares(led) ? led : quarter;
}

}  // namespace

ChangesFacts changes_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Area& area) {
  ChangesFacts facts{hub, &area, snapshot.parent_of(area), {}};
  for (const Measure& measure : snapshot.measures) facts.rows.push_back({&measure, quarter_of(snapshot, measure, area, hub.today), {}});
  return facts;
}

}  // namespace hub::pages
