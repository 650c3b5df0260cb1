// SPDX-License-Identifier: Apache-2.0
#include "pages/changes/question.hpp"

#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"

namespace hub::pages {

using namespace query;

namespace {

Observation<facts::Finding> quarter_of(const Snapshot& snapshot, const Measure& measure, const Area& area, Date today) {
  const auto lately = lately_of(snapshot, measure, area, today);
  auto led = finding_of(leading(snapshot, measure, area), today);
  const auto compares = [](const auto& finding) { return finding.has_value() && finding.value().change.has_value(); };
  return !lately || (!compares(lately->finding) && compares(led)) ? led : lately->finding;
}

}  // namespace

ChangesFacts changes_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Area& area) {
  ChangesFacts facts{hub, &area, snapshot.parent_of(area), {}};
  for (const Measure& measure : snapshot.measures) facts.rows.push_back({&measure, quarter_of(snapshot, measure, area, hub.today), {}});
  return facts;
}

}  // namespace hub::pages
