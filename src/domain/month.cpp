// SPDX-License-Identifier: Apache-2.0
#include "domain/month.hpp"

#include "base/text.hpp"

#include <array>
#include <optional>

namespace hub {
namespace {

constexpr int most_months = 120;
constexpr int most_months_with_gaps = 16;  // bits of Period::without
constexpr std::string_view before_gaps = " without ";

/// "2025-10" or "2025-10/P3M"
std::optional<Period> parse_run(std::string_view text) {
  const auto slash = text.find('/');
  const auto first = Month::parse(text.substr(0, slash));
  if (!first) return std::nullopt;
  if (slash == std::string_view::npos) return Period{*first, 1};
  const std::string_view length = text.substr(slash + 1);
  if (length.size() < 3 || length.front() != 'P' || length.back() != 'M' || length[1] == '0') return std::nullopt;
  const auto months = parse_number<unsigned>(length.substr(1, length.size() - 2));
  if (!months || *months < 1 || *months > most_months) return std::nullopt;
  return Period{*first, static_cast<int>(*months)};
}

/// "2025-07,2025-08", in time order.
std::optional<Period> without_months(Period period, std::string_view text) {
  if (period.months > most_months_with_gaps) return std::nullopt;
  for (const std::string_view each : split(text, ',')) {
    const auto month = Month::parse(each);
    if (!month || *month < period.first || *month >= period.last() || period.without >> (*month - period.first) != 0) return std::nullopt;
    period.without = static_cast<std::uint16_t>(period.without | 1U << (*month - period.first));
  }
  return period;
}

}  // namespace

Result<Month> Month::parse(std::string_view text) {
  if (text.size() == 7 && text[4] == '-') {
    const auto year = parse_number<unsigned>(text.substr(0, 4));
    const auto month = parse_number<unsigned>(text.substr(5, 2));
    if (year && month && *year >= 1900 && *year <= 2199 && *month >= 1 && *month <= 12) {
      return Month(static_cast<int>(*year), static_cast<int>(*month));
    }
  }
  return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected a month such as 2025-10", text.substr(0, 40));
}

std::string to_string(Month month) { return fmt::format("{:04}-{:02}", month.year(), month.month_of_year()); }

std::string long_name(Month month) {
  constexpr std::array<std::string_view, 12> names{"January", "February", "March",     "April",   "May",      "June",
                                                   "July",    "August",   "September", "October", "November", "December"};
  return fmt::format("{} {}", names[static_cast<std::size_t>(month.month_of_year() - 1)], month.year());
}

Result<Period> Period::parse(std::string_view text) {
  const auto gaps = text.find(before_gaps);
  auto period = parse_run(text.substr(0, gaps));
  if (period && gaps != std::string_view::npos) period = without_months(*period, text.substr(gaps + before_gaps.size()));
  if (period) return *period;
  return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected a period such as 2025-10 or 2025-10/P3M (at most {} months)",
              text.substr(0, 40), most_months);
}

std::string to_string(const Period& period) {
  std::string text = period.months == 1 ? to_string(period.first) : fmt::format("{}/P{}M", to_string(period.first), period.months);
  std::string_view before = before_gaps;
  for (const Month month : months_without(period)) {
    text += std::string(before) + to_string(month);
    before = ",";
  }
  return text;
}

std::vector<Month> months_without(const Period& period) {
  std::vector<Month> months;
  for (int number = 0; number < period.months && period.without >> number != 0; ++number) {
    if (period.lacks(period.first + number)) months.push_back(period.first + number);
  }
  return months;
}

}  // namespace hub
