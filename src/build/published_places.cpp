// SPDX-License-Identifier: Apache-2.0
#include "build/published_places.hpp"

#include "base/text.hpp"

namespace hub::build {
namespace {

constexpr std::size_t most_shown_bytes = 80;

/// Letters alone, in small: "London, City of" is "londoncityof".
std::string letters_of(const std::string& name) {
  std::string letters;
  for (const char c : sources::small_words(name)) {
    if (c >= 'a' && c <= 'z') letters += c;
    if (c == '&') letters += "and";
  }
  return letters;
}

}  // namespace

PublishedPlaces::PublishedPlaces(const PlaceTables& tables) {
  for (const sources::CrosswalkRow& row : tables.crosswalk) {
    for (const std::string& name : {row.police_uk, row.home_office}) {
      if (!name.empty()) forces_.emplace(letters_of(name), &row);
    }
  }
  for (const Area& area : tables.areas) areas_.insert(area.code.text());
  for (const sources::PartnershipRow& row : tables.partnerships) {
    const std::string area = row.area ? row.area->text() : std::string();
    if (row.code) by_code_.emplace(row.code->text(), area);
    by_name_.emplace(letters_of(row.name), area);
  }
}

const sources::CrosswalkRow* PublishedPlaces::force(const std::string& printed) const {
  const auto found = forces_.find(letters_of(printed));
  return found == forces_.end() ? nullptr : found->second;
}

Result<std::string> PublishedPlaces::area(const sources::PrintedPlace& place) const {
  const bool coded = !place.partnership_code.empty();
  const auto& known = coded ? by_code_ : by_name_;
  const auto found = known.find(coded ? place.partnership_code : letters_of(place.partnership));
  const std::string printed = shown(place.partnership_code + " " + place.partnership, most_shown_bytes);
  if (found == known.end())
    return fail(ErrorCode::input_refused, "", "found the partnership \"{}\", expected one of {}", trimmed(printed),
                sources::partnerships_path);
  // What is combined has an area of no council, and former councils are none of the hub's.
  const bool other = areas_.contains(place.council_code) && areas_.contains(found->second) && place.council_code != found->second;
  if (other)
    return fail(ErrorCode::input_refused, "", "found the partnership \"{}\" with the council {}, expected {} as in {}", trimmed(printed),
                place.council_code, found->second, sources::partnerships_path);
  return found->second;
}

std::vector<std::string> PublishedPlaces::missing(const std::set<std::string>& present) const {
  std::set<std::string> names;
  for (const auto& [letters, row] : forces_) {
    if (row->area && !present.contains(row->area->text())) names.insert(row->police_uk.empty() ? row->home_office : row->police_uk);
  }
  return {names.begin(), names.end()};
}

}  // namespace hub::build
