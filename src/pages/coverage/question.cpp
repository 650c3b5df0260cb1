// SPDX-License-Identifier: Apache-2.0
#include "pages/coverage/question.hpp"

#include <algorithm>

namespace hub::pages {
namespace {

using namespace query;

constexpr int months_of_a_year = 12;

/// A table can have a force's step and one of its cells be empty, or a category that is not told apart.
std::vector<LackedSeries> lacks_of(const Snapshot& snapshot, const Dataset& dataset, const Area& force, Period step) {
  std::vector<LackedSeries> lacks;
  for (const Measure& measure : snapshot.measures) {
    for (const MeasureSeries& each : measure.series) {
      if (each.dataset != dataset.id) continue;
      const Cell* cell = snapshot.series(each, force).find(step);
      if (cell != nullptr && cell->status != CellStatus::counted) lacks.push_back({&measure, &each, cell->status});
    }
  }
  return lacks;
}

/// What nobody wrote down is not held: that a force did not supply it needs a source.
HeldStep held_step(const Snapshot& snapshot, const Dataset& dataset, const Area& force, Period step) {
  const HeldStep unknown{step, CellStatus::not_held, {}, 0, {}, {}};
  const auto& by_force = snapshot.steps_of(dataset).by_force;
  const auto of_force = by_force.find(force.code.text());
  if (of_force == by_force.end()) return unknown;
  const auto entry = of_force->second.find(step.first.index());
  if (entry == of_force->second.end()) return unknown;
  const Coverage& said = entry->second;
  const bool counted = said.status == CellStatus::counted;
  return {step,        said.status,
          said.detail, said.status == CellStatus::doubtful ? said.records : 0,
          said.file,   counted ? lacks_of(snapshot, dataset, force, step) : std::vector<LackedSeries>()};
}

/// Months and quarters from the first to the last that the release knows of, those between them that it knows nothing of, too. Years may be
/// irregular: only those that it knows of.
std::vector<Period> calendar_of(const Dataset& dataset, const DatasetSteps& steps) {
  if (steps.steps.empty() || dataset.step_months >= months_of_a_year) return steps.steps;
  std::vector<Period> calendar;
  for (Month first = steps.steps.front().first; first <= steps.steps.back().first; first = first + dataset.step_months)
    calendar.push_back({first, dataset.step_months});
  return calendar;
}

std::vector<CoverageGap> gaps_of(const std::vector<HeldStep>& steps) {
  std::vector<CoverageGap> gaps;
  bool goes_on = false;
  for (const HeldStep& step : steps) {
    const bool missing = step.status != CellStatus::counted;
    if (missing && goes_on && gaps.back().status == step.status && gaps.back().detail == step.detail) {
      gaps.back().period.months = step.period.last() - gaps.back().period.first + 1;
      gaps.back().published += step.published;
    } else if (missing) {
      gaps.push_back({step.period, step.status, step.detail, step.published});
    }
    goes_on = missing;
  }
  return gaps;
}

ForceCoverage coverage_of(const Snapshot& snapshot, const Dataset& dataset, const std::vector<Period>& calendar, const Area& force,
                          const std::vector<CoverageYear>& years) {
  ForceCoverage coverage{&force, {}, std::vector<int>(years.size(), 0), {}};
  std::size_t year = 0;
  for (const Period& step : calendar) {
    while (years[year].year != step.last().year()) ++year;
    coverage.steps.push_back(held_step(snapshot, dataset, force, step));
    if (coverage.steps.back().status == CellStatus::counted) ++coverage.held[year];
  }
  coverage.gaps = gaps_of(coverage.steps);
  return coverage;
}

std::vector<CoverageYear> years_of(const std::vector<Period>& calendar) {
  std::vector<CoverageYear> years;
  for (const Period& step : calendar) {
    if (years.empty() || years.back().year != step.last().year()) years.push_back({step.last().year(), 0, {}, {}});
    ++years.back().declared;
  }
  return years;
}

/// The forces together, each with as many of the steps as `times` says, of `most`.
template <class Times>
stats::Pool forces_with(const std::vector<ForceCoverage>& forces, int most, Times times) {
  std::vector<stats::PoolMember> members;
  std::int64_t residents = 0;
  for (const ForceCoverage& each : forces) {
    const std::int64_t own = each.force->residents.value_or(0);
    residents += own * most;
    if (const int held = times(each); held > 0) members.push_back({0, 0, own * held});
  }
  return stats::pooled(members, residents, static_cast<int>(forces.size()));
}

void add_up(DatasetHeld& held, const std::vector<Period>& calendar) {
  for (std::size_t i = 0; i < held.years.size(); ++i) {
    CoverageYear& year = held.years[i];
    year.whole = forces_with(held.forces, 1, [&](const ForceCoverage& each) { return each.held[i] == year.declared ? 1 : 0; });
    year.held = forces_with(held.forces, year.declared, [&](const ForceCoverage& each) { return each.held[i]; });
  }
  for (std::size_t i = 0; i < calendar.size(); ++i) {
    const auto is_held = [&](const ForceCoverage& each) { return each.steps[i].status == CellStatus::counted ? 1 : 0; };
    held.steps.push_back({calendar[i], forces_with(held.forces, 1, is_held)});
  }
}

}  // namespace

CoverageFacts coverage_facts(const Snapshot& snapshot, const facts::HubToday& hub) {
  CoverageFacts facts{hub, {}};
  for (const Dataset& dataset : snapshot.datasets) {
    const auto calendar = calendar_of(dataset, snapshot.steps_of(dataset));
    DatasetHeld held{&dataset, years_of(calendar), {}, {}};
    for (const Area* force : snapshot.areas_at(Counting::recorder))
      held.forces.push_back(coverage_of(snapshot, dataset, calendar, *force, held.years));
    add_up(held, calendar);
    if (!held.years.empty()) facts.datasets.push_back(std::move(held));
  }
  return facts;
}

}  // namespace hub::pages
