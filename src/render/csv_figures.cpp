// SPDX-License-Identifier: Apache-2.0
#include "render/csv_figures.hpp"

#include "render/level_words.hpp"
#include "render/numbers.hpp"
#include "render/reasons.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

using stats::digits;

void percent_row(const CsvRows& rows, const Period& period, const char* name, const Observation<stats::Decimal>& percent,
                 const std::string& notes) {
  const bool has = percent.has_value();
  rows.out.row({rows.code, rows.name, rows.geography, rows.measure.id, to_string(period), has ? digits(percent.value()) : "", name,
                "percent", "", "", has ? "" : name_of(percent.missing().reason), rows.series,
                has ? notes : detail_words(percent.missing())});
}

void comparison_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub, const Area* parent, const CsvRows& own) {
  const stats::Comparison& comparison = finding.comparison.value();
  const Period& period = finding.headline.period;
  const int decimals = comparison_decimals(finding.rate.value(), comparison.rate);
  const bool nation = !finding.area->is(Counting::located) && hub.nation != nullptr && comparison.pool.stands_for_all();
  const CsvRows group{out,
                      *finding.measure,
                      nation ? hub.nation->code.text() : "",
                      comparison_name(finding, {hub, parent}),
                      nation ? "nation" : "group",
                      own.series};
  group.count(period, comparison.pool.count,
              english(words::csv_supplied{.members = std::to_string(comparison.pool.members), .of = std::to_string(comparison.pool.of)}));
  group.rate(period, comparison.rate, "", decimals);
  percent_row(own, period, "difference", comparison.percent, english(words::csv_from{.group = comparison_name(finding, {hub, parent})}));
}

void rank_row(const CsvRows& rows, const Period& period, const stats::Standing& standing) {
  const auto& rank = standing.rank;
  const auto placed = [&] {
    return standing.place.has_value() ? std::string(name_of(standing.place.value())) : detail_words(standing.place.missing());
  };
  rows.out.row({rows.code, rows.name, rows.geography, rows.measure.id, to_string(period),
                rank.has_value() ? std::to_string(rank.value().from_lowest()) : "", "rank from lowest rate",
                english(words::csv_rank_of{.of = std::to_string(standing.areas)}), "", "",
                rank.has_value() ? "" : name_of(rank.missing().reason), rows.series,
                rank.has_value() ? placed() : detail_words(rank.missing())});
}

void standing_rows(const facts::Finding& finding, const CsvRows& own) {
  const stats::Standing& standing = finding.standing.value();
  const Period& period = finding.headline.period;
  const int decimals = decimals_beside(finding);
  rank_row(own, period, standing);
  own.out.row({"", english(words::csv_middle{.kind = level_name(*finding.area->level)}), "group", finding.measure->id, to_string(period),
               digits(stats::round_real(standing.quartiles.median, decimals)), "median rate", rate_unit(*finding.measure, period), "", "",
               "", own.series, ""});
  percent_row(own, period, "difference from median", standing.percent,
              standing.difference.has_value() ? std::string(name_of(standing.difference.value().verdict))
                                              : detail_words(standing.difference.missing()));
}

std::string change_note(const stats::Change& change) {
  const stats::Strip strip = change.strip.value_or(stats::Strip{});
  return english(words::csv_against{
      .holds = std::to_string(strip.holds),
      .pairs = std::to_string(strip.pairs),
      .period = to_string(change.past),
      .strip = change.strip.has_value(),
      .verdict = change.verdict.has_value() ? std::string(name_of(change.verdict.value())) : detail_words(change.verdict.missing())});
}

void change_row(const CsvRows& own, const facts::Finding& finding) {
  const auto& change = finding.change;
  percent_row(own, change.has_value() ? change.value().current : finding.headline.period, "change",
              change.has_value() ? Observation<stats::Decimal>(change.value().percent) : Observation<stats::Decimal>(change.missing()),
              change.has_value() ? change_note(change.value()) : "");
  if (!finding.others_change) return;
  const auto& others = *finding.others_change;
  const CsvRows group{
      own.out, own.measure,
      "",      english(words::csv_others{.kinds = level_names(*finding.area->level), .members = std::to_string(others.members)}),
      "group", own.series};
  group.count(others.change.past, others.change.past_count, "");
  group.count(others.change.current, others.change.current_count, "");
  percent_row(group, others.change.current, "change", others.change.percent, change_note(others.change));
}

}  // namespace

