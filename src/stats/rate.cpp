// SPDX-License-Identifier: Apache-2.0
#include "stats/rate.hpp"

#include <boost/math/distributions/chi_squared.hpp>

#include <cmath>

namespace hub::stats {
namespace {

__extension__ using Wide = __int128;

constexpr double z_95 = 1.959963984540054;

double byar_limit(double about, double sign) {
  const double root = 1.0 - 1.0 / (9.0 * about) + sign * z_95 / (3.0 * std::sqrt(about));
  return about * root * root * root;
}

}  // namespace

Observation<Rate> rate_of(std::int64_t count, std::int64_t denominator, int per) {
  if (denominator <= 0) return Missing{MissingReason::not_applicable, "nobody is counted as living there, so a rate cannot be worked out"};
  return Rate{count, denominator, per};
}

int compare(const Rate& a, const Rate& b) {
  const Wide left = Wide{a.count} * b.denominator;
  const Wide right = Wide{b.count} * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

Observation<Decimal> percent_difference(const Rate& a, const Rate& b) {
  if (b.count <= 0) return Missing{MissingReason::not_applicable, "a percentage of nothing cannot be worked out"};
  const std::int64_t left = a.count * b.denominator;
  const std::int64_t right = b.count * a.denominator;
  return round_ratio(left - right, right, 100, 0);
}

Interval count_interval_95(std::int64_t count) {
  const auto events = static_cast<double>(count);
  if (count >= 10) return {byar_limit(events, -1.0), byar_limit(events + 1.0, 1.0)};
  using boost::math::chi_squared;
  const double upper = 0.5 * boost::math::quantile(chi_squared(2.0 * events + 2.0), 0.975);
  return {count == 0 ? 0.0 : 0.5 * boost::math::quantile(chi_squared(2.0 * events), 0.025), upper};
}

Observation<Interval> rate_interval_95(const Rate& rate) {
  if (rate.count < 0) return Missing{MissingReason::not_applicable, "the count is negative: records were cancelled or moved later"};
  const Interval counts = count_interval_95(rate.count);
  const double factor = static_cast<double>(rate.per) / static_cast<double>(rate.denominator);
  return Interval{counts.lower * factor, counts.upper * factor};
}

}  // namespace hub::stats
