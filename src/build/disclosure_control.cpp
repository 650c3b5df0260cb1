// SPDX-License-Identifier: Apache-2.0
#include "build/disclosure_control.hpp"

#include "stats/disclosure.hpp"
#include "store/as_today.hpp"
#include "store/database.hpp"
#include "store/queries/figures.hpp"
#include "store/rows_of.hpp"

#include <algorithm>

namespace hub::build {
namespace {

/// One force in one month: its own districts in order of code, and what lies elsewhere.
struct ForceMonth {
  std::map<std::string, std::int64_t> districts;
  std::int64_t elsewhere = 0;
  std::set<std::string> rows;  ///< districts, and "" for no location
  std::string path;            ///< of a file that tells of it
};
using ForceMonths = std::map<std::pair<std::string, Month>, ForceMonth>;

/// A measure under control has one series (build/hub_definition).
const MeasureSeries& controlled_series(const Measure& measure) { return measure.series.front(); }

std::set<std::string> controlled_datasets(const HubDefinition& definition) {
  std::set<std::string> datasets;
  for (const Measure& each : definition.measures) {
    if (each.disclosure) datasets.insert(controlled_series(each).dataset);
  }
  return datasets;
}

bool counts(const MeasureSeries& series, const std::string& category) {
  return std::find(series.categories.begin(), series.categories.end(), category) != series.categories.end();
}

/// A category that is absent from a row would read as zero, one that stands twice would count twice. What is withheld cannot be checked in
/// the release, as sql/check/whole_rows.sql checks the others.
Status check_categories(const Measure& measure, const sources::WideRow& row, const std::string& place) {
  for (const std::string& category : controlled_series(measure).categories) {
    const auto held = std::count_if(row.cells.begin(), row.cells.end(), [&](const auto& cell) { return cell.category == category; });
    if (held != 1)
      return fail(ErrorCode::check_failed, place, "found {} counts of {}, expected one: an empty one would read as zero", held, category);
  }
  return {};
}

/// A file under control holds nothing else: what is beside the counts would be published with every place that has a row.
Status check_columns(const HubDefinition& definition, const CountFile& file) {
  for (const sources::WideRow& row : file.counts.rows) {
    for (const sources::CountCell& cell : row.cells) {
      const auto counts_it = [&](const MeasureSeries& each) { return each.dataset == file.dataset && counts(each, cell.category); };
      const bool known = std::any_of(definition.measures.begin(), definition.measures.end(),
                                     [&](const Measure& each) { return std::any_of(each.series.begin(), each.series.end(), counts_it); });
      if (!known)
        return fail(ErrorCode::check_failed, file.counts.file.path,
                    "found a column {}, which no measure counts: a data set under disclosure control may hold nothing else", cell.category);
    }
  }
  return {};
}

/// Which places have a row is published with the number of rows, so none may be left out.
Status check_places(const ForceMonths& months) {
  for (const auto& [key, month] : months) {
    if (month.rows.size() != month.districts.size() + 1)
      return fail(ErrorCode::check_failed, fmt::format("{}: {}, {}", month.path, key.first, to_string(key.second)),
                  "found rows of {} places, expected one for each of its {} districts and one without a location, zeros too",
                  month.rows.size(), month.districts.size());
  }
  return {};
}

Status add_row(const Measure& measure, const sources::WideRow& row, const std::string& force, const std::string& path,
               const TerritorialForces& forces, ForceMonths& months) {
  const std::string area = row.area ? row.area->text() : "";
  const std::string place = fmt::format("{}: {}, {}", path, row.force, row.area ? area : "no location");
  if (auto whole = check_categories(measure, row, place); !whole) return whole;
  const bool is_own = forces.has(force, area);
  const auto month_of = [&](const sources::CountCell& cell) -> ForceMonth& { return months[{force, cell.month}]; };
  month_of(row.cells.front()).path = path;
  if ((is_own || area.empty()) && !month_of(row.cells.front()).rows.insert(area).second)
    return fail(ErrorCode::check_failed, place, "the row stands twice and would count twice");
  for (const sources::CountCell& cell : row.cells) {
    if (counts(controlled_series(measure), cell.category))
      (is_own ? month_of(cell).districts[area] : month_of(cell).elsewhere) += cell.count;
  }
  return {};
}

Result<ForceMonths> force_months_of(const Measure& measure, const HubSources& sources, const ForceNames& names,
                                    const TerritorialForces& forces) {
  ForceMonths months;
  for (const CountFile& file : sources.counts) {
    if (file.dataset != controlled_series(measure).dataset) continue;
    for (const sources::WideRow& row : file.counts.rows) {
      const auto force = names.code_of(row.force, file.counts.file.path);
      if (!force) return tl::unexpected(force.error());
      if (!forces.districts_of.contains(*force)) continue;
      if (auto added = add_row(measure, row, *force, file.counts.file.path, forces, months); !added) return tl::unexpected(added.error());
    }
  }
  for (auto& [key, month] : months) {
    for (const std::string& district : forces.districts_of.at(key.first)) month.districts.try_emplace(district, 0);
  }
  if (auto complete = check_places(months); !complete) return tl::unexpected(complete.error());
  return months;
}

/// What releases before show of the force's month; nothing when none holds it. Where they do not hold the force and all its districts of
/// today, they had other areas, whose counts could be compared with these: then all counts as withheld by them.
std::optional<stats::Shown> earlier_of(const EarlierCounts& earlier, const CountKey& force, const ForceMonth& month) {
  const auto whole = earlier.find(force);
  stats::Shown shown{whole == earlier.end() ? std::nullopt : whole->second, std::vector<std::int64_t>()};
  std::size_t held = whole == earlier.end() ? 0 : 1;
  for (const auto& each : month.districts) {
    const auto found = earlier.find({force.measure, each.first, force.month});
    if (found == earlier.end()) continue;
    ++held;
    if (!found->second) shown.parts.reset();
    if (shown.parts) shown.parts->push_back(*found->second);
  }
  if (held == 0) return std::nullopt;
  if (held != month.districts.size() + 1) return stats::Shown{};
  return shown;
}

/// Adds what one release says of a measure: what any withheld is withheld, of what all publish the last counts.
void add_earlier(store::Connection& connection, const std::string& measure, EarlierCounts& counts) {
  for (const auto& step : store::prepare(connection, store::queries::observed_steps).bind("measure", measure).rows()) {
    const CountKey key{measure, std::string(step.area), Month::from_index(static_cast<int>(step.first_month))};
    const auto [held, added] = counts.emplace(key, step.numerator);
    if (!added && held->second) held->second = step.numerator;
  }
}

}  // namespace

EarlierCounts earlier_counts(const HubDefinition& definition, const std::filesystem::path& releases) {
  EarlierCounts counts;
  if (controlled_datasets(definition).empty()) return counts;
  for (const store::Release& release : store::list_releases(releases)) {
    if (release.manifest.hub != definition.id) continue;
    try {
      const auto database = store::Database::open(release.database(), store::Database::Mode::read_only, 1);
      if (!database) continue;
      auto connection = database->connect();
      store::show_as_today(connection, release.manifest);
      for (const Measure& measure : definition.measures) {
        if (measure.disclosure) add_earlier(connection, measure.id, counts);  // whether it was under control then or not
      }
    } catch (const Fatal&) {
      continue;  // damaged: the build replaces it, and what it held is forgotten
    }
  }
  return counts;
}

Result<WithheldCounts> WithheldCounts::decide(const HubDefinition& definition, const HubSources& sources, const ForceNames& names,
                                              const EarlierCounts& earlier) {
  WithheldCounts decided;
  for (const Area& area : sources.areas.rows) {
    if (area.is(Counting::recorder)) decided.forces_.districts_of[area.code.text()];
    if (area.is(Counting::located) && area.parent) decided.forces_.districts_of[area.parent->text()].insert(area.code.text());
  }
  decided.datasets_ = controlled_datasets(definition);
  for (const CountFile& file : sources.counts) {
    if (!decided.controls(file.dataset)) continue;
    if (auto only = check_columns(definition, file); !only) return tl::unexpected(only.error());
  }
  for (const Measure& measure : definition.measures) {
    if (!measure.disclosure) continue;
    const MeasureSeries& series = controlled_series(measure);
    decided.series_of_[measure.id] = series.id;
    for (const std::string& category : series.categories) decided.controlled_[{series.dataset, category}] = &measure;
    const auto months = force_months_of(measure, sources, names, decided.forces_);
    if (!months) return tl::unexpected(months.error());
    for (const auto& [place, month] : *months) {
      const CountKey force{measure.id, place.first, place.second};
      stats::Whole whole{{}, month.elsewhere};
      for (const auto& district : month.districts) whole.parts.push_back(district.second);
      const auto before = earlier_of(earlier, force, month);
      const stats::Shown shown = stats::shown_of(whole, *measure.disclosure, before ? &*before : nullptr);
      if (!shown.whole) decided.withheld_.insert(force);
      if (shown.parts && !shown.parts->empty()) continue;
      decided.without_places_.insert(force);
      for (const auto& district : month.districts) decided.withheld_.insert({measure.id, district.first, place.second});
    }
  }
  return decided;
}

bool TerritorialForces::has(const std::string& force, const std::string& district) const {
  const auto found = districts_of.find(force);
  return found != districts_of.end() && found->second.contains(district);
}

const Measure* WithheldCounts::measure_of(const std::string& dataset, const std::string& category) const {
  const auto found = controlled_.find({dataset, category});
  return found == controlled_.end() ? nullptr : found->second;
}

void withhold_digests(const HubDefinition& definition, HubSources& sources) {
  const auto controlled = controlled_datasets(definition);
  for (CountFile& file : sources.counts) {
    if (controlled.contains(file.dataset)) file.counts.file.sha256 = store::withheld_digest;
  }
}

}  // namespace hub::build
