// SPDX-License-Identifier: Apache-2.0
#include "verify/recomputed.hpp"

#include "verify/arithmetic.hpp"

#include <cmath>

namespace hub::verify {
namespace {

constexpr std::size_t most_steps_for_phi = 12;
constexpr std::size_t fewest_steps_for_phi = 4;
constexpr std::int64_t fewest_records = 20;
constexpr int fewest_areas = 10;
constexpr int recent_months = 6;

/// The newest twelve steps that anybody supplied, or fewer, an even number, oldest first; none when there are under four.
std::vector<int> steps_for_phi(const Given& given, const GivenMeasure& measure) {
  std::set<int> supplied;
  for (const auto& [key, status] : given.coverage) {
    if (std::get<0>(key) == measure.dataset && status == "supplied") supplied.insert(std::get<2>(key));
  }
  std::vector<int> steps(supplied.begin(), supplied.end());
  while (steps.size() > most_steps_for_phi || steps.size() % 2 == 1) steps.erase(steps.begin());
  if (steps.size() < fewest_steps_for_phi) steps.clear();
  return steps;
}

/// Sums of the first, third, … and of the second, fourth, … step, of every area so counted that has all of them.
std::vector<std::pair<std::int64_t, std::int64_t>> halves_of(const Recomputed& from, std::size_t m, const std::string& counting) {
  std::vector<std::pair<std::int64_t, std::int64_t>> halves;
  const GivenMeasure& measure = from.given.measures[m];
  const auto steps = steps_for_phi(from.given, measure);
  if (steps.empty()) return halves;
  for (const std::size_t area : from.given.areas_counted(counting)) {
    std::pair<std::int64_t, std::int64_t> half{0, 0};
    bool has_all = true;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto count = Asked{from, m, area}.counted({Month::from_index(steps[i]), measure.step_months});
      if (!count) has_all = false;
      (i % 2 == 0 ? half.first : half.second) += count.value_or(0);
    }
    if (has_all) halves.push_back(half);
  }
  return halves;
}

Observation<Phi> phi_of(const Recomputed& from, std::size_t measure, const std::string& counting) {
  const auto halves = halves_of(from, measure, counting);
  std::int64_t odd = 0;
  std::int64_t even = 0;
  for (const auto& half : halves) {
    odd += half.first;
    even += half.second;
  }
  double squares = 0;
  int areas = 0;
  for (const auto& [first, second] : halves) {
    if (first < 0 || second < 0 || first + second < fewest_records || odd <= 0 || even <= 0) continue;
    const double score = score_between(first, second, static_cast<double>(even) / static_cast<double>(odd));
    squares += score * score;
    ++areas;
  }
  if (areas < fewest_areas) return Missing{MissingReason::too_few};
  const double raw = squares / static_cast<double>(areas - 1);
  return Phi{std::floor(raw * 1e9 + 0.5) / 1e9, areas};  // published in billionths
}

/// Newest first: what the publisher did not supply, then what is withheld; otherwise nothing is held.
Missing why_nothing(const Asked& asked) {
  if (asked.place().counting == "located" && !asked.measured().located) return {MissingReason::not_applicable};
  const auto held = asked.from.given.steps.find(asked.measured().dataset);
  if (held == asked.from.given.steps.end() || asked.place().counting == "sum") return {MissingReason::not_held};
  for (auto month = held->second.rbegin(); month != held->second.rend(); ++month) {
    const Window* step = asked.window({Month::from_index(*month), asked.measured().step_months});
    if (step != nullptr && step->status == "not_supplied") return {MissingReason::not_supplied};
    if (step != nullptr && step->status == "withheld") return {MissingReason::withheld};
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

}  // namespace

Recomputed recompute(Given given) {
  Recomputed result{std::move(given), {}, {}};
  result.windows = windows_of(result.given);
  for (std::size_t measure = 0; measure < result.given.measures.size(); ++measure) {
    for (const char* counting : {"sum", "recorder", "located"})
      result.phi.emplace(std::pair(measure, counting), phi_of(result, measure, counting));
  }
  return result;
}

const Window* Asked::window(Period period) const {
  const auto found = from.windows.find({measure, area, period.months, period.first.index()});
  return found == from.windows.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> Asked::counted(Period period) const {
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
  if (window->status == "withheld") return Missing{MissingReason::withheld};
  if (window->status == "broken") return Missing{MissingReason::not_comparable};
  return Missing{MissingReason::incomplete};
}

Observation<Lead> lead_of(const Asked& asked) {
  if (!asked.from.given.steps.contains(asked.measured().dataset)) return why_nothing(asked);
  std::optional<Lead> best;
  for (Month end = asked.oldest(); end <= asked.newest(); end = end + 1) {
    for (const int months : {1, 3, 12}) {
      const Lead each{Period::ending(end, months), asked.newest() - end <= recent_months};
      if (months >= asked.measured().step_months && is_complete(asked, each.period) && (!best || leads_before(each, *best))) best = each;
    }
  }
  if (!best) return why_nothing(asked);
  return *best;
}

std::optional<Period> newest_complete(const Asked& asked, int months) {
  std::optional<Period> newest;
  if (!asked.from.given.steps.contains(asked.measured().dataset)) return newest;
  for (const int step : asked.steps()) {
    const Period each = Period::ending(Month::from_index(step + asked.measured().step_months - 1), months);
    if (is_complete(asked, each)) newest = each;
  }
  return newest;
}

std::optional<Period> same_months_earlier(const Asked& asked, Period period) {
  for (int years = 1; period.first - 12 * years >= asked.oldest(); ++years) {
    const Period past{period.first - 12 * years, period.months};
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
