// SPDX-License-Identifier: Apache-2.0
#include "build/possible_figures.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hub::build {
namespace {

using Sentences = std::vector<std::string>;

std::set<std::string> codes_of_areas(const HubSources& sources) {
  std::set<std::string> codes;
  for (const Area& area : sources.areas.rows) codes.insert(area.code.text());
  for (const CombinedArea& area : sources.table<CombinedArea>().rows) codes.insert(area.area.text());
  return codes;
}

/// A code that areas.csv lacks is possible when the register of zones places something in it: counts may lie outside
/// the hub's own areas.
void add_unknown_places(const std::filesystem::path& folder, const HubDefinition& definition, const HubSources& sources, Sentences& found) {
  const auto known = codes_of_areas(sources);
  std::map<std::string, std::string> unknown;  // code → file
  for (const CountFile& file : sources.counts) {
    for (const sources::WideRow& row : file.counts.rows) {
      if (row.area && !known.contains(row.area->text())) unknown.emplace(row.area->text(), file.counts.file.path);
    }
  }
  if (unknown.empty()) return;
  const auto forget = [&](const std::vector<sources::ZoneRow>& zones) {
    for (const sources::ZoneRow& zone : zones) unknown.erase(zone.district.text());
  };
  if (!sources.zones.file.path.empty()) {
    forget(sources.zones.rows);
  } else if (const auto zones = sources::read_zones(sources::HubFolder(folder, definition.levels))) {
    forget(zones->rows);
  }
  for (const auto& [code, path] : unknown)
    found.push_back(fmt::format("{}: found counts of \"{}\", expected an area of areas/areas.csv or a district of {}", path, code,
                                sources::zones_path));
}

Month month_of(Date day) { return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month()))}; }

void add_future_steps(const HubDefinition& definition, const HubSources& sources, Date today, Sentences& found) {
  const auto is_future = [&](const std::string& dataset, Month first) {
    const auto declared = std::find_if(definition.datasets.begin(), definition.datasets.end(),
                                       [&](const DatasetDeclaration& each) { return each.dataset.id == dataset; });
    return Period{first, declared->dataset.step_months}.last() > month_of(today);
  };
  const std::string now = to_string(month_of(today));
  for (const auto& file : sources.coverage) {
    const auto future =
        std::find_if(file.rows.begin(), file.rows.end(), [&](const Coverage& each) { return is_future(each.dataset, each.month); });
    if (future == file.rows.end() || file.file.path.empty()) continue;  // without a path: made of the counts below
    found.push_back(
        fmt::format("{}: found {} of {}, expected a step that ends by {}", file.file.path, to_string(future->month), future->force, now));
  }
  for (const CountFile& file : sources.counts) {
    const auto future_cell = [&](const sources::CountCell& cell) { return is_future(file.dataset, cell.month); };
    for (const sources::WideRow& row : file.counts.rows) {
      const auto future = std::find_if(row.cells.begin(), row.cells.end(), future_cell);
      if (future == row.cells.end()) continue;
      found.push_back(
          fmt::format("{}: found counts of {}, expected a step that ends by {}", file.counts.file.path, to_string(future->month), now));
      break;
    }
  }
}

void add_future_dates(const HubSources& sources, Date today, Sentences& found) {
  const std::string last = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(today.year()), static_cast<unsigned>(today.month()),
                                       static_cast<unsigned>(today.day()));
  const auto add_first = [&](const auto& parsed, auto date_of) {
    const auto future = std::find_if(parsed.rows.begin(), parsed.rows.end(), [&](const auto& each) { return date_of(each) > last; });
    if (future == parsed.rows.end()) return;
    found.push_back(
        fmt::format("{}: found the date {}, expected one that has been; today is {}", parsed.file.path, date_of(*future), last));
  };
  add_first(sources.published, [](const PublishedFigure& each) { return each.period_last; });
  add_first(sources.table<ReplacedArea>(), [](const ReplacedArea& each) { return each.date; });
}

/// Each publisher's name stands for one body, each body for one name, and the body is one that records.
void add_doubtful_names(const HubSources& sources, Sentences& found) {
  std::set<std::string> recorders;
  for (const Area& area : sources.areas.rows) {
    if (area.is(Counting::recorder)) recorders.insert(area.code.text());
  }
  std::set<std::tuple<int, std::string>> seen;
  for (const sources::CrosswalkRow& row : sources.crosswalk.rows) {
    const std::string code = row.area ? row.area->text() : "";
    if (!code.empty() && !recorders.contains(code))
      found.push_back(fmt::format("{}: found \"{}\", expected the code of an area that records", sources.crosswalk.file.path, code));
    int column = 0;
    for (const std::string& text : {code, row.police_uk, row.home_office}) {
      if (!text.empty() && !seen.emplace(column, text).second)
        found.push_back(fmt::format("{}: found \"{}\" a second time, expected it once", sources.crosswalk.file.path, text));
      ++column;
    }
  }
}

}  // namespace

std::vector<std::string> impossible_figures(const std::filesystem::path& hub, const HubDefinition& definition, const HubSources& sources,
                                            Date today) {
  Sentences found;
  add_unknown_places(hub, definition, sources, found);
  add_future_steps(definition, sources, today, found);
  add_future_dates(sources, today, found);
  add_doubtful_names(sources, found);
  return found;
}

}  // namespace hub::build
