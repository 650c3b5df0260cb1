// SPDX-License-Identifier: Apache-2.0
#include "verify/judgement.hpp"

#include "verify/arithmetic.hpp"
#include "verify/location.hpp"

#include <cmath>
#include <cstdlib>

namespace hub::verify {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t fewest_records = 20;
constexpr std::int64_t fewest_residents = 20'000;
constexpr double normal_95 = 1.959963984540054;
constexpr double normal_998 = 3.090232306167813;

Missing missing(MissingReason reason) { return {reason}; }

std::string chance_named(double score) {
  const double size = score < 0 ? -score : score;
  constexpr double rounding = 1e-9;  // a score that is 2 but for its last digits is 2
  return size < 2 - rounding ? "within" : size < 3 - rounding ? "maybe" : "beyond";
}

const Observation<Phi>& phi_of(const Asked& asked, const std::string& counting) {
  return asked.from.phi.at(std::pair(asked.series, counting));
}

/// Every area's rate in the period, where there is one.
std::vector<Ratio> ratios_of(const Asked& asked, Period period) {
  std::vector<Ratio> ratios;
  for (const std::size_t area : asked.from.given.areas_counted(asked.place().counting)) {
    const Asked each = asked.in(area);
    const auto count = each.counted(period);
    if (count && each.denominator() > 0) ratios.push_back({*count, each.denominator()});
  }
  return ratios;
}

double log_of_ratio(const Ratio& each, double expected) {
  return std::log((each.count < 1 ? 0.5 : static_cast<double>(each.count)) / expected);
}

/// Additive overdispersion: what areas differ by beyond chance, squared, on the log scale.
double tau_squared(const std::vector<double>& expected, const std::vector<double>& scores) {
  const double low = quantile_of(scores, 0.1);
  const double high = quantile_of(scores, 0.9);
  double squares = 0;
  double sum = 0;
  double sum_of_squares = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const double pulled = scores[i] < low ? low : scores[i] > high ? high : scores[i];
    squares += pulled * pulled;
    sum += expected[i];
    sum_of_squares += expected[i] * expected[i];
  }
  const double room = sum - sum_of_squares / sum;
  const double excess = squares - static_cast<double>(scores.size() - 1);
  return room > 0 && excess > 0 ? excess / room : 0.0;
}

Observation<std::string> percent_from_middle(const Asked& asked, const Ratio& own, double middle) {
  if (middle <= 0) return missing(MissingReason::not_applicable);
  if (own.count < fewest_records) return missing(MissingReason::too_few);
  const double percent = 100.0 * (per_of(asked, own) - middle) / middle;
  const auto whole = static_cast<std::int64_t>(std::floor(std::abs(percent) + 0.5));
  return std::to_string(percent < 0 ? -whole : whole);
}

/// The middle rate of all, for each head.
double middle_per_head(const std::vector<Ratio>& ratios) {
  std::vector<double> rates;
  rates.reserve(ratios.size());
  for (const Ratio& each : ratios) rates.push_back(static_cast<double>(each.count) / static_cast<double>(each.denominator));
  return quarter_of(std::move(rates), 2);
}

Observation<std::string> place_in_funnel(const Ratio& own, const std::vector<Ratio>& ratios) {
  for (const Ratio& each : ratios) {
    if (each.count < 0) return missing(MissingReason::not_applicable);
  }
  const double rate = middle_per_head(ratios);
  if (rate <= 0 || ratios.size() < 10) return missing(MissingReason::too_few);
  std::vector<double> expected;
  std::vector<double> scores;
  for (const Ratio& each : ratios) {
    expected.push_back(rate * static_cast<double>(each.denominator));
    scores.push_back(root_of(expected.back()) * log_of_ratio(each, expected.back()));
  }
  const double own_expected = rate * static_cast<double>(own.denominator);
  const double off = log_of_ratio(own, own_expected);
  const double unit = root_of(1.0 / own_expected + tau_squared(expected, scores));
  if (std::abs(off) > normal_998 * unit) return std::string(off < 0 ? "well_below_range" : "well_above_range");
  if (std::abs(off) > normal_95 * unit) return std::string(off < 0 ? "somewhat_below_range" : "somewhat_above_range");
  return std::string("within_range");
}

/// Whether the whole 95 % interval of a ratio is within a tenth of 1.
bool nearly_one(double ratio, double phi, std::int64_t a, std::int64_t b) {
  const double factor = std::exp(normal_95 * root_of(phi * (1.0 / static_cast<double>(a) + 1.0 / static_cast<double>(b))));
  return ratio / factor >= 0.9 && ratio * factor <= 1.1;
}

