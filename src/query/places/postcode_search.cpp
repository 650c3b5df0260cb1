// SPDX-License-Identifier: Apache-2.0
#include "query/places/postcode_search.hpp"

#include "query/places/answers.hpp"

#include <algorithm>
#include <map>

namespace hub::query {
namespace {

using facts::FoundPlace;
using facts::PlacesFound;
using Groups = std::span<const PostcodeGroup>;

/// The groups whose sector begins so: they are in its order.
Groups groups_of(const Snapshot& snapshot, const std::string& begin) {
  const auto& all = snapshot.rows_of<PostcodeGroup>();
  const auto first = std::lower_bound(all.begin(), all.end(), begin,
                                      [](const PostcodeGroup& group, const std::string& text) { return group.sector < text; });
  const auto end = std::find_if_not(first, all.end(), [&](const PostcodeGroup& group) { return group.sector.starts_with(begin); });
  return {first, end};
}

Groups groups_of(const Snapshot& snapshot, const PostcodeTyped& typed) {
  return groups_of(snapshot, typed.digit.empty() ? typed.outcode + ' ' : typed.sector());
}

/// The area with a page that a group lies in.
const Area* page_of(const Snapshot& snapshot, const PostcodeGroup& group) {
  const Area* area = snapshot.find_area(group.smallest.text());
  return area == nullptr ? nullptr : &shown_for(snapshot, *area);
}

/// The areas that the postcodes lie in, with how many: the one with most of them first.
std::vector<FoundPlace> touched(const Snapshot& snapshot, Groups groups, const std::string& name) {
  std::map<const Area*, std::size_t> counts;
  std::size_t all = 0;
  for (const PostcodeGroup& group : groups) {
    const Area* shown = page_of(snapshot, group);
    if (shown != nullptr) counts[shown] += group.size();
    all += group.size();
  }
  std::vector<FoundPlace> places;
  for (const auto& [shown, count] : counts)
    places.push_back({.sort = FoundPlace::Sort::postcodes, .shown = shown, .name = name, .postcodes = count, .all_postcodes = all});
  std::sort(places.begin(), places.end(), [](const FoundPlace& a, const FoundPlace& b) {
    return a.postcodes != b.postcodes ? a.postcodes > b.postcodes : a.shown->name < b.shown->name;
  });
  return places;
}

/// The council first, then the ward, the neighbourhood, and what records there.
std::vector<FoundPlace> places_of(const Snapshot& snapshot, const PostcodeGroup& group) {
  std::vector<FoundPlace> places;
  const Area* shown = page_of(snapshot, group);
  if (shown == nullptr) return places;
  const auto add = [&](const Area* area) {
    if (area == nullptr) return;
    const auto sort = area->is(Counting::imported) ? FoundPlace::Sort::small_area : FoundPlace::Sort::area;
    places.push_back({.sort = sort, .shown = &shown_for(snapshot, *area), .name = common_name(snapshot, *area), .area = area});
  };
  add(shown);
  const Area* ward = group.ward ? snapshot.find_area(group.ward->text()) : nullptr;
  add(ward);
  for (const Area* whole : snapshot.wholes_of(*snapshot.find_area(group.smallest.text()))) {
    if (ward == nullptr || whole->level != ward->level) add(whole);
  }
  add(snapshot.parent_of(*shown));
  return places;
}

}  // namespace

PlacesFound postcode_places(const Snapshot& snapshot, std::string_view text) {
  PlacesFound answer;
  for (const PostcodeTyped& typed : read_postcode(text)) {
    const Groups groups = groups_of(snapshot, typed);
    if (!typed.is_whole()) {
      answer.found = touched(snapshot, groups, typed.text());
    } else {
      const auto group = std::find_if(groups.begin(), groups.end(), [&](const PostcodeGroup& each) { return each.holds(typed.unit); });
      if (group != groups.end()) {
        answer.found = places_of(snapshot, *group);
        answer.postcode = typed.text();
      } else if (answer.meant.empty()) {
        const PostcodeTyped begun{typed.outcode, {}, {}};
        answer.meant =
            touched(snapshot, groups.empty() ? groups_of(snapshot, begun) : groups, groups.empty() ? begun.text() : typed.sector());
      }
    }
    if (!answer.found.empty()) break;
  }
  if (!answer.found.empty()) answer.meant.clear();
  return answer;
}

}  // namespace hub::query
