// SPDX-License-Identifier: Apache-2.0
#include "stats/interval.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace hub::stats {
namespace {

/// From this count on Byar's limits are within 0.2 % of the exact ones.
constexpr std::int64_t fewest_for_byar = 10;

double byar_limit(double about, double deviate) {
  const double root = 1.0 - 1.0 / (9.0 * about) + deviate / (3.0 * std::sqrt(about));
  return about * root * root * root;
}

double half_chi_squared(double probability, double degrees) {
  return 0.5 * boost::math::quantile(boost::math::chi_squared(degrees), probability);
}

}  // namespace

double lower_tail(Confidence confidence) { return confidence == Confidence::p95 ? 0.025 : 0.001; }

double normal_deviate(Confidence confidence) { return -boost::math::quantile(boost::math::normal(), lower_tail(confidence)); }

Interval count_interval(std::int64_t count, Confidence confidence) {
  const auto events = static_cast<double>(count);
  if (count >= fewest_for_byar) {
    const double deviate = normal_deviate(confidence);
    return {byar_limit(events, -deviate), byar_limit(events + 1.0, deviate)};
  }
  const double tail = lower_tail(confidence);
  return {count == 0 ? 0.0 : half_chi_squared(tail, 2.0 * events), half_chi_squared(1.0 - tail, 2.0 * events + 2.0)};
}

Observation<Interval> share_interval(std::int64_t events, std::int64_t trials, Confidence confidence) {
  if (trials <= 0 || events < 0 || events > trials) return Missing{MissingReason::not_applicable, Why::share_of_nothing};
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(events) / n;
  const double z = normal_deviate(confidence);
  const double middle = share + z * z / (2.0 * n);
  const double half = z * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
  const double scale = 1.0 + z * z / n;
  return Interval{std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

}  // namespace hub::stats
