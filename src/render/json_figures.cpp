// SPDX-License-Identifier: Apache-2.0
#include "render/json_figures.hpp"

#include "render/numbers.hpp"
#include "render/page.hpp"
#include "render/sentences.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using stats::digits;

/// A verdict by its stable name, or why there is none.
template <class T>
void write_named(JsonWriter& out, const Observation<T>& verdict) {
  if (verdict.has_value()) {
    out.string(name_of(verdict.value()));
  } else {
    write_missing(out, verdict.missing());
  }
}

void write_change(JsonWriter& out, const stats::Change& change) {
  out.begin_object()
      .field("past", to_string(change.past))
      .field("past_count", change.past_count)
      .field("current", to_string(change.current));
  out.field("current_count", change.current_count)
      .key("percent")
      .number_text(digits(change.percent))
      .key("score")
      .number_text(digits(stats::round_real(change.score, 2)));
  out.key("verdict");
  write_named(out, change.verdict);
  if (change.strip) {
    out.key("strip").begin_object().field("step_months", std::int64_t{change.strip->step_months});
    out.field("pairs", std::int64_t{change.strip->pairs}).field("holds", std::int64_t{change.strip->holds}).end_object();
  }
  out.end_object();
}

void write_percent(JsonWriter& out, const Observation<stats::Decimal>& percent) {
  if (percent.has_value()) {
    out.number_text(digits(percent.value()));
  } else {
    write_missing(out, percent.missing());
  }
}

void write_difference(JsonWriter& out, const Observation<stats::Difference>& difference) {
  if (!difference.has_value()) {
    write_missing(out, difference.missing());
    return;
  }
  out.begin_object().key("score").number_text(digits(stats::cut_real(difference.value().score, 2)));
  out.field("verdict", name_of(difference.value().verdict)).end_object();
}

void write_members(JsonWriter& out, const stats::Pool& pool) {
  out.field("members", std::int64_t{pool.members}).field("of", std::int64_t{pool.of}).field("residents_percent", pool.share_percent());
}

void write_pool(JsonWriter& out, const stats::Pool& pool) {
  write_members(out, pool);
  out.field("count", pool.count).field("denominator", pool.denominator);
}

void write_comparison(JsonWriter& out, const facts::Finding& finding, const facts::HubFacts& hub, const Area* parent) {
  if (!finding.comparison.has_value()) {
    write_missing(out, finding.comparison.missing());
    return;
  }
  const stats::Comparison& comparison = finding.comparison.value();
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  out.begin_object().field("name", comparison_name(finding, {hub, parent}));
  write_pool(out, comparison.pool);
  out.key("rate").number_text(digits(comparison.rate.rounded(decimals)));
  out.key("percent_difference");
  write_percent(out, comparison.percent);
  out.key("difference_from_rest");
  write_difference(out, comparison.difference);
  if (finding.below_all) out.field("areas_below", std::int64_t{finding.below_all->below});
  out.end_object();
}

void write_standing(JsonWriter& out, const facts::Finding& finding) {
  if (!finding.standing.has_value()) {
    write_missing(out, finding.standing.missing());
    return;
  }
  const stats::Standing& standing = finding.standing.value();
  const int decimals = finding.comparison.has_value() ? comparison_decimals(finding.rate.value(), finding.comparison.value().rate)
                                                      : rate_decimals(finding.rate.value());
  out.begin_object().field("kind", finding.area->level->id).key("rank");
  if (standing.rank.has_value()) {
    const stats::Rank& rank = standing.rank.value();
    out.begin_object().field("from_lowest", std::int64_t{rank.from_lowest()}).field("of", std::int64_t{rank.of}).end_object();
  } else {
    write_missing(out, standing.rank.missing());
  }
  out.key("median").number_text(digits(stats::round_real(standing.quartiles.median, decimals)));
  out.key("lower_quartile").number_text(digits(stats::round_real(standing.quartiles.lower, decimals)));
  out.key("upper_quartile").number_text(digits(stats::round_real(standing.quartiles.upper, decimals)));
  out.key("median_interval_95");
  if (standing.median_95.has_value()) {
    out.begin_array().number_text(digits(stats::round_real(standing.median_95.value().lower, 3)));
    out.number_text(digits(stats::round_real(standing.median_95.value().upper, 3))).end_array();
  } else {
    write_missing(out, standing.median_95.missing());
  }
  out.key("percent_from_median");
  write_percent(out, standing.percent);
  out.key("difference_from_median");
  write_difference(out, standing.difference);
  out.key("place");
  write_named(out, standing.place);
  out.end_object();
}

