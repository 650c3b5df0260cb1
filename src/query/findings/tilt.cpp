// SPDX-License-Identifier: Apache-2.0
#include "query/findings/tilt.hpp"

#include "query/findings/pools.hpp"

#include <algorithm>

namespace hub::query {
namespace {

constexpr int months_of_a_year = 12;

using Areas = std::vector<const Area*>;

Areas with_figures(const Subject& subject, const Areas& areas, Period period) {
  Areas members;
  for (const Area* each : areas) {
    if (subject.in(*each).counted(period) != nullptr) members.push_back(each);
  }
  return members;
}

bool all_have(const Subject& subject, const Areas& areas, Period period) {
  return std::all_of(areas.begin(), areas.end(), [&](const Area* each) { return subject.in(*each).counted(period) != nullptr; });
}

struct WholeYear {
  Subject subject;  ///< by the series that has it
  Period period;
};

/// The newest year that stands for all of `areas` and has every one of `members`.
std::optional<WholeYear> whole_year(const Subject& subject, const Areas& areas, const Areas& members) {
  std::optional<WholeYear> newest;
  for (const MeasureSeries& series : subject.measure.series) {
    const Subject by = subject.by(series);
    if (!series.counts_the_measure() || (subject.is_district() && !by.dataset().located)) continue;
    for (auto step = by.steps().rbegin(); step != by.steps().rend(); ++step) {
      const Period year = Period::ending(step->last(), months_of_a_year);
      if (newest && year.last() <= newest->period.last()) break;
      if (!all_have(by, members, year) || !pool_of(by, areas, year).stands_for_all()) continue;  // most years fail at the first member
      newest.emplace(WholeYear{by, year});
      break;
    }
  }
  return newest;
}

}  // namespace

std::optional<Observation<stats::Tilt>> tilt_of(const Subject& subject, const std::vector<const Area*>& areas, Period period) {
  const Areas members = with_figures(subject, areas, period);
  if (members.empty() || pool_of(subject, areas, period).stands_for_all()) return std::nullopt;
  const auto year = whole_year(subject, areas, members);
  if (!year) return Observation<stats::Tilt>(Missing{MissingReason::not_held, Why::tilt_unknown});
  const auto group = rates_of(year->subject, members, year->period);
  const auto all = rates_of(year->subject, areas, year->period);
  return stats::tilt_of(year->period, group, all);
}

}  // namespace hub::query