Observation<std::string> verdict_of(const Asked& asked, std::int64_t past, std::int64_t current, double score) {
  const double ratio = static_cast<double>(current) / static_cast<double>(past);
  const auto& phi = phi_of(asked, asked.place().counting);
  if (!phi.has_value()) {
    const bool undecided = chance_named(score) == "within" && !nearly_one(ratio, 1.0, past, current);
    return undecided ? Observation<std::string>("too_uncertain_to_call") : Observation<std::string>(phi.missing());
  }
  const std::string chance = chance_named(score / root_of(phi.value().value()));
  if (chance == "within")
    return std::string(nearly_one(ratio, phi.value().value(), past, current) ? "little_change" : "too_uncertain_to_call");
  return std::string(chance == "maybe" ? "has_probably_" : "has_clearly_") + (current > past ? "risen" : "fallen");
}

/// `asked` is the area at whose level chance is judged.
Observation<Change> change_between(const Asked& asked, Period past, std::int64_t before, Period current, std::int64_t now) {
  if (before < 0 || now < 0) return missing(MissingReason::not_applicable);
  if (before < fewest_records || now < fewest_records) return missing(MissingReason::too_few);
  const double score = score_between(before, now, 1.0);
  return Change{past, current, before, now, long_division(now - before, before, 100, 0), score, verdict_of(asked, before, now, score)};
}

/// Of any length: month by month where the table has no such window.
std::optional<std::int64_t> sum_over(const Asked& asked, Period period) {
  if (asked.window(period) != nullptr || asked.measured().step_months != 1) return asked.counted(period);
  std::int64_t sum = 0;
  for (Month month = period.first; month <= period.last(); month = month + 1) {
    const auto count = asked.counted({month, 1});
    if (!count) return std::nullopt;
    sum += *count;
  }
  return sum;
}

Observation<Change> change_of(const Asked& asked, Period past, Period current) {
  const auto before = sum_over(asked, past);
  const auto now = sum_over(asked, current);
  if (!before || !now) return missing(MissingReason::not_held);
  return change_between(asked, past, *before, current, *now);
}

/// Whether the place's figures changed what they count between two periods.
bool counts_otherwise(const Asked& asked, Period past, Period current) {
  const std::set<int> breaks = asked.breaks();
  return std::any_of(breaks.begin(), breaks.end(),
                     [&](int month) { return past.first.index() < month && month <= current.last().index(); });
}

std::optional<std::pair<int, Change>> change_of_others(const Asked& asked, Period past, Period current) {
  std::int64_t before = 0;
  std::int64_t now = 0;
  int members = 0;
  for (const std::size_t force : asked.from.given.areas_counted("recorder")) {
    const auto then = sum_over(asked.in(force), past);
    const auto since = sum_over(asked.in(force), current);
    if (force == asked.area || !then || !since || counts_otherwise(asked.in(force), past, current)) continue;
    before += *then;
    now += *since;
    ++members;
  }
  const auto change = change_between(asked, past, before, current, now);
  if (members == 0 || !change.has_value()) return std::nullopt;
  return std::pair(members, change.value());
}

/// Of all runs of three to twelve months, each with the same month a year before, up to the period's end: the one that ends last, and of
/// these the longest.
std::optional<Period> paired_run(const Asked& asked, Month last) {
  std::optional<Period> best;
  for (Month end = asked.oldest(); end <= last; end = end + 1) {
    for (int months = 3; months <= 12; ++months) {
      const Period run = Period::ending(end, months);
      bool whole = run.first >= asked.oldest();
      for (Month month = run.first; month <= end; month = month + 1)
        whole = whole && asked.counted({month, 1}) && asked.counted({month - 12, 1});
      if (whole) best = run;
    }
  }
  return best;
}

/// Past and current: a year apart when the past is held, then what is newest and a year apart, then the same months of any earlier year.
std::optional<std::pair<Period, Period>> beside(const Asked& asked, Period current) {
  const Period year_before{current.first - 12, current.months, current.without};
  if (is_complete(asked, year_before)) return std::pair(year_before, current);
  if (asked.measured().step_months == 1) {
    if (const auto run = paired_run(asked, current.last())) return std::pair(Period{run->first - 12, run->months}, *run);
  }
  if (const auto past = same_months_earlier(asked, current)) return std::pair(*past, current);
  const Period quarter = Period::ending(current.last(), 3);
  if (current.months > 3 && current.length() < 12) return is_complete(asked, quarter) ? beside(asked, quarter) : std::nullopt;
  std::optional<std::pair<Period, Period>> newest;
  for (const int month : asked.steps()) {
    const Period year = Period::ending(Month::from_index(month + asked.measured().step_months - 1), 12);
    if (current.length() != 12 || year.last() > current.last() || !is_complete(asked, year)) continue;
    if (const auto before = same_months_earlier(asked, year)) newest = std::pair(*before, year);
  }
  return newest;
}

