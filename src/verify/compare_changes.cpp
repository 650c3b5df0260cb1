// SPDX-License-Identifier: Apache-2.0
#include "query/findings/change_spread.hpp"
#include "verify/chart.hpp"
#include "verify/compare.hpp"
#include "verify/judgement.hpp"
#include "verify/strip.hpp"

namespace hub::verify {
namespace {

constexpr int months_of_latest = 12;

void compare_signals(Ledger& ledger, const stats::ControlSegment& published, const Chart& recomputed) {
  if (!ledger.integer("signals", static_cast<std::int64_t>(published.signals.size()), static_cast<std::int64_t>(recomputed.signals.size())))
    return;
  for (std::size_t i = 0; i < published.signals.size(); ++i) {
    const stats::Signal& shown = published.signals[i];
    const ChartSignal& wanted = recomputed.signals[i];
    ledger.text("rule of a signal", std::string(name_of(shown.rule)), wanted.rule);
    ledger.text("side of a signal", shown.high ? "high" : "low", wanted.high ? "high" : "low");
    ledger.integer("first point of a signal", static_cast<std::int64_t>(shown.first), static_cast<std::int64_t>(wanted.first));
    ledger.integer("firing point of a signal", static_cast<std::int64_t>(shown.fired), static_cast<std::int64_t>(wanted.fired));
    ledger.integer("last point of a signal", static_cast<std::int64_t>(shown.last), static_cast<std::int64_t>(wanted.last));
  }
}

void compare_chart(Ledger& ledger, const stats::ControlSegment& published, const Chart& recomputed) {
  ledger.text("months of a chart", to_string(published.months),
              to_string(Period{recomputed.first, static_cast<int>(recomputed.values.size())}));
  ledger.text("trial limits", published.trial ? "yes" : "no", recomputed.trial ? "yes" : "no");
  ledger.text("adjusted for the season", published.seasonal ? "yes" : "no", recomputed.seasonal ? "yes" : "no");
  ledger.real("mean of a chart", published.limits.mean, recomputed.mean);
  ledger.real("lower limit of a chart", published.limits.lower, recomputed.mean - recomputed.half);
  ledger.real("upper limit of a chart", published.limits.upper, recomputed.mean + recomputed.half);
  if (ledger.integer("points of a chart", static_cast<std::int64_t>(published.values.size()),
                     static_cast<std::int64_t>(recomputed.values.size()))) {
    for (std::size_t i = 0; i < published.values.size(); ++i) ledger.real("point of a chart", published.values[i], recomputed.values[i]);
  }
  compare_signals(ledger, published, recomputed);
}

/// "outside_limits high 2025-03 2025-03", or "none": the last to fire in the newest twelve months.
std::string latest_signal(const std::vector<Chart>& charts, Month newest) {
  const Chart& chart = charts.back();
  if (chart.first + static_cast<int>(chart.values.size()) - 1 != newest) return "none";
  std::string latest = "none";
  for (const ChartSignal& each : chart.signals) {
    const Month fired = chart.first + static_cast<int>(each.fired);
    if (newest - fired >= months_of_latest) continue;
    latest = fmt::format("{} {} {} {} {}", each.rule, each.high ? "high" : "low", to_string(chart.first + static_cast<int>(each.first)),
                         to_string(fired), to_string(chart.first + static_cast<int>(each.last)));
  }
  return latest;
}

std::string text_of(const std::optional<stats::LatestSignal>& signal) {
  if (!signal) return "none";
  return fmt::format("{} {} {} {} {}", name_of(signal->rule), signal->high ? "high" : "low", to_string(signal->first),
                     to_string(signal->fired), to_string(signal->last));
}

std::string text_of(const stats::LocationLoss& loss) {
  return fmt::format("{} of {}, {} of {}", loss.past.unlocated, loss.past.records, loss.current.unlocated, loss.current.records);
}

std::string text_of(const std::pair<Records, Records>& loss) {
  return fmt::format("{} of {}, {} of {}", loss.first.unlocated, loss.first.all, loss.second.unlocated, loss.second.all);
}

}  // namespace

void compare_change(Ledger& ledger, const char* what, const stats::Change& published, const Change& recomputed) {
  ledger.text(what, to_string(published.past), to_string(recomputed.past));
  ledger.text(what, to_string(published.current), to_string(recomputed.current));
  ledger.integer(what, published.past_count, recomputed.past_count);
  ledger.integer(what, published.current_count, recomputed.current_count);
  ledger.text(what, digits(published.percent), recomputed.percent);
  ledger.real(what, published.score, recomputed.score);
  if (ledger.both(what, published.verdict, recomputed.verdict))
    ledger.text(what, std::string(name_of(published.verdict.value())), recomputed.verdict.value());
}

namespace {

std::string text_of(const std::optional<stats::Strip>& strip) {
  return strip ? fmt::format("{} of {}, each {} month(s)", strip->holds, strip->pairs, strip->step_months) : "none";
}

void compare_stripped(Ledger& ledger, const char* what, const stats::Change& published, const Stripped& recomputed) {
  compare_change(ledger, what, published, recomputed.change);
  ledger.text("steps of a change", text_of(published.strip), recomputed.strip);
}

Stripped stripped_of_force(std::vector<Asked> series_of_measure, const Asked& district, const Change& change) {
  const std::size_t force = district.from.given.force_of(district.area);
  for (Asked& each : series_of_measure) each.area = force;
  return stripped(series_of_measure, district.in(force), change);
}

}  // namespace

void compare_changes(Ledger& ledger, const facts::Finding& finding, const Asked& asked) {
  const Changed changed = change_to(asked, finding.headline.period);
  const auto series = series_of(*finding.measure, asked);
  if (ledger.both("change", finding.change, changed.own))
    compare_stripped(ledger, "change", finding.change.value(), stripped(series, asked, changed.own.value()));
  if (ledger.both_or_neither("location loss", finding.location_loss, changed.loss))
    ledger.text("location loss", text_of(*finding.location_loss), text_of(*changed.loss));
  if (ledger.both_or_neither("force's change", finding.force_change, changed.of_force))
    compare_stripped(ledger, "force's change", *finding.force_change, stripped_of_force(series, asked, *changed.of_force));
  if (!ledger.both_or_neither("change of others", finding.others_change, changed.of_others)) return;
  ledger.integer("others", finding.others_change->members, changed.of_others->first);
  compare_change(ledger, "change of others", finding.others_change->change, changed.of_others->second);
}

void compare_spread(Ledger& ledger, const Published& published, const Asked& asked, const facts::Finding& finding) {
  const Changed changed = change_to(asked, finding.headline.period);
  if (!finding.change.has_value() || !changed.own.has_value()) return;
  const auto shown = query::change_spread_of(published.subject(), finding.change.value());
  const auto wanted = spread_of(asked, changed.own.value());
  if (!ledger.both_or_neither("spread of changes", shown, wanted)) return;
  ledger.integer("place among changes", shown->rank.from_lowest(), wanted->place);
  ledger.integer("areas with the change", shown->rank.of, wanted->of);
  const double quarters[] = {shown->percents.lower, shown->percents.median, shown->percents.upper};
  for (int i = 0; i < 3; ++i) ledger.real("quarter of changes", quarters[i], wanted->quarters[i]);
}

void compare_control(Ledger& ledger, const facts::Finding& finding, const Asked& asked) {
  const auto charts = charts_of(asked);
  ledger.text("latest signal", text_of(finding.signal), charts.has_value() ? latest_signal(charts.value(), asked.newest()) : "none");
  if (!ledger.both("control charts", finding.control, charts)) return;
  const auto& published = finding.control.value();
  if (!ledger.integer("control charts", static_cast<std::int64_t>(published.size()), static_cast<std::int64_t>(charts.value().size())))
    return;
  for (std::size_t i = 0; i < published.size(); ++i) compare_chart(ledger, published[i], charts.value()[i]);
}

}  // namespace hub::verify
