// SPDX-License-Identifier: Apache-2.0
#include "render/json_figures.hpp"

#include "render/numbers.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using stats::digits;

void write_change(JsonWriter& out, const stats::Change& change) {
  out.begin_object()
      .field("past", to_string(change.past))
      .field("past_count", change.past_count)
      .field("current", to_string(change.current));
  out.field("current_count", change.current_count)
      .key("percent")
      .number_text(digits(change.percent))
      .field("little_or_no_change", change.little)
      .end_object();
}

void write_pool(JsonWriter& out, const stats::Pool& pool) {
  out.field("members", std::int64_t{pool.members}).field("of", std::int64_t{pool.of}).field("residents_percent", pool.share_percent());
  out.field("count", pool.count).field("denominator", pool.denominator);
}

void write_comparison(JsonWriter& out, const stats::Finding& finding, const stats::HubFacts& hub, const Area* parent) {
  if (!finding.comparison.has_value()) {
    write_missing(out, finding.comparison.missing());
    return;
  }
  const stats::Comparison& comparison = finding.comparison.value();
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  out.begin_object().field("name", comparison_name(comparison, hub, parent));
  write_pool(out, comparison.pool);
  out.key("rate").number_text(digits(comparison.rate.rounded(decimals)));
  out.key("percent_difference");
  if (comparison.percent.has_value()) {
    out.number_text(digits(comparison.percent.value()));
  } else {
    write_missing(out, comparison.percent.missing());
  }
  out.key("rank")
      .begin_object()
      .field("from_lowest", std::int64_t{comparison.rank.from_lowest()})
      .field("of", std::int64_t{comparison.rank.of})
      .end_object();
  out.key("median").number_text(digits(stats::round_real(comparison.quartiles.median, decimals)));
  out.key("lower_quartile").number_text(digits(stats::round_real(comparison.quartiles.lower, decimals)));
  out.key("upper_quartile").number_text(digits(stats::round_real(comparison.quartiles.upper, decimals))).end_object();
}

void write_change_of(JsonWriter& out, const stats::Finding& finding) {
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

void write_area(JsonWriter& out, const Area& area) {
  out.begin_object().field("code", area.code.text()).field("name", area.name).field("level", name_of(area.level));
  out.field("residents", area.residents).field("households", area.households).end_object();
}

void write_missing(JsonWriter& out, const Missing& missing) {
  out.begin_object().key("value").null().field("missing", name_of(missing.reason)).field("detail", missing.detail).end_object();
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

void write_finding(JsonWriter& out, const Observation<stats::Finding>& observation, const stats::HubFacts& hub, const Area* parent) {
  if (!observation.has_value()) {
    write_missing(out, observation.missing());
    return;
  }
  const stats::Finding& finding = observation.value();
  out.begin_object().field("period", to_string(finding.headline.period)).field("period_words", period_words(finding.headline.period));
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
  write_change_of(out, finding);
  if (finding.twelve_months) {
    out.key("twelve_months");
    write_missing(out, *finding.twelve_months);
  }
  out.key("sentences").begin_array();
  for (const std::string& sentence : finding_sentences(finding, hub, parent)) out.string(sentence);
  out.end_array().end_object();
}

void write_steps(JsonWriter& out, const std::vector<stats::StepFacts>& steps) {
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

std::string document(const stats::HubFacts& hub, const std::vector<std::string>& caveats, const std::string& licence,
                     const std::string& self, const std::function<void(JsonWriter&)>& data) {
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
  out.key("links").begin_object().field("self", self + ".json").field("page", self == "/index" ? "/" : self).end_object().end_object();
  return out.text() + "\n";
}

}  // namespace hub::render
