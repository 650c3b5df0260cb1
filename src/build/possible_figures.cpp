// SPDX-License-Identifier: Apache-2.0
#include "build/possible_figures.hpp"

#include "base/file_kind.hpp"
#include "build/lost_rows.hpp"
#include "sources/tables/typed_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hub::build {
namespace {

using Sentences = std::vector<std::string>;

constexpr Date first_day{std::chrono::year(earliest_month.year()), std::chrono::January, std::chrono::day(1)};
/// What a hub says of a data set whose date of publication nobody noted.
constexpr std::string_view not_recorded = "not recorded";

std::set<std::string> codes_of_areas(const HubSources& sources) {
  std::set<std::string> codes;
  for (const Area& area : sources.areas.rows) codes.insert(area.code.text());
  for (const CombinedArea& area : sources.table<CombinedArea>().rows) codes.insert(area.area.text());
  return codes;
}

/// A code that areas.csv lacks is possible when the register of zones places something in it: counts may lie outside
/// the hub's own areas.
void add_unknown_places(const HubSources& sources, const std::vector<sources::ZoneRow>& zones, Sentences& found) {
  const auto known = codes_of_areas(sources);
  std::map<std::string, std::string> unknown;  // code → file
  for (const CountFile& file : sources.counts) {
    for (const sources::WideRow& row : file.counts.rows) {
      if (row.area && !known.contains(row.area->text())) unknown.emplace(row.area->text(), file.counts.file.path);
    }
  }
  for (const sources::ZoneRow& zone : zones) unknown.erase(zone.district.text());
  for (const auto& [code, path] : unknown)
    found.push_back(fmt::format("{}: found counts of \"{}\", expected an area of areas/areas.csv or a district of {}", path, code,
                                sources::zones_path));
}

Month month_of(Date day) { return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month()))}; }

void add_impossible_steps(const HubDefinition& definition, const HubSources& sources, Date today, Sentences& found) {
  const auto is_impossible = [&](const std::string& dataset, Month first) {
    const auto declared = std::find_if(definition.datasets.begin(), definition.datasets.end(),
                                       [&](const DatasetDeclaration& each) { return each.dataset.id == dataset; });
    return Period{first, declared->dataset.step_months}.last() > month_of(today) || first < earliest_month;
  };
  const std::string now = fmt::format("{} and begins after {}", to_string(month_of(today)), to_string(earliest_month - 1));
  for (const auto& file : sources.coverage) {
    const auto future =
        std::find_if(file.rows.begin(), file.rows.end(), [&](const Coverage& each) { return is_impossible(each.dataset, each.month); });
    if (future == file.rows.end() || file.file.path.empty()) continue;  // without a path: made of the counts below
    found.push_back(
        fmt::format("{}: found {} of {}, expected a step that ends by {}", file.file.path, to_string(future->month), future->force, now));
  }
  for (const CountFile& file : sources.counts) {
    const auto impossible_cell = [&](const sources::CountCell& cell) { return is_impossible(file.dataset, cell.month); };
    for (const sources::WideRow& row : file.counts.rows) {
      const auto future = std::find_if(row.cells.begin(), row.cells.end(), impossible_cell);
      if (future == row.cells.end()) continue;
      found.push_back(
          fmt::format("{}: found counts of {}, expected a step that ends by {}", file.counts.file.path, to_string(future->month), now));
      break;
    }
  }
}