/// The newest two periods, a year apart and up to the one asked for, of which every recorder has a count.
Observation<Change> change_of_all(const Asked& nation, Period current) {
  const auto recorders = nation.from.given.areas_counted("recorder");
  const Total led = total_of(nation, recorders, current);
  if (led.members < led.of) return missing(MissingReason::not_comparable);
  std::optional<std::pair<Total, Total>> newest;
  Period of_newest = current;
  for (const int month : nation.steps()) {
    const Period period = Period::ending(Month::from_index(month + nation.measured().step_months - 1), current.months);
    const Total now = total_of(nation, recorders, period);
    const Total before = total_of(nation, recorders, {period.first - 12, period.months});
    if (period.last() > current.last() || now.members < now.of || before.members < before.of) continue;
    newest = std::pair(before, now);
    of_newest = period;
  }
  if (!newest) return missing(MissingReason::not_comparable);
  const Period past{of_newest.first - 12, of_newest.months};
  for (const int month : nation.breaks()) {
    if (past.first.index() < month && month <= of_newest.last().index()) return missing(MissingReason::not_comparable);
  }
  return change_between(nation.in(recorders.front()), past, newest->first.count, of_newest, newest->second.count);
}

}  // namespace

Observation<Ratio> ratio_of(std::int64_t count, std::int64_t denominator) {
  if (denominator < 0) return missing(MissingReason::not_held);
  if (denominator == 0) return missing(MissingReason::not_applicable);
  return Ratio{count, denominator};
}

int order_of(const Ratio& a, const Ratio& b) {
  const Wide apart = Wide{a.count} * b.denominator - Wide{b.count} * a.denominator;
  return apart < 0 ? -1 : apart > 0 ? 1 : 0;
}

double per_of(const Asked& asked, const Ratio& ratio) {
  return static_cast<double>(asked.measured().per * ratio.count) / static_cast<double>(ratio.denominator);
}

Observation<std::string> percent_from(const Ratio& own, const Ratio& other) {
  if (other.count <= 0) return missing(MissingReason::not_applicable);
  if (own.count < fewest_records || other.count < fewest_records) return missing(MissingReason::too_few);
  const std::int64_t left = own.count * other.denominator;
  const std::int64_t right = other.count * own.denominator;
  return long_division(left - right, right, 100, 0);
}

Observation<std::string> percent_beside(const Ratio& own, const Total& total, bool own_is_member) {
  const auto percent = percent_from(own, {total.count, total.denominator});
  const bool few = total.count - (own_is_member ? own.count : 0) < fewest_records;
  return percent.has_value() && few ? Observation<std::string>(missing(MissingReason::too_few)) : percent;
}

bool few_live_there(const Asked& asked) { return asked.place().residents >= 0 && asked.place().residents < fewest_residents; }

Observation<Ratio> shown_ratio(const Asked& asked, std::int64_t count) {
  const auto ratio = ratio_of(count, asked.denominator());
  return ratio.has_value() && few_live_there(asked) ? missing(MissingReason::not_comparable) : ratio;
}

Observation<Score> score_from(const Asked& asked, const Ratio& own, const Total& total, bool own_is_member) {
  const std::int64_t rest = own_is_member ? total.count - own.count : total.count;
  const std::int64_t rest_denominator = own_is_member ? total.denominator - own.denominator : total.denominator;
  if (rest < 0 || own.count < 0 || rest_denominator <= 0) return missing(MissingReason::not_applicable);
  if (rest < fewest_records || own.count < fewest_records) return missing(MissingReason::too_few);
  const auto& phi = phi_of(asked, asked.place().counting);
  if (!phi.has_value()) return phi.missing();
  const double ratio = static_cast<double>(own.denominator) / static_cast<double>(rest_denominator);
  const double score = score_between(rest, own.count, ratio) / root_of(phi.value().value());
  const std::string side = score > 0 ? "higher" : "lower";
  const std::string chance = chance_named(score);
  if (chance != "within") return Score{score, (chance == "maybe" ? "probably_" : "clearly_") + side};
  const double observed = static_cast<double>(own.count) / (ratio * static_cast<double>(rest));
  return Score{score, nearly_one(observed, phi.value().value(), rest, own.count) ? "about_the_same" : "too_close_to_call"};
}

