// SPDX-License-Identifier: Apache-2.0
#include "query/snapshot_loader.hpp"
#include "stats/neighbours.hpp"
#include "store/queries/areas.hpp"
#include "store/queries/definitions.hpp"
#include "store/queries/figures.hpp"

namespace hub::query {

namespace queries = store::queries;

/// What holds for a release that says nothing more.
void SnapshotLoader::prepare_statistics() {
  snapshot_.dispersion_.assign(snapshot_.series_count_ * countings, stats::dispersion_of(std::span<const stats::YearPair>()));
  snapshot_.neighbours_.resize(snapshot_.areas.size());
  snapshot_.similar_forces_.resize(snapshot_.areas.size());
}

void SnapshotLoader::load_statistics() {
  for (const auto& row : rows(queries::area_regions)) area(row.area).region = row.region;
  load_measure_parts();
  for (const auto& row : rows(queries::dispersion)) {
    const auto counting = static_cast<std::size_t>(known(counting_named(row.counting), "the counting", row.counting));
    snapshot_.dispersion_[series(row.series).number * countings + counting] =
        stats::dispersion_from(static_cast<double>(row.raw_phi_e9) / 1e9, static_cast<int>(row.areas));
  }
  for (const auto& row : rows(queries::revisions)) {
    snapshot_.revisions_[{series(row.series).number, snapshot_.index_of(area(row.area))}].push_back(
        {{Month::from_index(static_cast<int>(row.first_month)), static_cast<int>(row.months)}, row.earlier, row.newest});
  }
  for (const SimilarForce& row : snapshot_.rows_of<SimilarForce>())
    snapshot_.similar_forces_[snapshot_.index_of(area(row.force.text()))].push_back(&area(row.member.text()));
  find_neighbours();
}

void SnapshotLoader::load_measure_parts() {
  for (const auto& row : rows(queries::measure_wording)) {
    Measure& named = measure(row.measure);
    if (row.language == "en") named.singular = row.one;
    if (row.language == "cy") named.welsh = WelshName{std::string(row.title), std::string(row.many)};
  }
  for (const auto& row : rows(queries::measure_disclosure)) {
    measure(row.measure).disclosure =
        DisclosurePolicy{row.smallest_count, known(counting_named(row.lowest_counting), "the counting", row.lowest_counting)};
  }
}

void SnapshotLoader::find_neighbours() {
  std::vector<const Area*> areas;
  std::vector<stats::Likeness> likeness;
  for (const AreaCharacteristics& row : snapshot_.rows_of<AreaCharacteristics>()) {
    const Area& described = area(row.area.text());
    if (described.residents.value_or(0) <= 0 || described.households.value_or(0) <= 0) continue;
    areas.push_back(&described);
    likeness.push_back({static_cast<double>(*described.residents), static_cast<double>(row.tenths_of_square_km) / 10.0,
                        static_cast<double>(*described.households), row.rural_urban});
  }
  const auto nearest = stats::nearest_areas(likeness, stats::neighbour_count);
  for (std::size_t own = 0; own < areas.size(); ++own) {
    auto& found = snapshot_.neighbours_[snapshot_.index_of(*areas[own])];
    for (const std::size_t near : nearest[own]) found.push_back(areas[near]);
  }
}

}  // namespace hub::query
