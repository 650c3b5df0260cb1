// SPDX-License-Identifier: Apache-2.0
#include "query/findings/steps.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/pools.hpp"

namespace hub::query {
namespace {

/// The areas of the comparison line: without the area itself when it is a force.
std::vector<const Area*> panel_members(const Subject& subject) {
  if (subject.is_district()) {
    const auto& siblings = subject.siblings();
    return siblings.size() > 1 ? siblings : std::vector<const Area*>();
  }
  const auto& panel = subject.snapshot.steps_of(subject.dataset()).panel;
  std::vector<const Area*> members;
  for (const Area* force : subject.snapshot.areas_at(Counting::recorder)) {
    if (panel[subject.snapshot.index_of(*force)] && force != &subject.area) members.push_back(force);
  }
  return members;
}

/// The panel's count over its population in one step.
Observation<stats::Rate> panel_rate(const Subject& subject, const std::vector<const Area*>& panel, Period step) {
  if (panel.empty() && subject.is_district()) return Missing{MissingReason::not_applicable, Why::no_other_district};
  if (panel.empty()) return Missing{MissingReason::not_held, Why::no_other_area};
  const stats::Pool pool = pool_of(subject, panel, step);
  if (pool.members < pool.of) {
    return withheld_among(subject, panel, step).value_or(Missing{MissingReason::not_held, Why::line_incomplete});
  }
  return subject.rate(pool);
}

/// Between two steps that are counted: a gap in the area's own run, which is shown with its reason; a step that is not held elsewhere is
/// not.
bool is_gap(const Subject& subject, Period step) {
  const auto counted = [&](Month first) { return subject.counted({first, step.months}) != nullptr; };
  return counted(step.first - step.months) && counted(step.first + step.months);
}

}  // namespace

facts::PanelFacts panel_of(const Subject& subject) {
  const auto against = subject.is_district() ? stats::Comparison::Against::districts : stats::Comparison::Against::forces;
  return {against, static_cast<int>(panel_members(subject).size())};
}

std::vector<facts::StepFacts> steps_of(const Subject& subject) {
  std::vector<facts::StepFacts> steps;
  if (subject.is_small() || (subject.is_district() && !subject.dataset().located)) return steps;
  const auto panel = panel_members(subject);
  for (const Period& step : subject.steps()) {
    const auto comparator = panel_rate(subject, panel, step);
    if (subject.is_nation()) {
      if (!comparator.has_value()) continue;
      steps.push_back({step, comparator.value().count, comparator, Missing{MissingReason::not_applicable, Why::is_the_whole}});
      continue;
    }
    const auto count = count_in(subject, step);
    if (!count.has_value() && count.missing().reason == MissingReason::not_held && !is_gap(subject, step)) continue;
    const auto rate = count.has_value() ? subject.rate(count.value()) : Observation<stats::Rate>(count.missing());
    steps.push_back({step, count, rate, comparator});
  }
  return steps;
}

}  // namespace hub::query
