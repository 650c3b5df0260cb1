// SPDX-License-Identifier: Apache-2.0
#include "build/load_parts.hpp"
#include "store/append.hpp"
#include "store/tables/definitions.hpp"
#include "store/tables/measures.hpp"

namespace hub::build {
namespace {

using namespace store;

void load_hub_row(Connection& connection, const HubDefinition& hub) {
  const std::string attribution = fmt::format("{}", fmt::join(hub.attribution, "\n"));
  TableAppender<HubRow> rows(connection);
  rows.append({.id = hub.id,
               .title = hub.title,
               .publisher = hub.publisher,
               .contact = hub.contact,
               .about = hub.about,
               .caution = hub.caution,
               .invented = hub.invented,
               .home = hub.home.text(),
               .nation = hub.nation ? std::optional<std::string_view>(hub.nation->text()) : std::nullopt,
               .population = hub.population,
               .attribution = attribution});
  rows.close();
}

void load_datasets(Connection& connection, const HubDefinition& hub) {
  std::int64_t position = 0;
  append_each(connection, hub.datasets, [&](const DatasetDeclaration& declared) {
    const Dataset& each = declared.dataset;
    return DatasetRow{.id = each.id,
                      .title = each.title,
                      .publisher = each.publisher,
                      .licence = each.licence,
                      .address = each.address,
                      .published = each.published,
                      .step_months = each.step_months,
                      .located = each.located,
                      .zeros_printed = each.zeros_printed,
                      .position = position++};
  });
  position = 0;
  append_each(connection, hub.pillars, [&](const Pillar& each) { return PillarRow{each.id, each.title, position++}; });
}

void load_measures(Connection& connection, const std::vector<Measure>& measures) {
  std::int64_t position = 0;
  append_each(connection, measures, [&](const Measure& each) {
    return MeasureRow{.id = each.id,
                      .title = each.title,
                      .plural = each.plural,
                      .pillar = each.pillar,
                      .denominator = name_of(each.denominator),
                      .per = each.per,
                      .tolerance_percent = each.tolerance_percent,
                      .direction = name_of(each.direction),
                      .headline = each.headline,
                      .definition = each.definition,
                      .position = position++};
  });
}

std::optional<std::int64_t> index_of(const std::optional<Month>& month) {
  return month ? std::optional<std::int64_t>(month->index()) : std::nullopt;
}

void load_measure_texts(Connection& connection, const std::vector<Measure>& measures) {
  TableAppender<MeasureWordingRow> wording(connection);
  TableAppender<MeasureCaveatRow> caveats(connection);
  TableAppender<MeasureAlsoRow> everyday(connection);
  for (const Measure& each : measures) {
    wording.append({each.id, "en", each.title, each.singular, each.plural});
    if (each.welsh) wording.append({each.id, "cy", each.welsh->title, each.welsh->counted, each.welsh->counted});
    std::int64_t position = 0;
    for (const Caveat& caveat : each.caveats) {
      caveats.append({each.id, position++, caveat.sentence, caveat.series, caveat.area, index_of(caveat.first), index_of(caveat.last)});
    }
    position = 0;
    for (const std::string& name : each.also) everyday.append({each.id, position++, name});
  }
  wording.close();
  caveats.close();
  everyday.close();
}

void load_disclosure(Connection& connection, const std::vector<Measure>& measures) {
  TableAppender<MeasureDisclosureRow> policies(connection);
  for (const Measure& each : measures) {
    if (each.disclosure) policies.append({each.id, each.disclosure->smallest_count, name_of(each.disclosure->lowest_counting)});
  }
  policies.close();
}

void load_series(Connection& connection, const std::vector<Measure>& measures) {
  TableAppender<SeriesRow> rows(connection);
  TableAppender<SeriesCategoryRow> categories(connection);
  TableAppender<SeriesBreakRow> breaks(connection);
  for (const Measure& measure : measures) {
    for (const MeasureSeries& each : measure.series) {
      rows.append({.id = each.id,
                   .measure = measure.id,
                   .key = each.key,
                   .title = each.title,
                   .dataset = each.dataset,
                   .denominator = name_of(measure.denominator),
                   .first_month = index_of(each.first),
                   .last_month = index_of(each.last),
                   .position = static_cast<std::int64_t>(each.number)});
      for (const std::string& category : each.categories) categories.append({each.id, category});
      for (const MeasureBreak& era : each.breaks) breaks.append({each.id, era.month.index(), era.recorder, era.reason});
    }
  }
  rows.close();
  categories.close();
  breaks.close();
}

}  // namespace

void load_definition(store::Connection& connection, const HubDefinition& hub) {
  load_hub_row(connection, hub);
  load_datasets(connection, hub);
  load_measures(connection, hub.measures);
  load_measure_texts(connection, hub.measures);
  load_disclosure(connection, hub.measures);
  load_series(connection, hub.measures);
}

}  // namespace hub::build