void write_tilt(JsonWriter& out, const Observation<stats::Tilt>& tilt) {
  out.key("tilt");
  if (!tilt.has_value()) {
    write_missing(out, tilt.missing());
    return;
  }
  out.begin_object().field("year", to_string(tilt.value().year));
  out.key("percent_of_middle").number_text(digits(stats::round_real(tilt.value().of_middle, 1)));
  out.key("percent_of_sum").number_text(digits(stats::round_real(tilt.value().of_sum, 1))).end_object();
}

void write_change_of(JsonWriter& out, const facts::Finding& finding) {
  out.key("change");
  if (finding.change.has_value()) {
    write_change(out, finding.change.value());
  } else {
    write_missing(out, finding.change.missing());
  }
  if (finding.force_change) {
    out.key("force_change");
    write_change(out, *finding.force_change);
  }
  if (finding.location_loss) {
    out.key("unlocated_percent").begin_object().key("past").number_text(digits(finding.location_loss->past.percent()));
    out.key("current").number_text(digits(finding.location_loss->current.percent())).end_object();
  }
  if (finding.others_change) {
    out.key("others_change").begin_object().field("members", std::int64_t{finding.others_change->members}).key("change");
    write_change(out, finding.others_change->change);
    out.end_object();
  }
}

}  // namespace

namespace {

void write_optional(JsonWriter& out, JsonKey name, const std::optional<std::int64_t>& number) {
  if (number) {
    out.field(name, *number);
  } else {
    out.key(name).null();
  }
}

}  // namespace

void write_area(JsonWriter& out, const Area& area) {
  out.begin_object().field("code", area.code.text()).field("name", area.name).field("level", area.level->id);
  write_optional(out, "residents", area.residents);
  write_optional(out, "households", area.households);
  out.end_object();
}

void write_measure_name(JsonWriter& out, const Measure& measure) {
  out.begin_object().field("id", measure.id).field("title", measure.title).end_object();
}

void write_missing(JsonWriter& out, const Missing& missing) {
  out.begin_object().key("value").null().field("missing", name_of(missing.reason)).field("detail", detail_words(missing));
  if (const auto published = published_count(missing)) out.field("published_count", *published);
  out.end_object();
}

void write_count(JsonWriter& out, const Observation<std::int64_t>& count) {
  if (count.has_value()) {
    out.begin_object().field("value", count.value()).end_object();
  } else {
    write_missing(out, count.missing());
  }
}

void write_rate(JsonWriter& out, const Observation<stats::Rate>& rate) {
  if (!rate.has_value()) {
    write_missing(out, rate.missing());
    return;
  }
  out.begin_object().key("value").number_text(digits(rate.value().rounded(rate_decimals(rate.value()))));
  out.field("per", std::int64_t{rate.value().per}).field("denominator", rate.value().denominator).end_object();
}

void write_finding(JsonWriter& out, const Observation<facts::Finding>& observation, const Speaking& speaking) {
  const facts::HubFacts& hub = speaking.hub;
  const Area* parent = speaking.parent;
  if (!observation.has_value()) {
    write_missing(out, observation.missing());
    return;
  }
  const facts::Finding& finding = observation.value();
  out.begin_object().field("series_key", finding.series->key).field("dataset", finding.dataset->id);
  out.field("period", to_string(finding.headline.period)).field("period_words", period_words(finding.headline.period));
  out.field("latest_available", finding.is_old() || !finding.headline.recent).field("age_months", std::int64_t{finding.age_months});
  if (finding.own_pool) {
    out.key("of").begin_object().field("name", pool_name(*finding.own_pool, hub));
    write_pool(out, *finding.own_pool);
    out.end_object();
  }
  out.key("count");
  write_count(out, finding.count);
  out.key("rate");
  write_rate(out, finding.rate);
  if (finding.interval_95.has_value()) {
    out.key("rate_interval_95").begin_array().number_text(digits(stats::round_real(finding.interval_95.value().lower, 3)));
    out.number_text(digits(stats::round_real(finding.interval_95.value().upper, 3))).end_array();
  }
  out.key("comparison");
  write_comparison(out, finding, hub, parent);
  out.key("standing");
  write_standing(out, finding);
  if (finding.tilt) write_tilt(out, *finding.tilt);
  write_change_of(out, finding);
  out.key("signal");
  if (finding.signal) {
    out.begin_object().field("rule", name_of(finding.signal->rule)).field("side", finding.signal->high ? "high" : "low");
    out.field("first", to_string(finding.signal->first)).field("fired", to_string(finding.signal->fired)).end_object();
  } else if (!finding.control.has_value()) {
    write_missing(out, finding.control.missing());
  } else {
    out.null();
  }
  if (finding.newest) {
    out.key("newest").begin_object().field("period", to_string(finding.newest->step)).key("count");
    write_missing(out, finding.newest->missing);
    out.end_object();
  }
  if (finding.months_held) {
    const facts::MonthsHeld& held = *finding.months_held;
    out.key("months_held").begin_object().field("period", to_string(held.period)).field("count", held.count).key("rate");
    write_rate(out, held.rate);
    out.end_object();
  }
  if (finding.twelve_months) {
    out.key("twelve_months");
    write_missing(out, *finding.twelve_months);
  }
  out.key("sentences").begin_array();
  for (const std::string& sentence : finding_sentences(finding, speaking)) out.string(sentence);
  out.end_array().end_object();
}

