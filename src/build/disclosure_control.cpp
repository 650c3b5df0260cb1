// SPDX-License-Identifier: Apache-2.0
#include "build/disclosure_control.hpp"

#include "stats/disclosure.hpp"
#include "store/database.hpp"
#include "store/sql.hpp"

#include <algorithm>

namespace hub::build {
namespace {

/// One force in one month: its own districts in order of code, and what lies elsewhere.
struct ForceMonth {
  std::map<std::string, std::int64_t> districts;
  std::int64_t unlocated = 0;
  std::int64_t outside = 0;
};
using ForceMonths = std::map<std::pair<std::string, Month>, ForceMonth>;

std::map<std::string, std::string> force_of_districts(const HubSources& sources) {
  std::map<std::string, std::string> force_of;
  for (const Area& area : sources.areas.rows) {
    if (area.level == AreaLevel::district && area.parent) force_of.emplace(area.code.text(), area.parent->text());
  }
  return force_of;
}

bool counts(const Measure& measure, const sources::CountCell& cell) {
  return std::find(measure.categories.begin(), measure.categories.end(), cell.category) != measure.categories.end();
}

/// A category that is absent from a row would read as zero, a row that stands twice would count twice. What is withheld cannot be checked
/// in the release, as sql/check/whole_rows.sql checks the others.
Status check_whole(const Measure& measure, const sources::WideRow& row, const std::string& path, std::set<std::string>& seen) {
  const auto held = std::count_if(row.cells.begin(), row.cells.end(), [&](const auto& cell) { return counts(measure, cell); });
  const std::string area = row.area ? row.area->text() : "no location";
  if (static_cast<std::size_t>(held) != measure.categories.size())
    return fail(ErrorCode::check_failed, path, "{}, {}: found {} of the {} categories of {}, expected all: an empty one would read as zero",
                row.force, area, held, measure.categories.size(), measure.id);
  if (!seen.insert(path + "|" + row.force + "|" + area).second)
    return fail(ErrorCode::check_failed, path, "{}, {}: the row stands twice and would count twice", row.force, area);
  return {};
}

/// The count of `month` that a row belongs to.
std::int64_t& place_of(const sources::WideRow& row, const std::string& force, const std::map<std::string, std::string>& force_of,
                       ForceMonth& month) {
  if (!row.area) return month.unlocated;
  const auto district = force_of.find(row.area->text());
  return district != force_of.end() && district->second == force ? month.districts[district->first] : month.outside;
}

Result<ForceMonths> force_months_of(const Measure& measure, const HubSources& sources, const ForceNames& names,
                                    const std::map<std::string, std::string>& force_of) {
  const auto is_of_nation = [&](const std::string& code) {
    return std::any_of(sources.areas.rows.begin(), sources.areas.rows.end(), [&](const Area& area) { return area.code.text() == code; });
  };
  ForceMonths months;
  std::set<std::string> seen;
  for (const CountFile& file : sources.counts) {
    if (file.dataset != measure.dataset) continue;
    for (const sources::WideRow& row : file.counts.rows) {
      const auto force = names.code_of(row.force, file.counts.file.path);
      if (!force) return tl::unexpected(force.error());
      if (is_of_nation(*force)) {
        if (auto whole = check_whole(measure, row, file.counts.file.path, seen); !whole) return tl::unexpected(whole.error());
      }
      for (const sources::CountCell& cell : row.cells) {
        if (counts(measure, cell)) place_of(row, *force, force_of, months[{*force, cell.month}]) += cell.count;
      }
    }
  }
  for (auto& [key, month] : months) {
    for (const auto& [district, force] : force_of) {
      if (force == key.first) month.districts.try_emplace(district, 0);
    }
  }
  return months;
}

/// What the release before shows of the force's month; nothing when it does not hold it. Districts that it does not all hold count as
/// withheld by it.
std::optional<stats::Shown> earlier_of(const EarlierCounts& earlier, const CountKey& force, const ForceMonth& month) {
  const auto whole = earlier.find(force);
  if (whole == earlier.end()) return std::nullopt;
  stats::Shown shown{whole->second, std::vector<std::int64_t>()};
  for (const auto& each : month.districts) {
    const auto found = earlier.find({force.measure, each.first, force.month});
    if (found == earlier.end() || !found->second) {
      shown.parts.reset();
      break;
    }
    shown.parts->push_back(*found->second);
  }
  return shown;
}

}  // namespace

EarlierCounts earlier_counts(const HubDefinition& definition, const std::filesystem::path& releases) {
  EarlierCounts counts;
  const auto release = store::current_release(releases);
  const bool any = std::any_of(definition.measures.begin(), definition.measures.end(), [](const Measure& each) { return each.disclosure; });
  if (!any || !release || release->manifest.hub != definition.id) return counts;
  try {
    const auto database = store::Database::open(release->database(), store::Database::Mode::read_only, 1);
    if (!database) return counts;
    auto connection = database->connect();
    for (const Measure& measure : definition.measures) {
      if (!measure.disclosure) continue;  // whether it was under control then or not
      for (auto in = connection.prepare(store::sql("query/observed_steps.sql")).bind("measure", measure.id).rows(); in.next();) {
        const CountKey key{measure.id, in.text(0), Month::from_index(static_cast<int>(in.integer(1)))};
        counts.emplace(key, in.is_null(2) ? std::nullopt : std::optional(in.integer(2)));
      }
    }
  } catch (const Fatal&) {
    counts.clear();  // a damaged release is replaced by this build, and nobody can read it
  }
  return counts;
}

Result<WithheldCounts> WithheldCounts::decide(const HubDefinition& definition, const HubSources& sources, const ForceNames& names,
                                              const EarlierCounts& earlier) {
  WithheldCounts decided;
  decided.force_of_ = force_of_districts(sources);
  for (const Measure& measure : definition.measures) {
    if (!measure.disclosure) continue;
    decided.datasets_.insert(measure.dataset);
    for (const std::string& category : measure.categories) decided.controlled_[{measure.dataset, category}] = &measure;
    const auto months = force_months_of(measure, sources, names, decided.force_of_);
    if (!months) return tl::unexpected(months.error());
    for (const auto& [place, month] : *months) {
      const CountKey force{measure.id, place.first, place.second};
      stats::Whole whole{{}, month.unlocated, month.outside};
      for (const auto& district : month.districts) whole.parts.push_back(district.second);
      const auto before = earlier_of(earlier, force, month);
      const stats::Shown shown = stats::shown_of(whole, *measure.disclosure, before ? &*before : nullptr);
      if (!shown.whole) decided.withheld_.insert(force);
      if (shown.parts) continue;
      decided.without_places_.insert(force);
      for (const auto& district : month.districts) decided.withheld_.insert({measure.id, district.first, place.second});
    }
  }
  return decided;
}

bool WithheldCounts::lies_in(const std::string& district, const std::string& force) const {
  const auto found = force_of_.find(district);
  return found != force_of_.end() && found->second == force;
}

const Measure* WithheldCounts::measure_of(const std::string& dataset, const std::string& category) const {
  const auto found = controlled_.find({dataset, category});
  return found == controlled_.end() ? nullptr : found->second;
}

void withhold_digests(const HubDefinition& definition, HubSources& sources) {
  for (CountFile& file : sources.counts) {
    const bool controlled = std::any_of(definition.measures.begin(), definition.measures.end(),
                                        [&](const Measure& each) { return each.disclosure && each.dataset == file.dataset; });
    if (controlled) file.counts.file.sha256 = "withheld";
  }
}

}  // namespace hub::build
