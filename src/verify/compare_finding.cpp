// SPDX-License-Identifier: Apache-2.0
#include "query/findings/availability.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "verify/arithmetic.hpp"
#include "verify/compare.hpp"
#include "verify/judgement.hpp"

#include <cmath>

namespace hub::verify {
namespace {

constexpr int decimals_of_rates = 6;
constexpr double tolerance_of_phi = 1e-8;  // kept in billionths
constexpr double normal_95 = 1.959963984540054;

void compare_interval(Ledger& ledger, const Observation<stats::Interval>& published, const Asked& asked, const Ratio& own) {
  const auto wanted = own.count < 0 ? Observation<Ratio>(Missing{MissingReason::not_applicable}) : Observation<Ratio>(own);
  if (!ledger.both("interval", published, wanted)) return;
  const double factor = static_cast<double>(asked.measured().per) / static_cast<double>(own.denominator);
  ledger.real("lower limit", published.value().lower, lower_limit_95(own.count) * factor);
  ledger.real("upper limit", published.value().upper, upper_limit_95(own.count) * factor);
}

Observation<Total> comparison_total(const Asked& asked, Period period, const Observation<Ratio>& own) {
  if (asked.place().counting == "sum") return Missing{MissingReason::not_applicable};
  if (!own.has_value()) return own.missing();
  if (few_live_there(asked)) return Missing{MissingReason::not_comparable};
  const Total total = total_of(asked, asked.from.given.areas_counted(asked.place().counting), period);
  if (total.members < 2) return Missing{MissingReason::not_held};
  if (total.count < 0) return Missing{MissingReason::not_applicable};
  return total;
}

void compare_tilt(Ledger& ledger, const std::optional<Observation<stats::Tilt>>& published, const std::optional<Observation<Tilt>>& tilt) {
  if (!ledger.both_or_neither("tilt", published, tilt) || !ledger.both("tilt", *published, *tilt)) return;
  ledger.text("year of the tilt", to_string(published->value().year), to_string(Period::ending(tilt->value().last, 12)));
  ledger.real("tilt of the middle", published->value().of_middle, tilt->value().of_middle);
  ledger.real("tilt of the sum", published->value().of_sum, tilt->value().of_sum);
}

void compare_comparison(Ledger& ledger, const Observation<stats::Comparison>& published, const Asked& asked, Period period,
                        const Observation<Ratio>& own, const std::optional<Missing>& why) {
  const auto total = comparison_total(asked, period, own);
  if (!ledger.both("comparison", published, total)) return;
  const stats::Comparison& comparison = published.value();
  compare_pool(ledger, comparison.pool, total.value());
  ledger.text("comparison rate", digits(comparison.rate.rounded(decimals_of_rates)),
              rate_text(asked, total.value().count, total.value().denominator));
  const auto percent = why ? Observation<std::string>(*why) : percent_beside(own.value(), total.value(), true);
  if (ledger.both("percent difference", comparison.percent, percent))
    ledger.text("percent difference", digits(comparison.percent.value()), percent.value());
  const auto score = why ? Observation<Score>(*why) : score_from(asked, own.value(), total.value(), true);
  if (!ledger.both("difference", comparison.difference, score)) return;
  ledger.real("difference score", comparison.difference.value().score, score.value().value);
  ledger.text("verdict of the difference", std::string(name_of(comparison.difference.value().verdict)), score.value().verdict);
}

void compare_standing(Ledger& ledger, const Observation<stats::Standing>& published, const Asked& asked, Period period,
                      const Observation<Ratio>& own, const std::optional<Missing>& why) {
  const auto standing = standing_of(asked, period, own);
  if (!ledger.both("standing", published, standing)) return;
  const stats::Standing& shown = published.value();
  if (ledger.both("rank", shown.rank, standing.value().lower))
    ledger.integer("rank", shown.rank.value().lower, standing.value().lower.value());
  ledger.integer("areas ranked", shown.areas, standing.value().of);
  ledger.real("lower quartile", shown.quartiles.lower, standing.value().quartiles[0]);
  ledger.real("median", shown.quartiles.median, standing.value().quartiles[1]);
  ledger.real("upper quartile", shown.quartiles.upper, standing.value().quartiles[2]);
  if (ledger.both("place in the funnel", shown.place, standing.value().place))
    ledger.text("place in the funnel", std::string(name_of(shown.place.value())), standing.value().place.value());
  if (ledger.both("interval of the median", shown.median_95, standing.value().middle)) {
    const Middle& middle = standing.value().middle.value();
    const double upper = root_of(middle.rate) + normal_95 * root_of(middle.variance) / 2.0;
    ledger.real("upper limit of the median", shown.median_95.value().upper, upper * upper);
  }
  const auto percent = why ? Observation<std::string>(*why) : standing.value().percent;
  if (ledger.both("percent from the median", shown.percent, percent))
    ledger.text("percent from the median", digits(shown.percent.value()), percent.value());
  const auto score = why ? Observation<Score>(*why) : standing.value().score;
  if (!ledger.both("difference from the median", shown.difference, score)) return;
  ledger.real("score from the median", shown.difference.value().score, score.value().value);
  ledger.text("verdict from the median", std::string(name_of(shown.difference.value().verdict)), score.value().verdict);
}

struct SeriesLead {
  std::string id;
  Period period;
  bool whole;  ///< areas of its kind with 95 % of the residents have the period
};

bool is_whole(const Asked& asked, Period period) {
  const std::string& counting = asked.place().counting;
  const Total total = total_of(asked, asked.from.given.areas_counted(counting == "sum" ? "recorder" : counting), period);
  return total.residents_of_all > 0 && std::stoll(long_division(total.residents, total.residents_of_all, 100, 0)) >= 95;
}

/// A year that is at most a year and a half behind the newest period of all; else the longest of what is at most half a year behind.
std::string leading_of(const std::vector<SeriesLead>& leads) {
  Month newest = leads.front().period.last();
  for (const auto& each : leads) newest = std::max(newest, each.period.last());
  for (int months = 12; months > 0; --months) {
    const int behind = months == 12 ? 18 : 6;
    for (const bool whole : {true, false}) {
      const SeriesLead* best = nullptr;
      for (const auto& each : leads) {
        const bool fits = each.period.length() == months && newest - each.period.last() <= behind && (months < 12 || each.whole == whole);
        if (fits && (best == nullptr || each.period.last() > best->period.last())) best = &each;
      }
      if (best != nullptr) return best->id;
    }
  }
  return {};
}

/// "32 of 43" areas of its kind below all of them together, where a percentage is said and at least ten have a rate.
std::string below_all(const facts::Finding& finding, const Asked& asked, Period period) {
  if (!finding.comparison.has_value() || !finding.comparison.value().percent.has_value()) return "not said";
  const auto areas = asked.from.given.areas_counted(asked.place().counting);
  const Total all = total_of(asked, areas, period);
  int below = 0;
  int of = 0;
  for (const std::size_t area : areas) {
    const Asked each = asked.in(area);
    const auto count = each.counted(period);
    if (!count || each.denominator() <= 0) continue;
    ++of;
    const auto own = static_cast<long double>(*count) * static_cast<long double>(all.denominator);
    if (own < static_cast<long double>(all.count) * static_cast<long double>(each.denominator())) ++below;
  }
  return of < 10 ? "not said" : fmt::format("{} of {}", below, of);
}

/// Why the period is shorter than a year: only where the year itself is missing.
void compare_year(Ledger& ledger, const facts::Finding& finding, const Asked& asked, Period period) {
  std::string wanted = "not said";
  if (period.length() < 12 && asked.place().counting != "sum") {
    const auto year = count_in(asked, Period::ending(period.last(), 12));
    if (!year.has_value()) wanted = std::string(name_of(year.missing().reason));
  }
  ledger.text("why not twelve months", finding.twelve_months ? std::string(name_of(finding.twelve_months->reason)) : "not said", wanted);
}

std::int64_t months_since(Month last, Date today) {
  return static_cast<int>(today.year()) * 12 + static_cast<int>(static_cast<unsigned>(today.month())) - 1 - last.index();
}

/// "2025-01/P12M without 2025-07: 91, 3.612500" beside what is shorter, its last three months beside that itself, or nothing.
std::string months_held(const Asked& asked, Period period) {
  const auto part = part_of_year(asked);
  if (!part) return "none";
  const bool is_it = to_string(period) == to_string(*part);
  if (!is_it && period.length() >= part->length()) return "none";
  const Period beside = is_it ? Period::ending(part->last(), 3) : *part;
  const auto count = asked.counted(beside);
  if (!count) return "none";
  const auto ratio = shown_ratio(asked, *count);
  return fmt::format("{}: {}, {}", to_string(beside), *count,
                     ratio.has_value() ? rate_text(asked, ratio.value().count, ratio.value().denominator) : "no rate");
}

std::string text_of(const std::optional<facts::MonthsHeld>& held) {
  if (!held) return "none";
  return fmt::format("{}: {}, {}", to_string(held->period), held->count,
                     held->rate.has_value() ? digits(held->rate.value().rounded(decimals_of_rates)) : "no rate");
}

}  // namespace

std::vector<Asked> series_of(const Measure& measure, const Asked& asked) {
  std::vector<Asked> all;
  for (const MeasureSeries& each : measure.series) {
    if (each.counts_the_measure()) all.push_back({asked.from, asked.from.given.series_at(each.id), asked.area});
  }
  return all;
}

std::string rate_text(const Asked& asked, std::int64_t count, std::int64_t denominator) {
  return long_division(count, denominator, asked.measured().per, decimals_of_rates);
}

void compare_pool(Ledger& ledger, const stats::Pool& published, const Total& recomputed) {
  ledger.integer("pool's count", published.count, recomputed.count);
  ledger.integer("pool's denominator", published.denominator, recomputed.denominator);
  ledger.integer("pool's members", published.members, recomputed.members);
  ledger.integer("pool's possible members", published.of, recomputed.of);
  ledger.integer("pool's residents", published.residents, recomputed.residents);
  ledger.integer("residents of all", published.residents_of_all, recomputed.residents_of_all);
}

std::pair<const Measure*, const MeasureSeries*> published_series(const query::Snapshot& snapshot, std::string_view id) {
  for (const Measure& measure : snapshot.measures) {
    for (const MeasureSeries& each : measure.series) {
      if (each.id == id) return {&measure, &each};
    }
  }
  throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found the series \"{}\", which no measure has", id)}};
}

