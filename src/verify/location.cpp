// SPDX-License-Identifier: Apache-2.0
#include "verify/location.hpp"

namespace hub::verify {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t lost_points = 3;

}  // namespace

Records records_in(const Asked& force, Period period) {
  Records sum;
  for (const int month : force.steps()) {
    const Period step{Month::from_index(month), force.measured().step_months};
    if (step.first < period.first || step.last() > period.last() || !force.counted(step)) continue;
    const auto found = force.from.given.counts.find({force.series, force.area, month});
    if (found == force.from.given.counts.end()) continue;
    sum.all += found->second.all;
    sum.unlocated += found->second.unlocated;
  }
  return sum;
}

// Cross-multiplied, so nothing is rounded.
bool lost_places(const Records& past, const Records& current) {
  const Wide apart = Wide{past.unlocated} * current.all - Wide{current.unlocated} * past.all;
  return 100 * (apart < 0 ? -apart : apart) > Wide{lost_points} * past.all * current.all;
}

}  // namespace hub::verify