void write_control(JsonWriter& out, const Observation<std::vector<stats::ControlSegment>>& control) {
  if (!control.has_value()) {
    write_missing(out, control.missing());
    return;
  }
  const auto real = [&](JsonKey key, double value) { out.key(key).number_text(digits(stats::round_real(value, 2))); };
  out.begin_array();
  for (const stats::ControlSegment& segment : control.value()) {
    out.begin_object()
        .field("period", to_string(segment.months))
        .field("trial", segment.trial)
        .field("seasonally_adjusted", segment.seasonal);
    real("mean", segment.limits.mean);
    real("lower_limit", segment.limits.lower);
    real("upper_limit", segment.limits.upper);
    out.key("signals").begin_array();
    for (const stats::Signal& signal : segment.signals) {
      out.begin_object().field("rule", name_of(signal.rule)).field("side", signal.high ? "high" : "low");
      out.field("first", to_string(segment.month_at(signal.first))).field("fired", to_string(segment.month_at(signal.fired)));
      out.field("last", to_string(segment.month_at(signal.last))).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_comparators(JsonWriter& out, const std::vector<facts::Comparator>& comparators, const Observation<facts::Finding>& finding,
                       const Speaking& speaking) {
  out.begin_array();
  for (const facts::Comparator& each : comparators) {
    out.begin_object().field("name", comparator_name(each, *finding.value().area, speaking));
    write_members(out, each.pool);
    out.field("average", each.mean ? "mean_of_rates" : "pooled").key("rate");
    if (each.rate.has_value()) {
      out.number_text(digits(comparator_rate(each, finding.value().rate.value())));
    } else {
      write_missing(out, each.rate.missing());
    }
    if (each.rate.has_value()) out.field("count", each.pool.count).field("denominator", each.pool.denominator);
    out.key("percent_difference");
    write_percent(out, each.percent);
    out.key("difference_from_others");
    write_difference(out, each.difference);
    out.end_object();
  }
  out.end_array();
}

void write_dispersion(JsonWriter& out, const Observation<stats::Dispersion>& dispersion) {
  if (!dispersion.has_value()) {
    write_missing(out, dispersion.missing());
    return;
  }
  out.begin_object().key("phi").number_text(digits(stats::round_real(dispersion.value().phi, 2)));
  out.field("areas", std::int64_t{dispersion.value().areas}).end_object();
}

void write_steps(JsonWriter& out, const std::vector<facts::StepFacts>& steps) {
  out.begin_array();
  for (const auto& step : steps) {
    out.begin_object().field("period", to_string(step.period)).key("count");
    write_count(out, step.count);
    out.key("rate");
    write_rate(out, step.rate);
    out.key("comparator_rate");
    write_rate(out, step.comparator);
    out.end_object();
  }
  out.end_array();
}

void write_published(JsonWriter& out, const PublishedFigure& figure) {
  out.begin_object().field("measure", figure.measure).field("area_name", figure.area_name).field("area", figure.area);
  out.field("period_first", figure.period_first).field("period_last", figure.period_last).key("value").number_text(figure.value);
  out.field("unit", figure.unit)
      .field("bound", name_of(figure.bound))
      .field("grade", figure.grade)
      .field("clock", figure.clock)
      .field("target", figure.target);
  out.field("note", figure.note)
      .field("publisher", figure.publisher)
      .field("url", figure.url)
      .field("quality", std::string_view(&figure.quality, 1))
      .end_object();
}

std::string document(const facts::HubToday& today, const std::vector<std::string>& caveats, const std::string& licence,
                     const std::string& self, const std::function<void(JsonWriter&)>& data) {
  const facts::HubFacts& hub = *today;
  JsonWriter out;
  out.begin_object().key("data");
  data(out);
  out.key("meta")
      .begin_object()
      .field("release", hub.release)
      .field("hub", hub.id)
      .field("invented", hub.invented)
      .field("licence", licence);
  out.field("population", hub.population).key("caveats").begin_array();
  for (const std::string& caveat : caveats) out.string(caveat);
  out.end_array().key("attribution").begin_array();
  for (const std::string& line : hub.attribution) out.string(line);
  out.end_array().end_object();
  out.key("links")
      .begin_object()
      .field("self", std::string(today.base) + twin_address(self, ".json"))
      .field("page", std::string(today.base) + (self == "/index" ? "/" : self))
      .end_object()
      .end_object();
  return out.take_document();
}

}  // namespace hub::render
