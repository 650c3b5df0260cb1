// SPDX-License-Identifier: Apache-2.0
#include "stats/revision.hpp"

namespace hub::stats {
namespace {

constexpr int months_of_a_year = 12;

bool continues(const Revision& year, const Revision& step) {
  return step.period.first == year.period.first + year.period.months && year.period.months + step.period.months <= months_of_a_year;
}

}  // namespace

std::vector<Revision> by_year(std::span<const Revision> steps) {
  std::vector<Revision> years;
  for (const Revision& step : steps) {
    if (years.empty() || !continues(years.back(), step)) {
      years.push_back(step);
      continue;
    }
    Revision& year = years.back();
    year.period.months += step.period.months;
    year.earlier += step.earlier;
    year.newest += step.newest;
  }
  return years;
}

}  // namespace hub::stats
