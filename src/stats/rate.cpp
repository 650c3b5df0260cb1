// SPDX-License-Identifier: Apache-2.0
#include "stats/rate.hpp"

namespace hub::stats {
namespace {

__extension__ using Wide = __int128;

}  // namespace

Observation<Rate> rate_of(std::int64_t count, std::int64_t denominator, int per) {
  if (denominator <= 0) return Missing{MissingReason::not_applicable, Why::nobody_lives_there};
  return Rate{count, denominator, per};
}

int compare(const Rate& a, const Rate& b) {
  const Wide left = Wide{a.count} * b.denominator;
  const Wide right = Wide{b.count} * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

Observation<Decimal> percent_difference(const Rate& a, const Rate& b) {
  if (b.count <= 0) return Missing{MissingReason::not_applicable, Why::percent_of_nothing};
  if (a.count < fewest_for_percent || b.count < fewest_for_percent) return Missing{MissingReason::too_few, Why::too_few_to_differ};
  const std::int64_t left = a.count * b.denominator;
  const std::int64_t right = b.count * a.denominator;
  return round_ratio(left - right, right, 100, 0);
}

Observation<Interval> rate_interval_95(const Rate& rate) {
  if (rate.count < 0) return Missing{MissingReason::not_applicable, Why::negative_count};
  const Interval counts = count_interval(rate.count, Confidence::p95);
  const double factor = static_cast<double>(rate.per) / static_cast<double>(rate.denominator);
  return Interval{counts.lower * factor, counts.upper * factor};
}

}  // namespace hub::stats