Observation<Standing> standing_of(const Asked& asked, Period period, const Observation<Ratio>& own) {
  if (asked.place().counting == "sum") return missing(MissingReason::not_applicable);
  if (!own.has_value()) return own.missing();
  if (few_live_there(asked)) return missing(MissingReason::not_comparable);
  const auto ratios = ratios_of(asked, period);
  if (ratios.size() < 3) return missing(MissingReason::too_few);
  int lower = 0;
  Standing standing{.lower = missing(MissingReason::too_few),
                    .of = static_cast<int>(ratios.size()),
                    .place = place_in_funnel(own.value(), ratios),
                    .middle = missing(MissingReason::too_few),
                    .percent = missing(MissingReason::not_applicable),
                    .score = missing(MissingReason::too_few)};
  std::vector<double> rates;
  for (const Ratio& each : ratios) {
    rates.push_back(per_of(asked, each));
    if (order_of(each, own.value()) < 0) ++lower;
  }
  if (own.value().count >= fewest_records) standing.lower = lower;
  for (int i = 0; i < 3; ++i) standing.quartiles[i] = quarter_of(rates, i + 1);
  standing.percent = percent_from_middle(asked, own.value(), standing.quartiles[1]);
  const auto& phi = phi_of(asked, asked.place().counting);
  if (!phi.has_value()) {
    standing.middle = phi.missing();
    standing.score = phi.missing();
  } else if (const auto middle = middle_of(asked, ratios, phi.value().value())) {
    standing.middle = *middle;
    standing.score = score_from_middle(asked, own.value(), *middle, phi.value().value());
  } else {
    standing.middle = missing(MissingReason::not_applicable);
    standing.score = missing(MissingReason::not_applicable);
  }
  return standing;
}

Changed change_to(const Asked& asked, Period current) {
  Changed changed{missing(MissingReason::not_comparable), {}, {}, {}};
  if (asked.place().counting == "sum") {
    changed.own = change_of_all(asked, current);
    return changed;
  }
  const auto pair = beside(asked, current);
  if (!pair) {
    changed.own = missing(MissingReason::not_held);
    return changed;
  }
  const auto& [past, now] = *pair;
  if (counts_otherwise(asked, past, now)) return changed;
  if (asked.place().counting == "recorder") {
    changed.own = change_of(asked, past, now);
    changed.of_others = change_of_others(asked, past, now);
    return changed;
  }
  if (asked.measured().controlled) {
    changed.own = missing(MissingReason::withheld);
    return changed;
  }
  const Asked force = asked.in(asked.from.given.force_of(asked.area));
  const std::pair shares{records_in(force, past), records_in(force, now)};
  if (!lost_places(shares.first, shares.second)) {
    changed.own = change_of(asked, past, now);
    return changed;
  }
  changed.own = missing(MissingReason::withheld);
  changed.loss = shares;
  if (const auto whole = change_of(force, past, now); whole.has_value()) changed.of_force = whole.value();
  return changed;
}

std::optional<Change> change_of_parts(const Asked& force, const Observation<Change>& own) {
  if (force.place().counting != "recorder" || !own.has_value()) return std::nullopt;
  const Period past = own.value().past;
  const Period current = own.value().current;
  if (!lost_places(records_in(force, past), records_in(force, current))) return std::nullopt;
  std::int64_t before = 0;
  std::int64_t now = 0;
  for (const std::size_t district : force.from.given.areas_counted("located")) {
    if (force.from.given.areas[district].parent != force.place().code) continue;
    const auto then = sum_over(force.in(district), past);
    const auto since = sum_over(force.in(district), current);
    if (!then || !since || counts_otherwise(force.in(district), past, current)) return std::nullopt;
    before += *then;
    now += *since;
  }
  const auto change = change_between(force, past, before, current, now);
  if (!change.has_value()) return std::nullopt;
  return change.value();
}

std::optional<Spread> spread_of(const Asked& asked, const Change& own) {
  std::vector<double> percents;
  int before_own = 0;
  for (const std::size_t area : asked.from.given.areas_counted(asked.place().counting)) {
    const Asked other = asked.in(area);
    const auto past = sum_over(other, own.past);
    const auto now = sum_over(other, own.current);
    if (!past || !now || *past <= 0 || *now < 0 || counts_otherwise(other, own.past, own.current)) continue;
    if (asked.place().counting == "located") {
      const Asked force = asked.in(asked.from.given.force_of(area));
      if (lost_places(records_in(force, own.past), records_in(force, own.current))) continue;
    }
    percents.push_back(100.0 * (static_cast<double>(*now) / static_cast<double>(*past) - 1.0));
    if (Wide{*now} * own.past_count < Wide{own.current_count} * *past) ++before_own;
  }
  if (asked.place().counting == "sum" || percents.size() < 10) return std::nullopt;
  Spread spread{before_own + 1, static_cast<int>(percents.size()), {}};
  for (int quarter = 1; quarter <= 3; ++quarter) spread.quarters[quarter - 1] = quarter_of(percents, quarter);
  return spread;
}

}  // namespace hub::verify
