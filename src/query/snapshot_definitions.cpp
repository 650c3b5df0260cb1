// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "query/folding.hpp"
#include "query/places/name_words.hpp"
#include "query/snapshot_loader.hpp"
#include "store/queries/areas.hpp"
#include "store/queries/definitions.hpp"
#include "store/queries/response.hpp"
#include "store/queries/source_files.hpp"
#include "store/reference_rows.hpp"

#include <algorithm>
#include <set>

namespace hub::query {

namespace queries = store::queries;

void SnapshotLoader::load_levels() {
  for (const auto& row : rows(queries::levels)) {
    auto form = CodeForm::parse(row.code_form);
    if (!form) corrupt("the form of codes", row.code_form);
    const auto optional = [](const auto& text) { return text ? std::optional(std::string(*text)) : std::nullopt; };
    snapshot_.levels.push_back({.id = std::string(row.id),
                                .rank = static_cast<int>(snapshot_.levels.size()),
                                .singular = std::string(row.singular),
                                .plural = std::string(row.plural),
                                .counting = known(counting_named(row.counting), "the counting", row.counting),
                                .code_form = std::move(*form),
                                .welsh_singular = optional(row.welsh_singular),
                                .welsh_plural = optional(row.welsh_plural)});
  }
  snapshot_.hub.levels = snapshot_.levels;
  snapshot_.by_level_.resize(snapshot_.levels.size());
}

const Level& SnapshotLoader::level(std::string_view id) const {
  const auto found = std::find_if(snapshot_.levels.begin(), snapshot_.levels.end(), [&](const Level& each) { return each.id == id; });
  if (found == snapshot_.levels.end()) corrupt("the level", id);
  return *found;
}

void SnapshotLoader::load_areas() {
  load_levels();
  for (const auto& row : rows(queries::areas)) {
    snapshot_.areas.push_back({.code = code_of(row.code),
                               .name = std::string(row.name),
                               .level = &level(row.level),
                               .parent = row.parent ? std::optional(code_of(*row.parent)) : std::nullopt,
                               .residents = row.residents,
                               .households = row.households,
                               .region = {},
                               .vintage = static_cast<CensusVintage>(row.vintage)});
  }
  index_areas();
}

void SnapshotLoader::load_references() {
  std::set<std::string, std::less<>> tables;
  for (const auto& row : rows(queries::tables)) tables.emplace(row.table_name);
  const auto load = [&]<class Row>(std::vector<Row>& into) {
    if (tables.contains(Row::file.table)) into = store::reference_rows<Row>(connection_);
  };
  std::apply([&](auto&... into) { (load(into), ...); }, snapshot_.references_);
}

void SnapshotLoader::index_areas() {
  for (const Area& area : snapshot_.areas) {
    snapshot_.area_by_code_.emplace(area.code.text(), snapshot_.index_of(area));
    snapshot_.by_level_[static_cast<std::size_t>(area.level->rank)].push_back(&area);
  }
  snapshot_.children_.resize(snapshot_.areas.size());
  for (const Area& area : snapshot_.areas) {
    const Area* parent = area.is(Counting::imported) ? nullptr : snapshot_.parent_of(area);
    if (parent != nullptr) snapshot_.children_[snapshot_.index_of(*parent)].push_back(&area);
  }
}

void SnapshotLoader::load_hub(const store::Manifest& manifest) {
  auto in = rows(queries::hub);
  if (!in.next()) corrupt("the table", "hub without a row");
  const store::HubRow& row = in.row();
  auto& hub = snapshot_.hub;
  hub.id = row.id;
  hub.title = row.title;
  hub.publisher = row.publisher;
  hub.contact = row.contact;
  hub.about = row.about;
  hub.caution = row.caution;
  hub.invented = row.invented;
  hub.home = snapshot_.find_area(row.home);
  if (row.nation) hub.nation = snapshot_.find_area(*row.nation);
  if (hub.home == nullptr || (row.nation && hub.nation == nullptr)) corrupt("the home or nation", row.home);
  hub.population = row.population;
  hub.knows_postcodes = !snapshot_.rows_of<PostcodeGroup>().empty();
  for (const std::string_view line : split(row.attribution, '\n')) hub.attribution.emplace_back(line);
  hub.release = manifest.id;
  const auto number = [&](std::size_t at, std::size_t length) {
    return parse_number<int>(std::string_view(manifest.id).substr(at, length)).value_or(1);
  };
  hub.published = Date(std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(4, 2))),
                       std::chrono::day(static_cast<unsigned>(number(6, 2))));
}

namespace {

std::optional<Month> month_at(const std::optional<std::int64_t>& index) {
  return index ? std::optional(Month::from_index(static_cast<int>(*index))) : std::nullopt;
}

}  // namespace

