// SPDX-License-Identifier: Apache-2.0
#include "stats/rounding.hpp"

#include <cmath>

namespace hub::stats {
namespace {

__extension__ using Wide = __int128;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

}  // namespace

Decimal round_ratio(std::int64_t numerator, std::int64_t denominator, std::int64_t multiplier, int decimals) {
  const Wide exact = Wide{numerator} * multiplier * power_of_ten(decimals);
  const Wide magnitude = exact < 0 ? -exact : exact;
  const Wide rounded = (2 * magnitude + denominator) / (2 * Wide{denominator});
  return {static_cast<std::int64_t>(exact < 0 ? -rounded : rounded), decimals};
}

Decimal round_real(double value, int decimals) { return {std::llround(value * static_cast<double>(power_of_ten(decimals))), decimals}; }

Decimal cut_real(double value, int decimals) {
  constexpr double error_of_roots = 1e-9;  // a score that is exactly 2 may be a little less in doubles
  const double scaled = std::abs(value) * static_cast<double>(power_of_ten(decimals)) + error_of_roots;
  const auto whole = static_cast<std::int64_t>(scaled);
  return {value < 0 ? -whole : whole, decimals};
}

std::string digits(const Decimal& number) {
  const std::int64_t unit = power_of_ten(number.decimals);
  const std::int64_t magnitude = number.scaled < 0 ? -number.scaled : number.scaled;
  const char* const sign = number.scaled < 0 ? "-" : "";
  std::string text = sign + std::to_string(magnitude / unit);
  if (number.decimals == 0) return text;
  const std::string fraction = std::to_string(magnitude % unit);
  return text.append(1, '.').append(static_cast<std::size_t>(number.decimals) - fraction.size(), '0').append(fraction);
}

}  // namespace hub::stats
