// SPDX-License-Identifier: Apache-2.0
#include "stats/tilt.hpp"

#include "stats/pool.hpp"

#include <cmath>

namespace hub::stats {
namespace {

double common_rate(std::span<const Rate> rates) {
  double count = 0;
  double denominator = 0;
  for (const Rate& rate : rates) {
    count += static_cast<double>(rate.count);
    denominator += static_cast<double>(rate.denominator);
  }
  return count / denominator;
}

double percent_off(double part, double whole) { return 100.0 * (part - whole) / whole; }

}  // namespace

bool is_tilted(double percent) { return std::abs(percent) > most_tilt_percent; }

std::optional<Missing> why_unsaid(const std::optional<Observation<Tilt>>& tilt, TiltOf of) {
  if (!tilt) return std::nullopt;
  if (!tilt->has_value()) return tilt->missing();
  const double percent = of == TiltOf::middle ? tilt->value().of_middle : tilt->value().of_sum;
  if (!is_tilted(percent)) return std::nullopt;
  return Missing{MissingReason::not_comparable, Why::tilted, {TenthsOfPercent{std::llround(percent * 10)}, tilt->value().year.last()}};
}

Observation<Tilt> tilt_of(Period year, std::span<const Rate> group, std::span<const Rate> all) {
  const Missing nothing{MissingReason::not_applicable, Why::percent_of_nothing};
  if (group.empty() || all.empty()) return nothing;
  const double middle = quartiles_of(all).median;
  const double sum = common_rate(all);
  if (middle <= 0 || sum <= 0) return nothing;
  return Tilt{year, percent_off(quartiles_of(group).median, middle), percent_off(common_rate(group), sum)};
}

}  // namespace hub::stats
