// SPDX-License-Identifier: Apache-2.0
#include "build/street_counts.hpp"

#include "store/tables/small_areas.hpp"

#include <algorithm>
#include <tuple>

namespace hub::build {
namespace {

std::vector<std::string> sorted_codes(const std::vector<sources::SmallAreaRow>& areas) {
  std::vector<std::string> codes;
  for (const auto& [area, wholes] : areas) codes.push_back(area.code.text());
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

}  // namespace

StreetCounts::StreetCounts(store::Connection connection, const ZoneDistricts& districts, const std::vector<sources::SmallAreaRow>& areas,
                           CountedAs names)
    : connection_(std::move(connection)),
      districts_(districts),
      names_(std::move(names)),
      counts_(connection_),
      area_codes_(sorted_codes(areas)) {
  const auto add_number = [this](const AreaCode& code, std::vector<std::uint32_t>& numbers) {
    const auto at = std::lower_bound(area_codes_.begin(), area_codes_.end(), code.text());
    // A whole that is not there fails the check small_area_places.
    if (at != area_codes_.end() && *at == code.text()) numbers.push_back(static_cast<std::uint32_t>(at - area_codes_.begin()));
  };
  for (const auto& [area, wholes] : areas) {
    if (wholes.empty()) continue;
    auto& numbers = areas_of_zone_[area.code.text()];
    add_number(area.code, numbers);
    for (const AreaCode& whole : wholes) add_number(whole, numbers);
  }
}

void StreetCounts::add(const sources::StreetFile& file, const sources::PublishedFile& name, std::uint32_t source_file) {
  std::vector<OfTypes> by_zone(file.zones.size() + 1);  // the last one: without a zone
  for (std::size_t row = 0; row < file.size(); ++row) {
    const auto& zone = file.places[file.place[row]].zone;
    ++by_zone[zone ? *zone : file.zones.size()][file.kinds[file.kind[row]].type];
  }
  add_districts(file, by_zone, name, source_file);
  if (names_.forces.at(name.force) == names_.home) add_small_areas(file, by_zone, name.month);
}

void StreetCounts::add_districts(const sources::StreetFile& file, const std::vector<OfTypes>& by_zone, const sources::PublishedFile& name,
                                 std::uint32_t source_file) {
  std::map<std::string_view, OfTypes> by_district;  // "": without a zone
  for (std::size_t zone = 0; zone < by_zone.size(); ++zone) {
    OfTypes& sums = by_district[zone < file.zones.size() ? std::string_view(districts_.at(file.zones[zone].code)) : ""];
    for (std::size_t type = 0; type < sums.size(); ++type) sums[type] += by_zone[zone][type];
  }
  const std::string& force = names_.forces.at(name.force);
  for (const auto& [district, sums] : by_district) {
    for (std::size_t type = 0; type < sums.size(); ++type) {
      if (sums[type] == 0) continue;
      counts_.append({.dataset = names_.dataset,
                      .month = name.month.index(),
                      .force = force,
                      .area = district.empty() ? std::nullopt : std::optional(district),
                      .category = sources::crime_types[type].id,
                      .n = sums[type],
                      .source_file = source_file});
    }
  }
}

void StreetCounts::add_small_areas(const sources::StreetFile& file, const std::vector<OfTypes>& by_zone, Month month) {
  std::map<std::uint32_t, OfTypes> by_area;
  for (std::size_t zone = 0; zone < file.zones.size(); ++zone) {
    const auto areas = areas_of_zone_.find(file.zones[zone].code);
    if (areas == areas_of_zone_.end()) continue;
    for (const std::uint32_t area : areas->second) {
      OfTypes& sums = by_area[area];
      for (std::size_t type = 0; type < sums.size(); ++type) sums[type] += by_zone[zone][type];
    }
  }
  for (const auto& [area, sums] : by_area) {
    for (std::uint32_t type = 0; type < sums.size(); ++type) {
      if (sums[type] > 0) small_area_rows_.push_back({area, type, month.index(), static_cast<std::int32_t>(sums[type])});
    }
  }
}

void StreetCounts::close() {
  counts_.close();
  const auto key = [](const SmallAreaRow& row) { return std::tie(row.area, row.type, row.month); };
  std::sort(small_area_rows_.begin(), small_area_rows_.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  store::append_each(connection_, small_area_rows_, [this](const SmallAreaRow& row) {
    return store::SmallAreaCountRow{.area = area_codes_[row.area], .type = row.type, .month = row.month, .n = row.n};
  });
}

}  // namespace hub::build
