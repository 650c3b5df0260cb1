// SPDX-License-Identifier: Apache-2.0
#include "build/disclosure_control.hpp"

#include "stats/disclosure.hpp"
#include "store/database.hpp"
#include "store/sql.hpp"

#include <algorithm>

namespace hub::build {
namespace {

/// One force in one month: the whole, and its own districts in order of code.
struct Whole {
  std::int64_t total = 0;
  std::map<std::string, std::int64_t> parts;
};
using Wholes = std::map<std::pair<std::string, Month>, Whole>;

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

Result<Wholes> wholes_of(const Measure& measure, const HubSources& sources, const ForceNames& names) {
  const auto force_of = force_of_districts(sources);
  const auto is_of_nation = [&](const std::string& code) {
    return std::any_of(sources.areas.rows.begin(), sources.areas.rows.end(), [&](const Area& area) { return area.code.text() == code; });
  };
  Wholes wholes;
  std::set<std::string> seen;
  for (const CountFile& file : sources.counts) {
    if (file.dataset != measure.dataset) continue;
    for (const sources::WideRow& row : file.counts.rows) {
      const auto force = names.code_of(row.force, file.counts.file.path);
      if (!force) return tl::unexpected(force.error());
      if (!is_of_nation(*force)) continue;
      if (auto whole = check_whole(measure, row, file.counts.file.path, seen); !whole) return tl::unexpected(whole.error());
      const auto district = row.area ? force_of.find(row.area->text()) : force_of.end();
      for (const sources::CountCell& cell : row.cells) {
        if (!counts(measure, cell)) continue;
        Whole& whole = wholes[{*force, cell.month}];
        whole.total += cell.count;
        if (district != force_of.end() && district->second == *force) whole.parts[district->first] += cell.count;
      }
    }
  }
  for (auto& [key, whole] : wholes) {
    for (const auto& [district, force] : force_of) {
      if (force == key.first) whole.parts.try_emplace(district, 0);
    }
  }
  return wholes;
}

/// The districts whose counts the policy withholds when the whole is published.
std::set<std::string> withheld_districts(const DisclosurePolicy& policy, const Whole& whole) {
  std::set<std::string> withheld;
  std::vector<std::int64_t> counts;
  for (const auto& part : whole.parts) counts.push_back(part.second);
  const auto chosen = stats::withheld_parts(counts, policy.smallest_count);
  std::size_t place = 0;
  for (const auto& part : whole.parts) {
    if (policy.lowest_level == AreaLevel::force || chosen[place]) withheld.insert(part.first);
    ++place;
  }
  return withheld;
}

/// Whether an earlier release showed this force and month, something of it was or would be hidden, and not all is as it was.
bool differs_from(const EarlierCounts& earlier, const std::string& measure, const std::pair<std::string, Month>& key, const Whole& whole,
                  const std::set<std::string>& withheld) {
  const auto before = [&](const std::string& area) { return earlier.find({measure, area, key.second}); };
  const auto total = before(key.first);
  if (total == earlier.end()) return false;
  bool any_hidden = !withheld.empty();
  bool same = total->second == whole.total;
  for (const auto& [district, count] : whole.parts) {
    const auto found = before(district);
    const std::optional<std::int64_t> now = withheld.contains(district) ? std::nullopt : std::optional(count);
    if (found == earlier.end() || found->second != now) same = false;
    if (found != earlier.end() && !found->second) any_hidden = true;
  }
  return any_hidden && !same;
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
    for (auto in = connection.prepare(store::sql("query/observed_steps.sql")).rows(); in.next();) {
      const CountKey key{in.text(0), in.text(1), Month::from_index(static_cast<int>(in.integer(2)))};
      counts.emplace(key, in.is_null(3) ? std::nullopt : std::optional(in.integer(3)));
    }
  } catch (const Fatal&) {
    counts.clear();  // a damaged release is replaced by this build, and nobody can read it
  }
  return counts;
}

Result<WithheldCounts> WithheldCounts::decide(const HubDefinition& definition, const HubSources& sources, const ForceNames& names,
                                              const EarlierCounts& earlier) {
  WithheldCounts decided;
  for (const Measure& measure : definition.measures) {
    if (!measure.disclosure) continue;
    decided.force_of_ = force_of_districts(sources);
    for (const std::string& category : measure.categories) decided.controlled_[{measure.dataset, category}] = &measure;
    const auto wholes = wholes_of(measure, sources, names);
    if (!wholes) return tl::unexpected(wholes.error());
    for (const auto& [key, whole] : *wholes) {
      auto withheld = withheld_districts(*measure.disclosure, whole);
      const bool too_small = whole.total > 0 && whole.total < measure.disclosure->smallest_count;
      if (too_small || differs_from(earlier, measure.id, key, whole, withheld)) {
        for (const auto& part : whole.parts) withheld.insert(part.first);
      }
      // One hidden district is the whole less what is printed beside it, so then the whole is hidden too.
      const bool too_few = withheld.size() == 1;
      for (const std::string& district : withheld) decided.withheld_.insert({measure.id, district, key.second});
      if (too_small || too_few) decided.withheld_.insert({measure.id, key.first, key.second});
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

}  // namespace hub::build
