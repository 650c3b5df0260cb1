// SPDX-License-Identifier: Apache-2.0
#include "query/findings/series.hpp"

#include "query/findings/change_spread.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/steps.hpp"

#include <optional>

namespace hub::query {
namespace {

/// What counts something else has no sentence about the measure.
Observation<facts::Finding> finding_by(const Subject& subject, Date today) {
  if (subject.series.counts_the_measure()) return finding_of(subject, today);
  return Missing{MissingReason::not_comparable, Why::counts_something_else, {subject.series.title}};
}

/// Of steps that overlap, as years that end with each quarter do, the first is one, then the next that begins after it.
stats::LineOrder order_of(const std::vector<facts::StepFacts>& steps) {
  stats::LineOrder order;
  std::optional<Month> last;
  for (const facts::StepFacts& step : steps) {
    if (last && step.period.first <= *last) continue;
    order.add(step.rate, step.comparator);
    last = step.period.last();
  }
  return order;
}

facts::SeriesFacts facts_by(const Subject& subject, Date today) {
  facts::SeriesFacts facts{&subject.series, &subject.dataset(), finding_by(subject, today), steps_of(subject), {}, panel_of(subject)};
  facts.revisions = stats::by_year(subject.snapshot.revisions_of(subject.series, subject.area));
  std::erase_if(facts.revisions, [](const stats::Revision& each) { return !each.is_one(); });
  facts.order = order_of(facts.steps);
  return facts;
}

void add_spread(const Subject& subject, facts::SeriesFacts& facts) {
  if (facts.finding.has_value() && facts.finding.value().change.has_value())
    facts.change_spread = change_spread_of(subject, facts.finding.value().change.value());
}

}  // namespace

std::vector<facts::SeriesFacts> series_of(const Subject& leading, Date today) {
  std::vector<facts::SeriesFacts> series{facts_by(leading, today)};
  add_spread(leading, series.front());
  for (const MeasureSeries& each : leading.measure.series) {
    if (&each == &leading.series) continue;
    auto facts = facts_by(leading.by(each), today);
    if (!leading.is_district()) add_spread(leading.by(each), facts);  // to add up months of every district takes longer than all the rest
    if (facts.finding.has_value() || !facts.steps.empty()) series.push_back(std::move(facts));
  }
  return series;
}

std::size_t place_of_lately(const std::vector<facts::SeriesFacts>& series) {
  if (!series.front().finding.has_value()) return 0;
  const Month led = series.front().finding.value().headline.period.last();
  for (std::size_t i = 1; i < series.size(); ++i) {
    const auto& finding = series[i].finding;
    if (series[i].dataset->step_months == 1 && finding.has_value() && finding.value().headline.period.last() > led) return i;
  }
  return 0;
}

}  // namespace hub::query
