// SPDX-License-Identifier: Apache-2.0
#include "stats/headline.hpp"

#include <array>
#include <tuple>

namespace hub::stats {
namespace {

constexpr std::array lengths_longest_first{12, 3, 1};

}  // namespace

bool is_recent(Period period, Month newest) { return newest - period.last() <= recent_months; }

std::optional<Headline> headline_period(Month oldest, Month newest, int step_months, const std::function<bool(Period)>& complete) {
  for (const int months : lengths_longest_first) {
    if (months < step_months) continue;
    for (int back = 0; back <= recent_months; ++back) {
      const Period candidate = Period::ending(newest - back, months);
      if (complete(candidate)) return Headline{candidate, true};
    }
  }
  for (Month end = newest - recent_months - 1; end >= oldest; end = end - 1) {
    for (const int months : lengths_longest_first) {
      if (months < step_months) continue;
      const Period candidate = Period::ending(end, months);
      if (complete(candidate)) return Headline{candidate, false};
    }
  }
  return std::nullopt;
}

std::size_t leading_candidate(std::span<const std::optional<Candidate>> candidates) {
  std::optional<Month> newest;
  for (const auto& each : candidates) {
    if (each && (!newest || each->period.last() > *newest)) newest = each->period.last();
  }
  std::optional<std::size_t> leads;
  const auto rank = [](const Candidate& each) {
    const bool year = each.period.length() == 12;
    return std::tuple(each.period.length(), year && each.whole, each.period.last());
  };
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i]) continue;
    const Period period = candidates[i]->period;
    if (*newest - period.last() > (period.length() == 12 ? leading_year_months : recent_months)) continue;
    if (!leads || rank(*candidates[i]) > rank(*candidates[*leads])) leads = i;
  }
  return leads.value_or(0);
}

std::optional<Period> same_months_before(Period period, Month oldest, const std::function<bool(Period)>& complete) {
  for (Period past{period.first - 12, period.months, period.without}; past.first >= oldest; past.first = past.first - 12) {
    if (complete(past)) return past;
  }
  return std::nullopt;
}

std::optional<Period> newest_paired_run(Month oldest, Month newest, const std::function<bool(Month)>& paired) {
  constexpr int shortest = 3;
  constexpr int longest = 12;
  int length = 0;
  for (Month month = newest; month >= oldest; month = month - 1) {
    length = paired(month) ? length + 1 : 0;
    const bool goes_on = length > 0 && length < longest && month > oldest && paired(month - 1);
    if (length >= shortest && !goes_on) return Period{month, length};
  }
  return std::nullopt;
}

int age_in_months(Month last, Date today) {
  return Month(static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month()))) - last;
}

}  // namespace hub::stats