void csv_header(CsvWriter& out, const facts::HubFacts& hub) {
  out.row({"areacd", "areanm", "geography", "indicator", "period", "observation", "measure", "unit", "lci_95", "uci_95", "status", "series",
           "notes"});
  if (hub.invented) out.note_every_row(english(words::csv_invented{}));
}

void CsvRows::count(const Period& period, const Observation<std::int64_t>& value, const std::string& notes) const {
  const bool has = value.has_value();
  out.row({code, name, geography, measure.id, to_string(period), has ? std::to_string(value.value()) : "", "count", measure.plural, "", "",
           has ? "" : name_of(value.missing().reason), series, has ? notes : detail_words(value.missing())});
  const auto published = has ? std::nullopt : published_count(value.missing());
  if (!published) return;
  out.row({code, name, geography, measure.id, to_string(period), std::to_string(*published), "published count", measure.plural, "", "",
           name_of(value.missing().reason), series, detail_words(value.missing())});
}

void CsvRows::rate(const Period& period, const Observation<stats::Rate>& value, const std::string& notes, int decimals) const {
  const std::string unit = rate_unit(measure, period);
  if (!value.has_value()) {
    out.row({code, name, geography, measure.id, to_string(period), "", "rate", unit, "", "", name_of(value.missing().reason), series,
             detail_words(value.missing())});
    return;
  }
  const auto interval = stats::rate_interval_95(value.value());
  const auto limit = [&](double stats::Interval::*side) {
    return interval.has_value() ? digits(stats::round_real(interval.value().*side, 3)) : std::string();
  };
  out.row({code, name, geography, measure.id, to_string(period),
           digits(value.value().rounded(decimals < 0 ? rate_decimals(value.value()) : decimals)), "rate", unit,
           limit(&stats::Interval::lower), limit(&stats::Interval::upper), "", series, notes});
}

CsvRows rows_for(CsvWriter& out, const Measure& measure, const Area& area, std::string_view series) {
  return {out, measure, area.code.text(), area.name, area.level->id, series};
}

namespace {

/// Whether the finding is that of a group, and not of the whole area.
bool is_of_group(const facts::Finding& finding) { return finding.own_pool && !finding.own_pool->stands_for_all(); }

CsvRows own_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub) {
  if (is_of_group(finding)) return {out, *finding.measure, "", pool_name(*finding.own_pool, hub), "group", finding.series->key};
  return rows_for(out, *finding.measure, *finding.area, finding.series->key);
}

}  // namespace

void finding_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub, const Area* parent) {
  const CsvRows own = own_rows(out, finding, hub);
  const Period& period = finding.headline.period;
  own.count(period, finding.count,
            english(words::csv_finding{.is_old = finding.is_old(),
                                       .sentences = fmt::format("{}", fmt::join(finding_sentences(finding, {hub, parent}), " "))}));
  own.rate(period, finding.rate, hub.population);
  if (finding.newest) own.count(finding.newest->step, finding.newest->missing, "");
  if (finding.twelve_months) own.count(Period::ending(period.last(), 12), *finding.twelve_months, "");
  if (finding.comparison.has_value()) comparison_rows(out, finding, hub, parent, own);
  if (finding.standing.has_value()) standing_rows(finding, own);
  if (!is_of_group(finding)) change_row(own, finding);
}

void change_rows(CsvWriter& out, const facts::Finding& finding, const facts::HubFacts& hub) {
  const CsvRows own = own_rows(out, finding, hub);
  if (finding.change.has_value()) {
    const stats::Change& change = finding.change.value();
    own.count(change.current, change.current_count, "");
    own.count(change.past, change.past_count, "");
  } else {
    own.count(finding.headline.period, finding.count, "");
  }
  change_row(own, finding);
}

void missing_row(CsvWriter& out, const Measure& measure, const Area& area, const Missing& missing) {
  out.row({area.code.text(), area.name, area.level->id, measure.id, "", "", "count", measure.plural, "", "", name_of(missing.reason), "",
           detail_words(missing)});
}

void card_rows(CsvWriter& out, const facts::CardFacts& card, const Area& area, const facts::HubFacts& hub, const Area* parent) {
  if (card.finding.has_value()) {
    finding_rows(out, card.finding.value(), hub, parent);
  } else {
    missing_row(out, *card.measure, area, card.finding.missing());
  }
}

}  // namespace hub::render
