// SPDX-License-Identifier: Apache-2.0
#include "build/step_editions.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace hub::build {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;

bool has_places(const StepEdition& edition) {
  return std::any_of(edition.rows.begin(), edition.rows.end(), [](const auto& row) { return row.area.has_value(); });
}

std::set<std::string> categories_of(const StepEdition& edition) {
  std::set<std::string> categories;
  for (const auto& row : edition.rows) {
    for (const auto& cell : row.cells) categories.insert(cell.category);
  }
  return categories;
}

bool tells_less(const StepEdition& edition, const StepEdition& other) {
  const auto own = categories_of(edition);
  const auto others = categories_of(other);
  return (has_places(other) && !has_places(edition)) || !std::includes(own.begin(), own.end(), others.begin(), others.end());
}

/// Summed over places when these are not asked for.
std::map<Key, std::int64_t> cells_of(const StepEdition& edition, bool by_place) {
  std::map<Key, std::int64_t> cells;
  for (const auto& row : edition.rows) {
    const std::string area = by_place && row.area ? row.area->text() : "";
    for (const auto& cell : row.cells) cells[{row.force, area, cell.category}] += cell.count;
  }
  return cells;
}

}  // namespace

std::size_t shown_of(std::span<const StepEdition> told) {
  std::vector<std::size_t> newest_first(told.size());
  std::iota(newest_first.begin(), newest_first.end(), 0U);
  std::stable_sort(newest_first.begin(), newest_first.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(told[a].last, told[a].bundled) > std::tie(told[b].last, told[b].bundled);
  });
  for (auto at = newest_first.begin(); at != newest_first.end(); ++at) {
    const StepEdition& edition = told[*at];
    if (edition.bundled || std::none_of(at, newest_first.end(), [&](std::size_t older) { return tells_less(edition, told[older]); }))
      return *at;
  }
  return newest_first.back();
}

std::vector<Revision> revisions(const StepEdition& other, const StepEdition& shown) {
  const bool by_place = has_places(other) && has_places(shown);
  const auto shown_cells = cells_of(shown, by_place);
  std::vector<Revision> found;
  for (const auto& [key, count] : cells_of(other, by_place)) {
    const auto now = shown_cells.find(key);
    if (now == shown_cells.end() || now->second == count) continue;
    found.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count, now->second});
  }
  return found;
}

}  // namespace hub::build