void compare_leading(Ledger& ledger, const query::Snapshot& snapshot, const Measure& measure, const Area& area,
                     const Recomputed& recomputed) {
  const std::size_t place = recomputed.given.area_at.at(area.code.text());
  std::vector<SeriesLead> leads;
  for (const MeasureSeries& each : measure.series) {
    const Asked asked{recomputed, recomputed.given.series_at(each.id), place};
    const auto lead = lead_of(asked);
    if (each.counts_the_measure() && lead.has_value())
      leads.push_back({each.id, lead.value().period, is_whole(asked, lead.value().period)});
  }
  ledger.open(area.code.text(), measure.id, "");
  ledger.text("series that leads", query::leading(snapshot, measure, area).series.id,
              leads.empty() ? measure.series.front().id : leading_of(leads));
}

void compare_dispersion(Ledger& ledger, const query::Snapshot& snapshot, const Recomputed& recomputed) {
  for (std::size_t m = 0; m < recomputed.given.series.size(); ++m) {
    const MeasureSeries& series = *published_series(snapshot, recomputed.given.series[m].id).second;
    for (const Counting counting : {Counting::sum, Counting::recorder, Counting::located}) {
      ledger.open(std::string(name_of(counting)), series.id, "");
      const auto& published = snapshot.dispersion_of(series, counting);
      const auto& wanted = recomputed.phi.at(std::pair(m, std::string(name_of(counting))));
      if (!ledger.both("dispersion", published, wanted)) continue;
      ledger.real("dispersion", published.value().raw_phi, wanted.value().raw, tolerance_of_phi);
      ledger.real("dispersion used", published.value().phi, wanted.value().value(), tolerance_of_phi);
      ledger.integer("areas of the dispersion", published.value().areas, wanted.value().areas);
    }
  }
}

