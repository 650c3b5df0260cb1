// SPDX-License-Identifier: Apache-2.0
#include "pages/coverage/question.hpp"

#include <algorithm>

namespace hub::pages {
namespace {

using namespace query;

/// What nobody wrote down is not held: that a force did not supply it needs a source.
HeldStep held_step(const DatasetSteps& steps, const Area& force, Period step) {
  const auto of_force = steps.by_force.find(force.code.text());
  if (of_force == steps.by_force.end()) return {step, CellStatus::not_held, {}};
  const auto entry = of_force->second.find(step.first.index());
  if (entry == of_force->second.end()) return {step, CellStatus::not_held, {}};
  return {step, entry->second.status, entry->second.detail};
}

std::vector<CoverageGap> gaps_of(const std::vector<HeldStep>& steps) {
  std::vector<CoverageGap> gaps;
  bool goes_on = false;
  for (const HeldStep& step : steps) {
    const bool missing = step.status != CellStatus::counted;
    if (missing && goes_on && gaps.back().status == step.status && gaps.back().detail == step.detail) {
      gaps.back().period.months = step.period.last() - gaps.back().period.first + 1;
    } else if (missing) {
      gaps.push_back({step.period, step.status, step.detail});
    }
    goes_on = missing;
  }
  return gaps;
}

ForceCoverage coverage_of(const DatasetSteps& steps, const Area& force, const std::vector<CoverageYear>& years) {
  ForceCoverage coverage{&force, {}, std::vector<int>(years.size(), 0), {}};
  std::size_t year = 0;
  for (const Period& step : steps.steps) {
    while (years[year].year != step.last().year()) ++year;
    coverage.steps.push_back(held_step(steps, force, step));
    if (coverage.steps.back().status == CellStatus::counted) ++coverage.held[year];
  }
  coverage.gaps = gaps_of(coverage.steps);
  return coverage;
}

std::vector<CoverageYear> years_of(const DatasetSteps& steps) {
  std::vector<CoverageYear> years;
  for (const Period& step : steps.steps) {
    if (years.empty() || years.back().year != step.last().year()) years.push_back({step.last().year(), 0, {}});
    ++years.back().declared;
  }
  return years;
}

stats::Pool forces_with_all(const std::vector<ForceCoverage>& forces, std::size_t year, int declared) {
  std::vector<stats::PoolMember> members;
  std::int64_t residents = 0;
  for (const ForceCoverage& each : forces) {
    const std::int64_t own = each.force->residents.value_or(0);
    residents += own;
    if (each.held[year] == declared) members.push_back({0, 0, own});
  }
  return stats::pooled(members, residents, static_cast<int>(forces.size()));
}

}  // namespace

CoverageFacts coverage_facts(const Snapshot& snapshot, const facts::HubToday& hub) {
  CoverageFacts facts{hub, {}};
  for (const Dataset& dataset : snapshot.datasets) {
    const DatasetSteps& steps = snapshot.steps_of(dataset);
    DatasetHeld held{&dataset, years_of(steps), {}};
    for (const Area* force : snapshot.areas_at(Counting::recorder)) held.forces.push_back(coverage_of(steps, *force, held.years));
    for (std::size_t i = 0; i < held.years.size(); ++i) held.years[i].whole = forces_with_all(held.forces, i, held.years[i].declared);
    if (!held.years.empty()) facts.datasets.push_back(std::move(held));
  }
  return facts;
}

}  // namespace hub::pages
