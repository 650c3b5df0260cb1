// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/question.hpp"

#include "query/findings/change.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

namespace {

/// Whether the claim names a year that its figures are not about: the last named year must be theirs, those before it the year they are
/// set against.
bool names_other_years(const facts::ClaimAsked& asked, const facts::Finding& finding) {
  if (asked.years.empty()) return false;
  const auto within = [](int year, const Period& period) { return year >= period.first.year() && year <= period.last().year(); };
  const int last = *std::max_element(asked.years.begin(), asked.years.end());
  const bool compared = stats::is_about_change(asked.claim->says) && finding.change.has_value();
  const Period newest = compared ? finding.change.value().current : finding.headline.period;
  return !within(last, newest) || !std::all_of(asked.years.begin(), asked.years.end(), [&](int year) {
    return year == last || (compared && within(year, finding.change.value().past));
  });
}

}  // namespace

ClaimFacts claim_facts(const Snapshot& snapshot, const facts::HubToday& hub, facts::ClaimAsked asked) {
  ClaimFacts facts{hub, std::move(asked), {}, {}, nullptr, {}, {}, {}};
  for (const Measure& measure : snapshot.measures) facts.measures.push_back(&measure);
  facts.areas.push_back(hub->home);
  for (const Area* district : snapshot.children_of(*hub->home)) facts.areas.push_back(district);
  for (const Area* force : snapshot.areas_at(Counting::recorder)) {
    if (force != hub->home) facts.areas.push_back(force);
  }
  const auto& [text, measure, area, period, claim, years] = facts.asked;
  if (area != nullptr && std::find(facts.areas.begin(), facts.areas.end(), area) == facts.areas.end()) facts.areas.push_back(area);
  if (measure == nullptr || area == nullptr || !claim) return facts;
  facts.parent = snapshot.parent_of(*area);
  const auto telling = period ? telling_of(snapshot, *measure, *area, *period) : std::nullopt;
  const Subject subject = telling ? *telling : leading(snapshot, *measure, *area);
  facts.finding = period ? finding_in(subject, *period, hub.today) : finding_of(subject, hub.today);
  if (!facts.finding->has_value()) {
    facts.judgement = stats::Judgement{stats::Answer::cannot_say, stats::Because::missing};
    return facts;
  }
  const facts::Finding& finding = facts.finding->value();
  facts.parts = parts_change_of(subject, finding);
  facts.judgement = names_other_years(facts.asked, finding)
                        ? stats::Judgement{stats::Answer::cannot_say, stats::Because::other_years}
                        : stats::judge(*claim, {finding.change, finding.comparison, area->residents, facts.parts});
  return facts;
}

}  // namespace hub::pages
