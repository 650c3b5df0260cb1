// SPDX-License-Identifier: Apache-2.0
#include "sources/home_office/steps.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace hub::sources::home_office {
namespace {

using std::chrono::year_month_day;

constexpr int months_of_a_year = 12;
constexpr int months_of_a_quarter = 3;
constexpr int april = 4;
/// The binary rest of a decimal number shows from here on.
constexpr std::size_t least_digits_of_a_rest = 15;
/// Days of the years 1982 to 2119.
constexpr int first_serial_day = 30'000;
constexpr int last_serial_day = 80'000;

/// "1" of "1.0", as a spreadsheet may store it.
std::string_view whole(std::string_view text) { return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text; }

std::optional<year_month_day> day_of(std::string_view year, std::string_view month, std::string_view day) {
  const auto y = parse_number<int>(year);
  const auto m = parse_number<unsigned>(month);
  const auto d = parse_number<unsigned>(day);
  if (!y || !m || !d || year.size() != 4) return std::nullopt;
  const year_month_day date{std::chrono::year(*y), std::chrono::month(*m), std::chrono::day(*d)};
  return date.ok() && *y >= 1950 && *y < 2200 ? std::optional(date) : std::nullopt;
}

std::optional<year_month_day> date_of(std::string_view text) {
  if (const auto serial = parse_number<int>(whole(text))) {
    if (*serial < first_serial_day || *serial > last_serial_day) return std::nullopt;
    return year_month_day(std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(*serial));
  }
  const auto parts = split(text, text.find('/') == std::string_view::npos ? '-' : '/');
  if (parts.size() != 3) return std::nullopt;
  return parts[0].size() == 4 ? day_of(parts[0], parts[1], parts[2].substr(0, 2)) : day_of(parts[2], parts[1], parts[0]);
}

}  // namespace

std::optional<Period> quarter_of(std::string_view financial_year, std::string_view quarter) {
  const auto at = financial_year.find_first_of("/-");
  if (at != 4) return std::nullopt;
  const auto first = parse_number<int>(financial_year.substr(0, at));
  const std::string_view after = financial_year.substr(at + 1);
  if (!first || *first < 1950 || *first >= 2199) return std::nullopt;
  const std::string next = std::to_string(*first + 1);
  if (after != next && after != next.substr(2)) return std::nullopt;
  if (quarter.starts_with('Q')) quarter.remove_prefix(1);
  const auto number = parse_number<int>(whole(quarter));
  if (!number || *number < 1 || *number > 4) return std::nullopt;
  return Period{Month(*first, april) + (*number - 1) * months_of_a_quarter, months_of_a_quarter};
}

std::optional<Period> year_ending(std::string_view day) {
  const auto date = date_of(day);
  if (!date) return std::nullopt;
  const auto last = std::chrono::year_month_day_last(date->year(), std::chrono::month_day_last(date->month())).day();
  if (unsigned{date->day()} + 3 < unsigned{last}) return std::nullopt;
  return Period::ending(Month(int{date->year()}, static_cast<int>(unsigned{date->month()})), months_of_a_year);
}

std::string offence_code(std::string_view cell) {
  if (cell.size() < least_digits_of_a_rest || !is_plain_decimal(cell)) return std::string(whole(cell));
  const auto number = parse_number<double>(cell);
  return number ? fmt::format("{}", *number) : std::string(cell);
}

}  // namespace hub::sources::home_office