void compare_finding(Ledger& ledger, const facts::Finding& finding, const Asked& asked, Date today) {
  const Period period = finding.headline.period;
  const bool nation = asked.place().counting == "sum";
  const Total all = nation ? total_of(asked, asked.from.given.areas_counted("recorder"), period) : Total{};
  const Total* const supplied = nation ? &all : nullptr;
  const std::int64_t count = nation ? all.count : asked.counted(period).value_or(0);
  const auto own = nation ? ratio_of(count, all.denominator) : shown_ratio(asked, count);
  ledger.integer("count", finding.count, count);
  ledger.integer("age in months", finding.age_months, months_since(period.last(), today));
  ledger.text("months held", text_of(finding.months_held), months_held(asked, period));
  if (ledger.both_or_neither("who supplied", finding.own_pool, supplied)) compare_pool(ledger, *finding.own_pool, all);
  if (ledger.both("rate", finding.rate, own)) {
    ledger.text("rate", digits(finding.rate.value().rounded(decimals_of_rates)),
                rate_text(asked, own.value().count, own.value().denominator));
    compare_interval(ledger, finding.interval_95, asked, own.value());
  }
  const auto tilt =
      nation ? std::nullopt
             : tilt_of(series_of(*finding.measure, asked), asked, asked.from.given.areas_counted(asked.place().counting), period);
  compare_tilt(ledger, finding.tilt, tilt);
  compare_comparison(ledger, finding.comparison, asked, period, own, unsaid(tilt, &Tilt::of_sum));
  compare_standing(ledger, finding.standing, asked, period, own, unsaid(tilt, &Tilt::of_middle));
  ledger.text("areas below all together",
              finding.below_all ? fmt::format("{} of {}", finding.below_all->below, finding.below_all->of) : "not said",
              finding.within == nullptr ? below_all(finding, asked, period) : "not said");
  compare_changes(ledger, finding, asked);
  compare_year(ledger, finding, asked, period);
  compare_control(ledger, finding, asked);
}

