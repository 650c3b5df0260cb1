// SPDX-License-Identifier: Apache-2.0
#include "build/street_dimensions.hpp"

#include "sources/police_uk/vocabulary.hpp"

#include <limits>

namespace hub::build {
namespace {

// The publisher's list has about 750,000 points. Room for them from the start spares growing the tables month by month.
constexpr std::size_t usual_places = 750'000;
constexpr std::size_t usual_names = 220'000;
constexpr std::size_t usual_zones = 37'000;

constexpr std::int64_t no_coordinates = std::numeric_limits<std::int64_t>::max();

std::int64_t both(const std::optional<Coordinates>& at) {
  return at ? std::int64_t{at->longitude_e6} * (std::int64_t{1} << 32U) + at->latitude_e6 : no_coordinates;
}

}  // namespace

StreetDimensions::StreetDimensions(store::Connection connection, const ZoneDistricts& districts)
    : connection_(std::move(connection)),
      districts_(districts),
      points_(connection_),
      zones_(connection_),
      contexts_(connection_),
      outcomes_(connection_) {
  places_.reserve(usual_places);
  names_.reserve(usual_names);
  zone_ids_.reserve(usual_zones);
  static_cast<void>(context_id(""));
}

DimensionIds StreetDimensions::ids_of(const sources::StreetFile& file) {
  std::vector<std::uint32_t> names;
  for (std::size_t i = 0; i < file.names.size(); ++i) names.push_back(name_id(file.names[i]));
  DimensionIds ids;
  for (const auto& zone : file.zones) ids.zone.push_back(zone_id(zone));
  for (const auto& kind : file.kinds) {
    ids.context.push_back(context_id(kind.context));
    ids.outcome.push_back(outcome_id(kind.outcome, file.other_outcomes));
  }
  for (const sources::StreetPlace& place : file.places) {
    ids.place.push_back(place_id({both(place.at), names[place.name]}, place.at, file.names[place.name]));
    ids.cell.push_back(place.at ? grid_cell(*place.at) : no_cell);
  }
  return ids;
}

void StreetDimensions::close() {
  points_.close();
  zones_.close();
  contexts_.close();
  outcomes_.close();
}

std::uint32_t StreetDimensions::name_id(std::string_view name) {
  if (const auto found = names_.find(name); found != names_.end()) return found->second;
  return names_.emplace(texts_.keep(name), static_cast<std::uint32_t>(names_.size())).first->second;
}

std::uint32_t StreetDimensions::zone_id(const sources::PublishedZone& zone) {
  const std::string both_texts = zone.code + '\x1f' + zone.name;
  if (const auto found = zone_ids_.find(both_texts); found != zone_ids_.end()) return found->second;
  const auto id = static_cast<std::uint32_t>(zone_ids_.size());
  zone_ids_.emplace(texts_.keep(both_texts), id);
  zones_.append({.id = id, .code = zone.code, .name = zone.name, .district = districts_.at(zone.code)});
  return id;
}

std::uint32_t StreetDimensions::context_id(const std::string& text) {
  const auto [found, is_new] = context_ids_.try_emplace(text, static_cast<std::uint32_t>(context_ids_.size()));
  if (is_new) contexts_.append({.id = found->second, .text = text});
  return found->second;
}

std::uint16_t StreetDimensions::outcome_id(std::uint8_t outcome, const std::vector<sources::OtherOutcome>& others) {
  constexpr std::size_t listed = sources::crime_outcomes.size();
  if (outcome < listed) return outcome;
  const std::string& title = others[outcome - listed].title;
  const std::size_t next = listed + outcome_ids_.size();
  if (next > std::numeric_limits<std::uint16_t>::max())
    throw Fatal{
        Error{ErrorCode::input_refused, "", fmt::format("the files have over {} different outcomes, expected about {}", next, listed)}};
  const auto [found, is_new] = outcome_ids_.try_emplace(title, static_cast<std::uint16_t>(next));
  if (is_new) outcomes_.append({.number = found->second, .title = title});
  return found->second;
}

std::uint32_t StreetDimensions::place_id(const PlaceKey& key, const std::optional<Coordinates>& at, std::string_view name) {
  const auto [found, is_new] = places_.try_emplace(key, static_cast<std::uint32_t>(places_.size()));
  if (!is_new) return found->second;
  store::SnapPointRow row{.id = found->second, .longitude_e6 = {}, .latitude_e6 = {}, .name = name};
  if (at) {
    row.longitude_e6 = at->longitude_e6;
    row.latitude_e6 = at->latitude_e6;
  }
  points_.append(row);
  return found->second;
}

}  // namespace hub::build
