// SPDX-License-Identifier: Apache-2.0
#include "query/findings/steps.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/pools.hpp"

#include <algorithm>

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
  if (stats::are_few(subject.area.residents)) return Missing{MissingReason::not_comparable, Why::few_residents};
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

std::optional<facts::StepFacts> step_of_nation(const Subject& nation, const std::vector<const Area*>& panel, Period step) {
  const auto together = panel_rate(nation, panel, step);
  if (!together.has_value()) return std::nullopt;
  return facts::StepFacts{step, together.value().count, together, Missing{MissingReason::not_applicable, Why::is_the_whole}};
}

/// Nothing for a step that is not held and is no gap.
std::optional<facts::StepFacts> step_of_area(const Subject& subject, Period step) {
  const auto count = count_in(subject, step);
  if (!count.has_value() && count.missing().reason == MissingReason::not_held && !is_gap(subject, step)) return std::nullopt;
  const auto rate = count.has_value() ? subject.shown_rate(count.value()) : Observation<stats::Rate>(count.missing());
  return facts::StepFacts{step, count, rate, Missing{MissingReason::not_applicable}};
}

/// Where the way of counting changed: the first step that is not wholly of the old one.
void mark_breaks(const Subject& subject, std::vector<facts::StepFacts>& steps) {
  for (const MeasureBreak& each : subject.series.breaks) {
    if (!subject.is_concerned_by(each)) continue;
    const auto first = std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return step.period.last() >= each.month; });
    if (first == steps.begin() || first == steps.end()) continue;
    const auto same = [&](const MeasureBreak* other) { return other->reason == each.reason; };
    if (std::none_of(first->begins.begin(), first->begins.end(), same)) first->begins.push_back(&each);
  }
}

}  // namespace

facts::PanelFacts panel_of(const Subject& subject) { return {subject.is_district(), static_cast<int>(panel_members(subject).size())}; }

std::vector<facts::StepFacts> own_steps_of(const Subject& subject) {
  std::vector<facts::StepFacts> steps;
  if (subject.is_small() || (subject.is_district() && !subject.dataset().located)) return steps;
  const auto members = subject.is_nation() ? panel_members(subject) : std::vector<const Area*>();
  for (const Period& step : subject.steps()) {
    if (auto own = subject.is_nation() ? step_of_nation(subject, members, step) : step_of_area(subject, step))
      steps.push_back(std::move(*own));
  }
  mark_breaks(subject, steps);
  return steps;
}

std::vector<facts::StepFacts> steps_of(const Subject& subject) {
  auto steps = own_steps_of(subject);
  if (subject.is_nation()) return steps;
  const auto members = panel_members(subject);
  for (facts::StepFacts& step : steps) step.comparator = panel_rate(subject, members, step.period);
  return steps;
}

}  // namespace hub::query
