// SPDX-License-Identifier: Apache-2.0
#include "domain/month.hpp"

#include "base/text.hpp"

#include <array>

namespace hub {
namespace {

constexpr int most_months = 120;

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
  const auto slash = text.find('/');
  const auto first = Month::parse(text.substr(0, slash));
  if (first && slash == std::string_view::npos) return Period{*first, 1};
  if (first) {
    const std::string_view length = text.substr(slash + 1);
    if (length.size() >= 3 && length.front() == 'P' && length.back() == 'M' && length[1] != '0') {
      const auto months = parse_number<unsigned>(length.substr(1, length.size() - 2));
      if (months && *months >= 1 && *months <= most_months) return Period{*first, static_cast<int>(*months)};
    }
  }
  return fail(ErrorCode::bad_parameter, "", "found \"{}\", expected a period such as 2025-10 or 2025-10/P3M (at most {} months)",
              text.substr(0, 40), most_months);
}

std::string to_string(const Period& period) {
  return period.months == 1 ? to_string(period.first) : fmt::format("{}/P{}M", to_string(period.first), period.months);
}

}  // namespace hub
