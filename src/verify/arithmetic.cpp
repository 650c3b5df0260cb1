// SPDX-License-Identifier: Apache-2.0
#include "verify/arithmetic.hpp"

#include <algorithm>
#include <cmath>

namespace hub::verify {
namespace {

__extension__ using Wide = __int128;

constexpr double normal_95 = 1.959963984540054;
constexpr double tail_95 = 0.025;
constexpr std::int64_t fewest_for_byar = 10;

/// P(at most `count`) of a Poisson variable.
double chance_of_at_most(std::int64_t count, double mean) {
  double term = std::exp(-mean);
  double sum = term;
  for (std::int64_t i = 1; i <= count; ++i) {
    term *= mean / static_cast<double>(i);
    sum += term;
  }
  return sum;
}

/// The mean at which P(at most `count`) falls to `wanted`; it falls as the mean rises.
double mean_with_chance(std::int64_t count, double wanted) {
  double low = 0;
  double high = 100;
  for (int i = 0; i < 200; ++i) {
    const double middle = (low + high) / 2;
    (chance_of_at_most(count, middle) > wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

double byar(double count, double deviate) {
  const double inner = 1.0 - 1.0 / (9.0 * count) + deviate / (3.0 * root_of(count));
  return count * inner * inner * inner;
}

}  // namespace

std::string long_division(std::int64_t numerator, std::int64_t denominator, std::int64_t multiplier, int decimals) {
  const bool negative = numerator < 0;
  Wide rest = Wide{negative ? -numerator : numerator} * multiplier;
  std::string digits = std::to_string(static_cast<std::int64_t>(rest / denominator));
  rest %= denominator;
  for (int i = 0; i < decimals; ++i) {
    rest *= 10;
    digits.push_back(static_cast<char>('0' + static_cast<int>(rest / denominator)));
    rest %= denominator;
  }
  if (2 * rest >= denominator) {  // one more in the last place, carried to the left
    std::size_t at = digits.size();
    while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
    if (at > 0) {
      ++digits[at - 1];
    } else {
      digits.insert(digits.begin(), '1');
    }
  }
  const bool zero = digits.find_first_not_of('0') == std::string::npos;
  if (decimals > 0) digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
  return negative && !zero ? "-" + digits : digits;
}

double root_of(double value) {
  if (value <= 0) return 0;
  double root = value > 1 ? value : 1;
  for (double next = (root + value / root) / 2; next < root; next = (root + value / root) / 2) root = next;
  return root;
}

double quantile_of(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const double place = share * static_cast<double>(values.size() - 1);
  std::size_t below = 0;
  while (below + 1 < values.size() && static_cast<double>(below + 1) <= place) ++below;
  if (below + 1 == values.size()) return values.back();
  const double part = place - static_cast<double>(below);
  return values[below] * (1.0 - part) + values[below + 1] * part;
}

double quarter_of(std::vector<double> values, int quarter) {
  std::sort(values.begin(), values.end());
  values.insert(values.begin(), values.front());  // place 0 and place n + 1 are the ends again
  values.push_back(values.back());
  const double place = static_cast<double>(values.size() - 1) * quarter / 4.0;
  std::size_t below = 0;
  while (static_cast<double>(below + 1) <= place) ++below;
  const double part = place - static_cast<double>(below);
  return part > 0 ? values[below] * (1.0 - part) + values[below + 1] * part : values[below];
}

double lower_limit_95(std::int64_t count) {
  if (count >= fewest_for_byar) return byar(static_cast<double>(count), -normal_95);
  return count == 0 ? 0.0 : mean_with_chance(count - 1, 1.0 - tail_95);
}

double upper_limit_95(std::int64_t count) {
  return count >= fewest_for_byar ? byar(static_cast<double>(count) + 1.0, normal_95) : mean_with_chance(count, tail_95);
}

double score_between(std::int64_t a, std::int64_t b, double ratio) {
  return 2.0 * (root_of(static_cast<double>(b)) - root_of(ratio * static_cast<double>(a))) / root_of(1.0 + ratio);
}

}  // namespace hub::verify
