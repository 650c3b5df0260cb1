// SPDX-License-Identifier: Apache-2.0
// Time as a value that is handed in: stored UTC, shown as Europe/London dates.
#pragma once
#include <chrono>
#include <functional>
#include <string>

namespace hub {

using Instant = std::chrono::system_clock::time_point;
using Clock = std::function<Instant()>;
using Date = std::chrono::year_month_day;

[[nodiscard]] Instant system_now();

/// The date in London at that instant; summer time from the last Sunday of March to that of October, 01:00 UTC.
[[nodiscard]] Date london_date(Instant instant);

/// "2026-11-22T12:30:00Z".
[[nodiscard]] std::string utc_text(Instant instant);

/// "Sun, 22 Nov 2026 12:30:00 GMT" (RFC 9110).
[[nodiscard]] std::string http_date(Instant instant);

/// "20261122".
[[nodiscard]] std::string compact_date(Date date);

}  // namespace hub
