// SPDX-License-Identifier: Apache-2.0
#include "base/clock.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace hub {
namespace {

using namespace std::chrono;

Instant last_sunday_at_one(year in_year, month in_month) { return sys_days(in_year / in_month / Sunday[last]) + hours(1); }

struct CivilTime {
  Date date;
  hh_mm_ss<seconds> time;
  weekday day;
};

CivilTime civil(Instant instant) {
  const auto at = floor<seconds>(instant);
  const auto day = floor<days>(at);
  return {Date(day), hh_mm_ss<seconds>(at - day), weekday(day)};
}

}  // namespace

Instant system_now() { return system_clock::now(); }

Date london_date(Instant instant) {
  const year in_year = Date(floor<days>(instant)).year();
  const bool summer = instant >= last_sunday_at_one(in_year, March) && instant < last_sunday_at_one(in_year, October);
  return Date(floor<days>(instant + (summer ? hours(1) : hours(0))));
}

std::string utc_text(Instant instant) {
  const CivilTime at = civil(instant);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(at.date.year()), unsigned(at.date.month()), unsigned(at.date.day()),
                     at.time.hours().count(), at.time.minutes().count(), at.time.seconds().count());
}

std::string http_date(Instant instant) {
  constexpr std::array<std::string_view, 7> day_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const CivilTime at = civil(instant);
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", day_names[at.day.c_encoding()], unsigned(at.date.day()),
                     month_names[unsigned(at.date.month()) - 1], int(at.date.year()), at.time.hours().count(), at.time.minutes().count(),
                     at.time.seconds().count());
}

std::string compact_date(Date date) {
  return fmt::format("{:04}{:02}{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

}  // namespace hub
