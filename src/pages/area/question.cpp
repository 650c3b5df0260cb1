// SPDX-License-Identifier: Apache-2.0
#include "pages/area/question.hpp"

#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/questions.hpp"
#include "query/findings/steps.hpp"
#include "query/outlines.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

AreaFacts area_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Area& area, bool headlines_only) {
  AreaFacts facts{hub, &area, snapshot.parent_of(area), {}, {}, {}, {}, {}};
  for (const Pillar& pillar : snapshot.pillars) {
    facts::PillarFacts of_pillar{&pillar, {}};
    for (const Measure& measure : snapshot.measures) {
      if (measure.pillar != pillar.id || (headlines_only && !measure.headline)) continue;
      const Subject subject = leading(snapshot, measure, area);
      of_pillar.cards.push_back({&measure, finding_of(subject, hub.today), own_steps_of(subject)});
    }
    if (!of_pillar.cards.empty()) facts.pillars.push_back(std::move(of_pillar));
  }
  facts.questions = questions_of(snapshot, area, facts.pillars, hub->newest);
  for (const Area* part : snapshot.children_of(area)) {
    const Missing not_asked{MissingReason::not_applicable};
    facts.parts.push_back({part, not_asked, not_asked, outline_of(snapshot, *part)});
  }
  facts.map = frame_for(snapshot, facts.parts);
  const auto& former = snapshot.rows_of<ReplacedArea>();
  for (const ReplacedArea& each : former) {
    if (each.replaced_by != area.code) continue;
    const auto of_it = [&](const ReplacedArea& other) { return other.name == each.name && other.code == each.code; };
    facts.replaced.push_back({&each, std::count_if(former.begin(), former.end(), of_it) > 1});
  }
  return facts;
}

}  // namespace hub::pages
