// SPDX-License-Identifier: Apache-2.0
// The only unit of time in the figures: calendar months, and runs of whole months.
#pragma once
#include "base/result.hpp"

#include <bit>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

class Month {
 public:
  /// year 1900 to 2199, month 1 to 12.
  constexpr Month(int year, int month_of_year) : index_(year * 12 + month_of_year - 1) {}
  /// From "2025-10"; anything else is refused with what was received.
  [[nodiscard]] static Result<Month> parse(std::string_view text);
  [[nodiscard]] static constexpr Month from_index(int index) { return Month(index); }

  /// Months since year 0; consecutive months differ by one.
  [[nodiscard]] constexpr int index() const { return index_; }
  [[nodiscard]] constexpr int year() const { return index_ / 12; }
  [[nodiscard]] constexpr int month_of_year() const { return index_ % 12 + 1; }

  friend constexpr Month operator+(Month month, int months) { return Month(month.index_ + months); }
  friend constexpr Month operator-(Month month, int months) { return Month(month.index_ - months); }
  /// Months from `from` to `to`.
  friend constexpr int operator-(Month to, Month from) { return to.index_ - from.index_; }
  friend constexpr auto operator<=>(Month, Month) = default;

 private:
  constexpr explicit Month(int index) : index_(index) {}
  int index_;
};

/// "2025-10".
[[nodiscard]] std::string to_string(Month month);

/// "October 2025".
[[nodiscard]] std::string long_name(Month month);

/// A run of whole months; written "2025-10" (one month) or "2025-10/P3M" (ISO 8601). Of a year that is not held whole some may not be of
/// it: "2025-01/P12M without 2025-07,2025-08".
struct Period {
  Month first;
  int months;                 ///< from the first to the last
  std::uint16_t without = 0;  ///< months between them that are not of it, of at most sixteen: a bit each, the lowest for the first

  /// At most 120 months, of which at most sixteen may lack some, but not the last.
  [[nodiscard]] static Result<Period> parse(std::string_view text);
  [[nodiscard]] static constexpr Period ending(Month last, int months) { return {last - (months - 1), months}; }
  [[nodiscard]] constexpr Month last() const { return first + (months - 1); }
  /// The same months, from the first that is of it.
  [[nodiscard]] constexpr Period from_first_held() const {
    const int gap = std::countr_one(without);
    return {first + gap, months - gap, static_cast<std::uint16_t>(without >> gap)};
  }
  /// Months that are of it.
  [[nodiscard]] constexpr int length() const { return months - std::popcount(without); }
  [[nodiscard]] constexpr bool lacks(Month month) const {
    return month >= first && month <= last() && (without >> (month - first) & 1) != 0;
  }
  [[nodiscard]] constexpr bool contains(Month month) const { return month >= first && month <= last() && !lacks(month); }

  friend constexpr bool operator==(const Period&, const Period&) = default;
};

[[nodiscard]] std::string to_string(const Period& period);

/// The months between its first and its last that are not of it.
[[nodiscard]] std::vector<Month> months_without(const Period& period);

}  // namespace hub