void compare_findings(Ledger& ledger, const Published& published, const Asked& asked, Date today) {
  const auto& [snapshot, measure, series, area] = published;
  ledger.open(area.code.text(), series.id, "");
  const auto finding = query::finding_of(published.subject(), today);
  const auto lead = lead_of(asked);
  if (ledger.both("finding", finding, lead)) {
    ledger.text("headline period", to_string(finding.value().headline.period), to_string(lead.value().period));
    ledger.text("headline is recent", finding.value().headline.recent ? "yes" : "no", lead.value().recent ? "yes" : "no");
    ledger.open(area.code.text(), series.id, to_string(lead.value().period));
    compare_finding(ledger, finding.value(), asked, today);
    compare_comparators(ledger, published, asked, finding.value());
    compare_spread(ledger, published, asked, finding.value());
  }
  constexpr int quarter = 3;
  const auto shown = query::newest_complete(published.subject(), quarter);
  const auto wanted = newest_complete(asked, quarter);
  ledger.open(area.code.text(), series.id, "");
  if (!ledger.both_or_neither("newest three months", shown, wanted) ||
      !ledger.text("newest three months", to_string(*shown), to_string(*wanted)))
    return;
  if (finding.has_value() && finding.value().headline.period == *shown) return;
  ledger.open(area.code.text(), series.id, to_string(*wanted));
  const auto of_quarter = query::finding_in(published.subject(), *shown, today);
  if (of_quarter.has_value()) compare_finding(ledger, of_quarter.value(), asked, today);
}

}  // namespace hub::verify
