// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "query/places/name_words.hpp"
#include "query/snapshot_loader.hpp"
#include "store/queries/areas.hpp"

#include <algorithm>

namespace hub::query {
namespace {

using Table = NamedThing::Table;

/// "Oxford 016C": who types it has read it somewhere and types it whole.
bool is_numbered(const Area& area) {
  const auto gap = area.name.find_last_of(' ');
  return area.is(Counting::imported) && gap + 1 < area.name.size() && area.name[gap + 1] >= '0' && area.name[gap + 1] <= '9';
}

}  // namespace

std::vector<const Area*> Snapshot::wholes_of(const Area& area) const {
  const Index part = index_of(area);
  std::vector<const Area*> wholes;
  for (auto each = std::lower_bound(wholes_.begin(), wholes_.end(), std::pair(part, Index{0}));
       each != wholes_.end() && each->first == part; ++each)
    wholes.push_back(&areas[each->second]);
  return wholes;
}

void SnapshotLoader::load_wholes() {
  for (const auto& row : rows(store::queries::area_parts))
    snapshot_.wholes_.emplace_back(snapshot_.index_of(area(row.part)), snapshot_.index_of(area(row.whole)));
  std::sort(snapshot_.wholes_.begin(), snapshot_.wholes_.end());
}

void SnapshotLoader::index_places() {
  NameIndex& index = snapshot_.place_names;
  const auto add = [&](std::string_view name, NamedThing thing, bool whole_only = false) {
    index.add(joined(place_words(name)), thing, whole_only);
  };
  const auto row_number = [](std::size_t row) { return static_cast<std::uint32_t>(row); };
  for (Index i = 0; i < snapshot_.areas.size(); ++i)
    add(snapshot_.areas[i].name, {.table = Table::area, .row = row_number(i)}, is_numbered(snapshot_.areas[i]));
  for (const AreaName& name : snapshot_.rows_of<AreaName>()) {
    const Index of = snapshot_.index_of(area(name.area.text()));
    add(name.name, {.table = Table::area, .row = row_number(of), .other_name = true, .former_name = name.kind == AreaName::former});
  }
  const auto& places = snapshot_.rows_of<Place>();
  for (std::size_t i = 0; i < places.size(); ++i) {
    add(places[i].name, {.table = Table::place, .row = row_number(i)});
    if (places[i].also.empty()) continue;
    for (const std::string_view name : split(places[i].also, '|'))
      add(name, {.table = Table::place, .row = row_number(i), .other_name = true});
  }
  const auto& replaced = snapshot_.rows_of<ReplacedArea>();
  for (std::size_t i = 0; i < replaced.size(); ++i) add(replaced[i].name, {.table = Table::replaced, .row = row_number(i)});
  index.finish();
}

}  // namespace hub::query
