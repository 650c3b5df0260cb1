// SPDX-License-Identifier: Apache-2.0
#include "query/places/answers.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace hub::query {
namespace {

using facts::FoundPlace;

/// Kinds of places in the order in which people mean them.
constexpr std::array<std::string_view, 8> kinds{"city", "town", "suburb", "village", "settlement", "locality", "hamlet", "parish"};

std::size_t rank_of(const FoundPlace& place) {
  switch (place.sort) {
    case FoundPlace::Sort::area: return 0;
    case FoundPlace::Sort::postcodes: return 1;
    case FoundPlace::Sort::county: return 2;
    case FoundPlace::Sort::place: return 3 + static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), place.kind) - kinds.begin());
    case FoundPlace::Sort::small_area: return 20 + static_cast<std::size_t>(place.area->level->rank);
    case FoundPlace::Sort::formerly: return 40;
    case FoundPlace::Sort::replaced: return 41;
  }
  return 42;
}

FoundPlace answer_of_area(const Snapshot& snapshot, const Area& area) {
  const Area& shown = shown_for(snapshot, area);
  const auto sort = &shown == &area ? FoundPlace::Sort::area : FoundPlace::Sort::small_area;
  return {.sort = sort, .shown = &shown, .name = common_name(snapshot, area), .area = &area};
}

}  // namespace

const Area& shown_for(const Snapshot& snapshot, const Area& area) {
  const Area* parent = area.is(Counting::imported) ? snapshot.parent_of(area) : nullptr;
  return parent == nullptr ? area : *parent;
}

const std::string& common_name(const Snapshot& snapshot, const Area& area) {
  if (!area.is(Counting::imported)) return area.name;
  const auto& names = snapshot.rows_of<AreaName>();  // by area
  const auto first =
      std::lower_bound(names.begin(), names.end(), area.code, [](const AreaName& name, const AreaCode& code) { return name.area < code; });
  for (auto each = first; each != names.end() && each->area == area.code; ++each) {
    if (each->kind == AreaName::common) return each->name;
  }
  return area.name;
}

void RankedAnswers::add(const NamedThing& thing, std::size_t quality) {
  FoundPlace place = answer_of(thing);
  if (place.shown != nullptr) add(std::move(place), quality, thing.other_name);
}

void RankedAnswers::add_area(const Area& area, std::size_t quality) { add(answer_of_area(snapshot_, area), quality, false); }

void RankedAnswers::add(FoundPlace place, std::size_t quality, bool other_name) {
  const bool home = place.shown == snapshot_.hub.home || snapshot_.parent_of(*place.shown) == snapshot_.hub.home;
  const std::size_t rank = rank_of(place);
  answers_.push_back({quality, rank, other_name, !home, std::move(place)});
}

FoundPlace RankedAnswers::answer_of(const NamedThing& thing) const {
  switch (thing.table) {
    case NamedThing::Table::area: {
      FoundPlace place = answer_of_area(snapshot_, snapshot_.areas[thing.row]);
      if (thing.former_name && place.sort == FoundPlace::Sort::area) place.sort = FoundPlace::Sort::formerly;
      return place;
    }
    case NamedThing::Table::place: {
      const Place& row = snapshot_.rows_of<Place>()[thing.row];
      const Area* shown = snapshot_.find_area(row.area.text());
      if (!row.is_county())
        return {.sort = FoundPlace::Sort::place, .shown = shown, .name = row.name, .kind = row.kind, .within = row.within};
      return {.sort = FoundPlace::Sort::county, .shown = shown, .name = row.name, .kind = row.kind};
    }
    case NamedThing::Table::replaced: break;
  }
  const ReplacedArea& row = snapshot_.rows_of<ReplacedArea>()[thing.row];
  return {.sort = FoundPlace::Sort::replaced, .shown = snapshot_.find_area(row.replaced_by.text()), .name = row.name, .replaced = &row};
}

std::vector<FoundPlace> RankedAnswers::few(std::size_t most, First order) {
  const auto key = [order](const Ranked& each) {
    const bool foreign = order == First::home && each.abroad;
    return std::tuple(each.quality, foreign, each.rank, each.abroad, each.other_name, std::string_view(each.place.name),
                      std::string_view(each.place.shown->name));
  };
  std::stable_sort(answers_.begin(), answers_.end(), [&](const Ranked& a, const Ranked& b) { return key(a) < key(b); });
  std::vector<FoundPlace> few;
  for (Ranked& each : answers_) {
    const auto same = [&](const FoundPlace& other) {
      const bool same_area =
          each.place.sort == FoundPlace::Sort::county && (other.sort == FoundPlace::Sort::area || other.sort == FoundPlace::Sort::county);
      return other.shown == each.place.shown && (same_area || other.name == each.place.name);
    };
    if (few.size() < most && std::none_of(few.begin(), few.end(), same)) few.push_back(std::move(each.place));
  }
  answers_.clear();
  return few;
}

}  // namespace hub::query
