// SPDX-License-Identifier: Apache-2.0
#include "stats/headline.hpp"

#include <array>

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

std::size_t leading_period(std::span<const std::optional<Period>> newest) {
  std::optional<Month> last;
  for (const auto& each : newest) {
    if (each && (!last || each->last() > *last)) last = each->last();
  }
  std::optional<std::size_t> leads;
  for (std::size_t i = 0; i < newest.size(); ++i) {
    if (!newest[i]) continue;
    const Period period = *newest[i];
    if (*last - period.last() > (period.months == 12 ? leading_year_months : recent_months)) continue;
    const bool longer = leads && period.months > newest[*leads]->months;
    const bool later = leads && period.months == newest[*leads]->months && period.last() > newest[*leads]->last();
    if (!leads || longer || later) leads = i;
  }
  return leads.value_or(0);
}

std::optional<Period> same_months_before(Period period, Month oldest, const std::function<bool(Period)>& complete) {
  for (Period past{period.first - 12, period.months}; past.first >= oldest; past.first = past.first - 12) {
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