void SnapshotLoader::load_measures() {
  for (const auto& row : rows(queries::datasets)) {
    snapshot_.datasets.push_back({.id = std::string(row.id),
                                  .title = std::string(row.title),
                                  .publisher = std::string(row.publisher),
                                  .licence = std::string(row.licence),
                                  .address = std::string(row.address),
                                  .published = std::string(row.published),
                                  .step_months = static_cast<int>(row.step_months),
                                  .located = row.located,
                                  .zeros_printed = row.zeros_printed});
  }
  for (const auto& row : rows(queries::pillars)) snapshot_.pillars.push_back({std::string(row.id), std::string(row.title)});
  for (const auto& row : rows(queries::measures)) {
    snapshot_.measures.push_back({.id = std::string(row.id),
                                  .title = std::string(row.title),
                                  .plural = std::string(row.plural),
                                  .pillar = std::string(row.pillar),
                                  .denominator = known(denominator_named(row.denominator), "the denominator", row.denominator),
                                  .per = static_cast<int>(row.per),
                                  .tolerance_percent = static_cast<int>(row.tolerance_percent),
                                  .direction = known(direction_named(row.direction), "the direction", row.direction),
                                  .headline = row.headline,
                                  .definition = std::string(row.definition),
                                  .caveats = {},
                                  .also = {},
                                  .singular = std::string(row.title),
                                  .welsh = {},
                                  .disclosure = {},
                                  .series = {}});
  }
  load_series();
  for (const auto& row : rows(queries::measure_caveats)) {
    measure(row.measure)
        .caveats.push_back({std::string(row.sentence), std::string(row.series), std::string(row.area), month_at(row.first_month),
                            month_at(row.last_month)});
  }
  for (const auto& row : rows(queries::measure_also)) measure(row.measure).also.emplace_back(row.name);
}

void SnapshotLoader::load_series() {
  for (const auto& row : rows(queries::series)) {
    measure(row.measure)
        .series.push_back({.id = std::string(row.id),
                           .key = std::string(row.key),
                           .title = std::string(row.title),
                           .number = snapshot_.series_count_++,
                           .dataset = std::string(row.dataset),
                           .categories = {},
                           .first = month_at(row.first_month),
                           .last = month_at(row.last_month),
                           .breaks = {}});
  }
  for (const auto& row : rows(queries::series_categories)) series(row.series).categories.emplace_back(row.category);
  for (const auto& row : rows(queries::series_breaks))
    series(row.series)
        .breaks.push_back({Month::from_index(static_cast<int>(row.month)), std::string(row.reason), std::string(row.recorder)});
}

void SnapshotLoader::load_outlines() {
  for (const auto& row : rows(queries::outlines)) {
    snapshot_.outlines.by_area.emplace(row.code,
                                       facts::Outline{std::string(row.path), static_cast<int>(row.label_x), static_cast<int>(row.label_y)});
    snapshot_.outlines.frame = {static_cast<int>(row.width), static_cast<int>(row.height)};
  }
}

void SnapshotLoader::load_response() {
  for (const auto& row : rows(queries::response_outline)) {
    snapshot_.response = ResponseOutline{.comparator = std::string(row.comparator),
                                         .answered_share = std::string(row.answered_share),
                                         .mean_time = std::string(row.mean_time),
                                         .about = std::string(row.about),
                                         .topics = {}};
    snapshot_.hub.has_response = true;
  }
  for (const auto& row : rows(queries::response_topics)) {
    if (!snapshot_.response) corrupt("the topic of no outline", row.id);
    snapshot_.response->topics.push_back(
        {std::string(row.id), std::string(row.key), std::string(row.title), std::string(row.subject), row.attended});
  }
  for (const auto& row : rows(queries::published_figures)) {
    snapshot_.published.push_back({.measure = std::string(row.measure),
                                   .area_name = std::string(row.area_name),
                                   .area = std::string(row.area),
                                   .period_first = std::string(row.period_first),
                                   .period_last = std::string(row.period_last),
                                   .value = std::string(row.value),
                                   .unit = std::string(row.unit),
                                   .grade = std::string(row.grade),
                                   .clock = std::string(row.clock),
                                   .target = std::string(row.target),
                                   .bound = known(bound_named(row.bound), "the bound", row.bound),
                                   .note = std::string(row.note),
                                   .publisher = std::string(row.publisher),
                                   .url = std::string(row.url),
                                   .quality = row.quality.empty() ? 'B' : row.quality[0]});
  }
}

/// Street files are too many to list: the manifest has them.
void SnapshotLoader::load_source_files() {
  for (const auto& row : rows(queries::hub_files))
    snapshot_.source_files.push_back({std::string(row.path), row.row_count, std::string(row.sha256)});
  for (const auto& totals : rows(queries::street_file_totals)) {
    if (totals.files > 0) snapshot_.street_files = {totals.files, totals.facts, totals.rejects};
  }
}

void SnapshotLoader::index_names() {
  for (Index i = 0; i < snapshot_.areas.size(); ++i) {
    if (!snapshot_.areas[i].is(Counting::imported)) snapshot_.search_index.emplace_back(folded(snapshot_.areas[i].name), i);
  }
  Index next = snapshot_.areas.size();
  for (const ReplacedArea& former : snapshot_.rows_of<ReplacedArea>()) snapshot_.search_index.emplace_back(folded(former.name), next++);
  for (Index i = 0; i < snapshot_.measures.size(); ++i) {
    const Measure& each = snapshot_.measures[i];
    for (const std::string& name : {each.title, each.plural, each.singular})
      snapshot_.measure_names.push_back({folded(name), place_words(name), name, i});
    for (const std::string& name : each.also) snapshot_.measure_names.push_back({folded(name), place_words(name), name, i});
  }
}

}  // namespace hub::query
