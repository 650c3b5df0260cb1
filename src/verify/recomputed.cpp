// SPDX-License-Identifier: Apache-2.0
#include "verify/recomputed.hpp"

#include "verify/arithmetic.hpp"

#include <cmath>
#include <functional>
#include <set>

namespace hub::verify {
namespace {

constexpr double kept_by_chance = 0.623;
constexpr std::int64_t fewest_records = 20;
constexpr std::int64_t fewest_residents = 20'000;
constexpr int fewest_areas = 10;
constexpr int recent_months = 6;

/// Both counts of every area so counted in a step and in the one a year before, by area, where no new way of counting begins between.
using Pairs = std::map<std::size_t, std::pair<std::int64_t, std::int64_t>>;
Pairs pairs_at(const Recomputed& from, std::size_t s, const std::string& counting, int month) {
  Pairs pairs;
  const GivenSeries& series = from.given.series[s];
  for (const std::size_t area : from.given.areas_counted(counting)) {
    const Asked asked{from, s, area};
    const std::set<int> breaks = asked.breaks();
    if (breaks.upper_bound(month - 12) != breaks.lower_bound(month + series.step_months)) continue;
    if (asked.place().residents >= 0 && asked.place().residents < fewest_residents) continue;
    const auto past = asked.counted({Month::from_index(month - 12), series.step_months});
    const auto current = asked.counted({Month::from_index(month), series.step_months});
    if (past && current) pairs.emplace(area, std::pair(*past, *current));
  }
  return pairs;
}

/// Sums over the steps of the newest year of which at least half as many areas have a pair as of the step that has most; of areas with all.
std::vector<std::pair<std::int64_t, std::int64_t>> year_pairs(const Recomputed& from, std::size_t s, const std::string& counting) {
  std::map<int, Pairs> by_step;
  std::size_t most = 0;
  const auto held = from.given.steps.find(from.given.series[s].dataset);
  if (held == from.given.steps.end()) return {};
  for (const int month : held->second) {
    Pairs pairs = pairs_at(from, s, counting, month);
    most = std::max(most, pairs.size());
    if (!pairs.empty()) by_step.emplace(month, std::move(pairs));
  }
  std::erase_if(by_step, [&](const auto& step) { return 2 * step.second.size() < most; });
  if (by_step.empty()) return {};
  const int ends = by_step.rbegin()->first + from.given.series[s].step_months;
  std::erase_if(by_step, [&](const auto& step) { return step.first < ends - 12; });
  std::vector<std::pair<std::int64_t, std::int64_t>> sums;
  for (const auto& [area, newest] : by_step.rbegin()->second) {
    std::pair<std::int64_t, std::int64_t> sum{0, 0};
    bool has_all = true;
    for (const auto& [month, pairs] : by_step) {
      const auto found = pairs.find(area);
      has_all = has_all && found != pairs.end();
      if (!has_all) break;
      sum.first += found->second.first;
      sum.second += found->second.second;
    }
    if (has_all) sums.push_back(sum);
  }
  return sums;
}

Observation<Phi> phi_of(const Recomputed& from, std::size_t series, const std::string& counting) {
  const auto pairs = year_pairs(from, series, counting);
  std::vector<double> ratios;
  for (const auto& [before, now] : pairs) {
    if (before > 0 && now >= 0 && before + now >= fewest_records) ratios.push_back(static_cast<double>(now) / static_cast<double>(before));
  }
  const double shared = ratios.empty() ? 0 : quantile_of(ratios, 0.5);
  std::multiset<double, std::greater<>> squares;
  for (const auto& [before, now] : pairs) {
    if (before < 0 || now < 0 || before + now < fewest_records || shared <= 0) continue;
    const double score = score_between(before, now, shared);
    squares.insert(score * score);
  }
  const int areas = static_cast<int>(squares.size());
  if (areas < fewest_areas) return Missing{MissingReason::too_few};
  for (int i = 0; i < areas / 10; ++i) squares.erase(squares.begin());
  double sum = 0;
  for (const double each : squares) sum += each;
  const double raw = sum / static_cast<double>(squares.size()) / kept_by_chance;
  return Phi{std::floor(raw * 1e9 + 0.5) / 1e9, areas};  // published in billionths
}

/// Newest first: what the publisher did not supply, what is doubtful, withheld or counted with others; otherwise nothing is held.
Missing why_nothing(const Asked& asked) {
  if (asked.place().counting == "located" && !asked.measured().located) return {MissingReason::not_held};
  const auto& held = asked.steps();
  if (held.empty() || asked.place().counting == "sum") return {MissingReason::not_held};
  for (auto month = held.rbegin(); month != held.rend(); ++month) {
    const Window* step = asked.window({Month::from_index(*month), asked.measured().step_months});
    if (step != nullptr && step->status == "not_supplied") return {MissingReason::not_supplied};
    if (step != nullptr && step->status == "doubtful") return {MissingReason::doubtful};
    if (step != nullptr && step->status == "withheld") return {MissingReason::withheld};
    if (step != nullptr && step->status == "combined") return {MissingReason::not_applicable};
  }
  return {MissingReason::not_held};
}

/// Recent before old. Of recent ones the longer, then the later; of old ones the later, then the longer.
bool leads_before(const Lead& a, const Lead& b) {
  if (a.recent != b.recent) return a.recent;
  const bool longer = a.period.months > b.period.months;
  const bool later = a.period.last() > b.period.last();
  const bool as_long = a.period.months == b.period.months;
  const bool as_late = a.period.last() == b.period.last();
  return a.recent ? longer || (as_long && later) : later || (as_late && longer);
}

/// The months of a part of a year, one by one.
std::optional<std::int64_t> held_of(const Asked& asked, Period part) {
  const std::set<int> breaks = asked.breaks();
  if (breaks.upper_bound(part.first.index()) != breaks.upper_bound(part.last().index())) return std::nullopt;
  std::int64_t sum = 0;
  for (int number = 0; number < part.months; ++number) {
    if ((part.without >> number) % 2 == 1) continue;
    const auto month = asked.counted({part.first + number, 1});
    if (!month) return std::nullopt;
    sum += *month;
  }
  return sum;
}

/// A whole year of any series of the measure that is at most a year and a half older than that month.
bool has_recent_year(const Asked& asked, Month newest) {
  const Given& given = asked.from.given;
  for (std::size_t other = 0; other < given.series.size(); ++other) {
    const Asked by{asked.from, other, asked.area};
    if (given.series[other].measure != asked.measured().measure || !given.series[other].counts_the_measure || by.steps().empty()) continue;
    const auto year = newest_complete(by, 12);
    if (year && newest - year->last() <= 18) return true;
  }
  return false;
}

}  // namespace

Recomputed recompute(Given given) {
  Recomputed result{std::move(given), {}, {}, {}};
  for (const GivenSeries& series : result.given.series) {
    auto& steps = result.steps.emplace_back();
    const auto declared = result.given.steps.find(series.dataset);
    if (declared == result.given.steps.end()) continue;
    for (const int month : declared->second) {
      if (month >= series.first && (series.last < 0 || month + series.step_months - 1 <= series.last)) steps.insert(month);
    }
  }
  result.windows = windows_of(result.given);
  for (std::size_t series = 0; series < result.given.series.size(); ++series) {
    for (const char* counting : {"sum", "recorder", "located"})
      result.phi.emplace(std::pair(series, counting), phi_of(result, series, counting));
  }
  return result;
}

const Window* Asked::window(Period period) const {
  const auto found = from.windows.find({series, area, period.months, period.first.index()});
  return found == from.windows.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> Asked::counted(Period period) const {
  const bool part_of_a_year = period.months > 3 && period.length() < 12;
  if (part_of_a_year) return held_of(*this, period);
  const Window* found = window(period);
  return found == nullptr ? std::nullopt : found->count;
}

Total total_of(const Asked& asked, const std::vector<std::size_t>& areas, Period period) {
  Total total;
  for (const std::size_t area : areas) {
    const Asked each = asked.in(area);
    ++total.of;
    total.residents_of_all += std::max<std::int64_t>(0, each.place().residents);
    const auto count = each.counted(period);
    if (!count) continue;
    ++total.members;
    total.count += *count;
    total.denominator = std::min(total.denominator, each.denominator()) < 0 ? -1 : total.denominator + each.denominator();
    total.residents += std::max<std::int64_t>(0, each.place().residents);
  }
  return total;
}

std::vector<std::size_t> siblings_of(const Asked& asked) {
  std::vector<std::size_t> siblings;
  for (const std::size_t area : asked.from.given.areas_counted(asked.place().counting)) {
    if (asked.from.given.areas[area].parent == asked.place().parent) siblings.push_back(area);
  }
  return siblings;
}

bool is_complete(const Asked& asked, Period period) {
  if (asked.place().counting != "sum") return asked.counted(period).has_value();
  const Total total = total_of(asked, asked.from.given.areas_counted("recorder"), period);
  return total.members > 1 && total.residents * 2 >= total.residents_of_all;
}

Observation<std::int64_t> count_in(const Asked& asked, Period period) {
  const Window* window = asked.window(period);
  if (window == nullptr || window->status == "not_held") return Missing{MissingReason::not_held};
  if (window->count) return *window->count;
  if (window->status == "not_supplied") return Missing{MissingReason::not_supplied};
  if (window->status == "doubtful") return Missing{MissingReason::doubtful};
  if (window->status == "withheld") return Missing{MissingReason::withheld};
  if (window->status == "broken") return Missing{MissingReason::not_comparable};
  if (window->status == "combined") return Missing{MissingReason::not_applicable};
  return Missing{MissingReason::incomplete};
}

Observation<Lead> lead_of(const Asked& asked) {
  if (asked.steps().empty()) return why_nothing(asked);
  std::optional<Lead> best;
  for (Month end = asked.oldest(); end <= asked.newest(); end = end + 1) {
    for (const int months : {1, 3, 12}) {
      const Lead each{Period::ending(end, months), asked.newest() - end <= recent_months};
      if (months >= asked.measured().step_months && is_complete(asked, each.period) && (!best || leads_before(each, *best))) best = each;
    }
  }
  if (!best) return why_nothing(asked);
  const auto part = part_of_year(asked);
  const bool leads = part && asked.newest() - part->last() <= recent_months && best->period.months < 12 &&
                     best->period.months < part->length() && !has_recent_year(asked, asked.newest());
  return leads ? Lead{*part, true} : *best;
}

std::optional<Period> part_of_year(const Asked& asked) {
  if (asked.measured().step_months != 1 || asked.measured().controlled || asked.steps().empty() || asked.place().counting == "sum")
    return std::nullopt;
  const int year = asked.newest().month_of_year() == 12 ? asked.newest().year() : asked.newest().year() - 1;
  Period part{Month(year, 1), 12};
  int absent = 0;
  const std::set<int> breaks = asked.breaks();
  for (int number = 1; number <= 12; ++number) {
    const Month month(year, number);
    if (number > 1 && breaks.contains(month.index())) return std::nullopt;
    if (asked.counted({month, 1})) continue;
    ++absent;
    part.without = static_cast<std::uint16_t>(part.without | 1 << (number - 1));
  }
  const bool lacks_december = part.without >= 2048;
  return absent == 0 || absent > 6 || lacks_december ? std::nullopt : std::optional(part.from_first_held());
}

std::optional<Period> newest_complete(const Asked& asked, int months) {
  std::optional<Period> newest;
  for (const int step : asked.steps()) {
    const Period each = Period::ending(Month::from_index(step + asked.measured().step_months - 1), months);
    if (is_complete(asked, each)) newest = each;
  }
  return newest;
}

std::optional<Period> same_months_earlier(const Asked& asked, Period period) {
  for (int years = 1; period.first - 12 * years >= asked.oldest(); ++years) {
    const Period past{period.first - 12 * years, period.months, period.without};
    if (is_complete(asked, past)) return past;
  }
  return std::nullopt;
}

bool any_withheld(const Asked& asked, const std::vector<std::size_t>& areas, Period period) {
  for (const std::size_t area : areas) {
    const auto count = count_in(asked.in(area), period);
    if (!count.has_value() && count.missing().reason == MissingReason::withheld) return true;
  }
  return false;
}

}  // namespace hub::verify
