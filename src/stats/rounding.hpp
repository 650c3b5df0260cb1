// SPDX-License-Identifier: Apache-2.0
// The one rounding rule: exact integer ratios, halves away from zero, so that a rise and a fall of the same size read alike
// and 2.25 never prints as 2.2. Published tables commonly round this way (docs/data/methodology.md#rounding).
#pragma once
#include <cstdint>
#include <string>

namespace hub::stats {

/// A rounded number: scaled / 10^decimals.
struct Decimal {
  std::int64_t scaled;
  int decimals;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// multiplier · numerator / denominator, rounded. denominator > 0; |multiplier · numerator · 10^decimals| under 2^126.
[[nodiscard]] Decimal round_ratio(std::int64_t numerator, std::int64_t denominator, std::int64_t multiplier, int decimals);

/// A real number rounded the same way, for values that are not ratios of integers (limits of intervals).
[[nodiscard]] Decimal round_real(double value, int decimals);

/// A real number cut towards 0: one that is under a limit never reads as the limit itself.
[[nodiscard]] Decimal cut_real(double value, int decimals);

/// Plain digits for machines: "-43", "8.8", "0.05".
[[nodiscard]] std::string digits(const Decimal& number);

}  // namespace hub::stats
