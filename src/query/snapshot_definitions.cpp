// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "query/folding.hpp"
#include "query/snapshot_loader.hpp"
#include "store/queries/areas.hpp"
#include "store/queries/definitions.hpp"
#include "store/queries/response.hpp"
#include "store/queries/source_files.hpp"

namespace hub::query {

namespace queries = store::queries;

void SnapshotLoader::load_areas() {
  for (const auto& row : rows(queries::areas)) {
    snapshot_.areas.push_back({.code = code_of(row.code),
                               .name = std::string(row.name),
                               .level = known(area_level_named(row.level), "the level", row.level),
                               .parent = row.parent ? std::optional(code_of(*row.parent)) : std::nullopt,
                               .residents = row.residents,
                               .households = row.households,
                               .region = {}});
  }
  index_areas();
  for (const auto& row : rows(queries::replaced_areas))
    snapshot_.replaced.push_back({code_of(row.code), std::string(row.name), code_of(row.replaced_by), std::string(row.date)});
}

void SnapshotLoader::index_areas() {
  for (const Area& area : snapshot_.areas) {
    snapshot_.area_by_code_.emplace(area.code.text(), snapshot_.index_of(area));
    snapshot_.by_level_[static_cast<std::size_t>(area.level)].push_back(&area);
    if (area.level == AreaLevel::force) snapshot_.residents_of_forces += area.residents;
  }
  snapshot_.children_.resize(snapshot_.areas.size());
  for (const Area& area : snapshot_.areas) {
    if (const Area* parent = snapshot_.parent_of(area)) snapshot_.children_[snapshot_.index_of(*parent)].push_back(&area);
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
  hub.invented = row.invented;
  hub.home = snapshot_.find_area(row.home);
  hub.nation = snapshot_.find_area(row.nation);
  if (hub.home == nullptr || hub.nation == nullptr) corrupt("the home or nation", row.home);
  snapshot_.response_comparator = row.response_comparator;
  hub.population = row.population;
  for (const std::string_view line : split(row.attribution, '\n')) hub.attribution.emplace_back(line);
  hub.release = manifest.id;
  const auto number = [&](std::size_t at, std::size_t length) {
    return parse_number<int>(std::string_view(manifest.id).substr(at, length)).value_or(1);
  };
  hub.published = Date(std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(4, 2))),
                       std::chrono::day(static_cast<unsigned>(number(6, 2))));
}

void SnapshotLoader::load_measures() {
  for (const auto& row : rows(queries::datasets)) {
    snapshot_.datasets.push_back({.id = std::string(row.id),
                                  .title = std::string(row.title),
                                  .publisher = std::string(row.publisher),
                                  .licence = std::string(row.licence),
                                  .address = std::string(row.address),
                                  .published = std::string(row.published),
                                  .step_months = static_cast<int>(row.step_months),
                                  .located = row.located});
  }
  for (const auto& row : rows(queries::pillars)) snapshot_.pillars.push_back({std::string(row.id), std::string(row.title)});
  for (const auto& row : rows(queries::measures)) {
    snapshot_.measures.push_back({.id = std::string(row.id),
                                  .title = std::string(row.title),
                                  .plural = std::string(row.plural),
                                  .pillar = std::string(row.pillar),
                                  .dataset = std::string(row.dataset),
                                  .categories = {},
                                  .denominator = known(denominator_named(row.denominator), "the denominator", row.denominator),
                                  .per = static_cast<int>(row.per),
                                  .direction = known(direction_named(row.direction), "the direction", row.direction),
                                  .headline = row.headline,
                                  .definition = std::string(row.definition),
                                  .caveats = {},
                                  .singular = std::string(row.title),
                                  .welsh = {},
                                  .disclosure = {},
                                  .breaks = {}});
  }
  for (const auto& row : rows(queries::measure_categories)) measure(row.measure).categories.emplace_back(row.category);
  for (const auto& row : rows(queries::measure_caveats)) measure(row.measure).caveats.emplace_back(row.sentence);
}

void SnapshotLoader::load_outlines() {
  for (const auto& row : rows(queries::outlines)) {
    snapshot_.outlines.by_area.emplace(row.code,
                                       facts::Outline{std::string(row.path), static_cast<int>(row.label_x), static_cast<int>(row.label_y)});
    snapshot_.outlines.frame = {static_cast<int>(row.width), static_cast<int>(row.height)};
  }
}

void SnapshotLoader::load_response() {
  for (const auto& row : rows(queries::response_clocks))
    snapshot_.clocks.push_back({std::string(row.id), std::string(row.title), std::string(row.definition)});
  for (const auto& row : rows(queries::response_measures))
    snapshot_.response_measures.push_back({std::string(row.id), std::string(row.topic), std::string(row.title)});
  for (const auto& row : rows(queries::response_gaps))
    snapshot_.gaps.push_back({std::string(row.missing), std::string(row.holder), std::string(row.why)});
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
  for (Index i = 0; i < snapshot_.areas.size(); ++i) snapshot_.search_index.emplace_back(folded(snapshot_.areas[i].name), i);
  for (Index i = 0; i < snapshot_.replaced.size(); ++i)
    snapshot_.search_index.emplace_back(folded(snapshot_.replaced[i].name), snapshot_.areas.size() + i);
}

}  // namespace hub::query
