// SPDX-License-Identifier: Apache-2.0
// How numbers read on pages: thousands separators, a real minus sign, one rule for decimals.
#pragma once
#include "facts/comparator.hpp"
#include "stats/rate.hpp"
#include "stats/rounding.hpp"

#include <cstdint>
#include <string>

namespace hub::render {

/// "8,739", "−12".
[[nodiscard]] std::string count_text(std::int64_t count);
/// "8.8", "1,234.5", "−43".
[[nodiscard]] std::string decimal_text(const stats::Decimal& number);
/// Decimals that a rate is shown with: one from 1 upward, two below, three below 0.1.
[[nodiscard]] int rate_decimals(const stats::Rate& rate);
[[nodiscard]] std::string rate_text(const stats::Rate& rate);
/// Decimals of what a rate is compared with: as many as either of them needs, so that a difference in percent can be seen in the figures.
[[nodiscard]] int comparison_decimals(const stats::Rate& own, const stats::Rate& other);
/// A comparator's average, pooled or mean, with the decimals that stand beside `own`. Only when it has a rate.
[[nodiscard]] stats::Decimal comparator_rate(const facts::Comparator& comparator, const stats::Rate& own);
/// A real number with the given decimals, for medians and limits.
[[nodiscard]] std::string real_text(double value, int decimals);
/// "+47 %", "−43 %", "0 %"; the space before the sign does not break.
[[nodiscard]] std::string signed_percent(const stats::Decimal& percent);
/// Digits as published, with thousands separators: "94000" → "94,000".
[[nodiscard]] std::string published_text(const std::string& digits);

}  // namespace hub::render