std::string iso_text(Date day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

/// "2021-11-01" in the years that a hub can tell of.
bool has_been(const std::string& date, Date today) { return date >= iso_text(first_day) && date <= iso_text(today); }

void add_impossible_dates(const HubDefinition& definition, const HubSources& sources, Date today, Sentences& found) {
  const auto add = [&](const std::string& path, const std::string& date) {
    found.push_back(fmt::format("{}: found the date {}, expected one from {} on that has been; today is {}", path, date,
                                iso_text(first_day), iso_text(today)));
  };
  const auto add_first = [&](const auto& parsed, auto date_of) {
    const auto impossible = std::find_if(parsed.rows.begin(), parsed.rows.end(),
                                         [&](const auto& each) { return !date_of(each).empty() && !has_been(date_of(each), today); });
    if (impossible != parsed.rows.end()) add(parsed.file.path, date_of(*impossible));
  };
  add_first(sources.published, [](const PublishedFigure& each) { return each.period_first; });
  add_first(sources.published, [](const PublishedFigure& each) { return each.period_last; });
  add_first(sources.table<ReplacedArea>(), [](const ReplacedArea& each) { return each.date; });
  for (const DatasetDeclaration& each : definition.datasets) {
    const std::string& published = each.dataset.published;
    if (published != not_recorded && !(sources::is_iso_date(published) && has_been(published, today)))
      found.push_back(fmt::format("hub.toml: {}: published: found \"{}\", expected a date that has been, such as {}, or \"{}\"",
                                  each.dataset.id, published, iso_text(today), not_recorded));
  }
}

/// A data set without places has none in its rows, and one with places has some.
void add_misplaced_counts(const HubDefinition& definition, const HubSources& sources, Sentences& found) {
  for (const DatasetDeclaration& declared : definition.datasets) {
    const CountFile* placed = nullptr;
    bool any = false;
    for (const CountFile& file : sources.counts) {
      if (file.dataset != declared.dataset.id) continue;
      any = true;
      const bool has_place =
          std::any_of(file.counts.rows.begin(), file.counts.rows.end(), [](const auto& row) { return row.area.has_value(); });
      if (has_place && placed == nullptr) placed = &file;
    }
    if (placed != nullptr && !declared.dataset.located)
      found.push_back(fmt::format("{}: found counts of places, expected none: hub.toml says of {} that it is not located",
                                  placed->counts.file.path, declared.dataset.id));
    if (any && placed == nullptr && declared.dataset.located)
      found.push_back(fmt::format("{}: found no count of a place, expected some: hub.toml says of {} that it is located", declared.folder,
                                  declared.dataset.id));
  }
}

/// An area's code stands for it alone.
void add_doubled_codes(const HubSources& sources, Sentences& found) {
  std::set<std::string> codes;
  for (const Area& area : sources.areas.rows) codes.insert(area.code.text());
  for (const sources::SmallAreaRow& row : sources.small_areas.rows) {
    if (codes.contains(row.area.code.text()))
      found.push_back(fmt::format("{}: found \"{}\" a second time, expected a code that areas/areas.csv has not",
                                  sources.small_areas.file.path, row.area.code.text()));
  }
}

/// What the register of zones says of the smallest areas is what their own table says.
void add_other_zones(const HubSources& sources, const std::vector<sources::ZoneRow>& zones, Sentences& found) {
  if (zones.empty()) return;
  std::map<std::string, const sources::ZoneRow*> by_code;
  for (const sources::ZoneRow& zone : zones) by_code.emplace(zone.code.text(), &zone);
  for (const sources::SmallAreaRow& row : sources.small_areas.rows) {
    if (row.wholes.empty()) continue;
    const auto zone = by_code.find(row.area.code.text());
    const bool same = zone != by_code.end() && zone->second->district == row.area.parent && zone->second->vintage == row.area.vintage;
    if (!same)
      found.push_back(fmt::format("{}: found \"{}\" in {}, expected the district and census that {} has of it",
                                  sources.small_areas.file.path, row.area.code.text(), row.area.parent ? row.area.parent->text() : "none",
                                  sources::zones_path));
  }
}

/// Each publisher's name stands for one body, each body for one name, and the body is one that records.
void add_doubtful_names(const HubSources& sources, Sentences& found) {
  std::set<std::string> recorders;
  for (const Area& area : sources.areas.rows) {
    if (area.is(Counting::recorder)) recorders.insert(area.code.text());
  }
  std::set<std::string> named;
  std::set<std::tuple<int, std::string>> seen;
  for (const sources::CrosswalkRow& row : sources.crosswalk.rows) {
    const std::string code = row.area ? row.area->text() : "";
    if (!code.empty() && !recorders.contains(code))
      found.push_back(fmt::format("{}: found \"{}\", expected the code of an area that records", sources.crosswalk.file.path, code));
    named.insert(code);
    int column = 0;
    for (const std::string& text : {code, row.police_uk, row.home_office}) {
      if (!text.empty() && !seen.emplace(column, text).second)
        found.push_back(fmt::format("{}: found \"{}\" a second time, expected it once", sources.crosswalk.file.path, text));
      ++column;
    }
  }
  for (const std::string& code : recorders) {
    if (!named.contains(code))
      found.push_back(
          fmt::format("{}: found no row of \"{}\", expected one for each area that records", sources.crosswalk.file.path, code));
  }
}

/// The register of zones, where the hub has one; read here when no street file needed it. None when it cannot be read, which is said.
std::vector<sources::ZoneRow> zones_of(const std::filesystem::path& folder, const HubDefinition& definition, const HubSources& sources,
                                       Sentences& found) {
  if (!sources.zones.file.path.empty()) return sources.zones.rows;
  if (!may_be_there(folder / sources::zones_path)) return {};
  auto zones = sources::read_zones(sources::HubFolder(folder, definition.levels));
  if (zones) return std::move(zones->rows);
  found.push_back(to_string(zones.error()));
  return {};
}

}  // namespace

std::vector<std::string> impossible_figures(const std::filesystem::path& hub, const HubDefinition& definition, const HubSources& sources,
                                            Date today) {
  Sentences found;
  const auto zones = zones_of(hub, definition, sources, found);
  add_unknown_places(sources, zones, found);
  add_impossible_steps(definition, sources, today, found);
  add_impossible_dates(definition, sources, today, found);
  add_doubtful_names(sources, found);
  add_misplaced_counts(definition, sources, found);
  for (std::string& sentence : lost_rows(definition, sources)) found.push_back(std::move(sentence));
  add_doubled_codes(sources, found);
  add_other_zones(sources, zones, found);
  return found;
}

}  // namespace hub::build
