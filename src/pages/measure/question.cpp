// SPDX-License-Identifier: Apache-2.0
#include "pages/measure/question.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/caveats.hpp"
#include "query/findings/comparators.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/meetings.hpp"
#include "query/findings/pools.hpp"
#include "query/findings/series.hpp"
#include "query/findings/together.hpp"
#include "query/outlines.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

namespace {

const Pillar& pillar_of(const Snapshot& snapshot, const Measure& measure) {
  return *std::find_if(snapshot.pillars.begin(), snapshot.pillars.end(), [&](const Pillar& pillar) { return pillar.id == measure.pillar; });
}

void add_parts(const Snapshot& snapshot, MeasureFacts& facts) {
  if (!facts.area->is(Counting::recorder) || !facts.lead().finding.has_value() || !facts.lead().dataset->located) return;
  const Period period = facts.lead().finding.value().headline.period;
  std::int64_t located = 0;
  for (const Area* part : snapshot.children_of(*facts.area)) {
    const Subject subject{snapshot, *facts.measure, *facts.lead().series, *part};
    const auto count = count_in(subject, period);
    auto rate = count.has_value() ? subject.rate(count.value()) : Observation<stats::Rate>(count.missing());
    if (count.has_value()) located += count.value();
    facts.parts.push_back({part, count, rate, outline_of(snapshot, *part)});
  }
  if (facts.parts.empty()) return;
  facts.map = frame_for(snapshot, facts.parts);
  const bool whole = std::all_of(facts.parts.begin(), facts.parts.end(), [](const auto& part) { return part.count.has_value(); });
  const Cell* cell = snapshot.series(*facts.lead().series, *facts.area).counted(period);
  if (!whole || !cell->knows_elsewhere) return;
  facts.reconciliation = facts::Reconciliation{cell->count, located, cell->outside, cell->unlocated};
}

}  // namespace

MeasureFacts measure_facts(const Snapshot& snapshot, const facts::HubToday& hub, const Area& area, const Measure& measure) {
  const Subject subject = leading(snapshot, measure, area);
  MeasureFacts facts{.hub = hub,
                     .area = &area,
                     .parent = snapshot.parent_of(area),
                     .measure = &measure,
                     .pillar = &pillar_of(snapshot, measure),
                     .series = series_of(subject, hub.today)};
  if (facts.lead().finding.has_value()) {
    const facts::Finding& finding = facts.lead().finding.value();
    facts.comparators = comparators_of(subject, finding);
    facts.neighbours = snapshot.neighbours_of(area);
    facts.peers = peers_of(subject, finding.headline.period);
    facts.lately = place_of_lately(facts.series);
    facts.cautions = cautions_of(snapshot, finding);
  }
  facts.apart = meetings_of(snapshot, measure, area);
  std::erase_if(facts.apart, [](const facts::Meeting& each) { return !each.total || each.total->is_within; });
  facts.caveats = caveats_of(snapshot, measure, area, facts.series);
  facts.together = together_of(subject.by(measure.series.front()));
  add_parts(snapshot, facts);
  for (const Measure& each : snapshot.measures) facts.siblings.push_back(&each);
  return facts;
}

}  // namespace hub::pages
