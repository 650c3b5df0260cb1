// SPDX-License-Identifier: Apache-2.0
#include "query/small_areas.hpp"

#include "domain/street_crime.hpp"
#include "query/snapshot_loader.hpp"
#include "store/queries/areas.hpp"
#include "store/rows_of.hpp"

#include <algorithm>

namespace hub::query {
namespace {

std::optional<AreaCode> optional_code(const std::optional<std::string_view>& text) {
  return text ? std::optional(code_of(*text)) : std::nullopt;
}

Missing not_comparable(Month month, LsoaVintage vintage) {
  if (vintage == LsoaVintage::both) return {MissingReason::not_comparable, Why::unknown_small_areas, {month}};
  const std::int64_t year = vintage == LsoaVintage::only_2011 ? 2011 : 2021;
  return {MissingReason::not_comparable, Why::other_small_areas, {month, year}};
}

}  // namespace

SmallAreas::SmallAreas(store::Connection& connection) {
  for (const auto& row : store::read(connection, store::queries::small_areas)) {
    areas_.push_back({.code = code_of(row.code),
                      .name = std::string(row.name),
                      .level = known(small_area_level_named(row.level), "the level", row.level),
                      .district = code_of(row.district),
                      .msoa = optional_code(row.msoa),
                      .ward = optional_code(row.ward),
                      .vintage = static_cast<LsoaVintage>(row.lsoa_vintage),
                      .residents = row.residents,
                      .households = row.households});
  }
  has_records_.assign(areas_.size(), false);
  for (std::size_t i = 0; i < areas_.size(); ++i) {
    if (areas_[i].level != SmallAreaLevel::lsoa) continue;
    has_records_[i] = true;
    for (const auto& whole : {areas_[i].msoa, areas_[i].ward}) {
      if (const SmallArea* found = whole ? find(whole->text()) : nullptr)
        has_records_[static_cast<std::size_t>(found - areas_.data())] = true;
    }
  }
  for (const auto& row : store::read(connection, store::queries::small_area_months))
    months_.push_back({Month::from_index(static_cast<int>(row.month)), static_cast<LsoaVintage>(row.lsoa_vintage)});
  counts_.assign(areas_.size() * crime_types.size() * months_.size(), 0);
  std::size_t area = 0;
  for (const auto& row : store::read(connection, store::queries::small_area_counts)) {
    while (area < areas_.size() && areas_[area].code.text() < row.area) ++area;
    const Month month = Month::from_index(static_cast<int>(row.month));
    const auto at = std::find_if(months_.begin(), months_.end(), [&](const MonthOfFile& each) { return each.month == month; });
    if (area == areas_.size() || areas_[area].code.text() != row.area || at == months_.end())
      throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found counts of the unknown small area \"{}\"", row.area)}};
    cell(area, static_cast<std::size_t>(row.type), static_cast<std::size_t>(at - months_.begin())) = static_cast<std::uint32_t>(row.n);
  }
}

std::uint32_t& SmallAreas::cell(std::size_t area, std::size_t type, std::size_t month) {
  return counts_[(area * crime_types.size() + type) * months_.size() + month];
}

const SmallArea* SmallAreas::find(std::string_view code) const {
  const auto found = std::lower_bound(areas_.begin(), areas_.end(), code,
                                      [](const SmallArea& area, std::string_view wanted) { return area.code.text() < wanted; });
  return found != areas_.end() && found->code.text() == code ? &*found : nullptr;
}

Result<std::vector<MonthlyCount>> SmallAreas::monthly_counts(std::string_view area_code, std::string_view type_id) const {
  const SmallArea* area = find(area_code);
  if (area == nullptr)
    return fail(ErrorCode::not_found, "area", "found \"{}\", expected the code of an LSOA, MSOA or ward of this release", area_code);
  const auto type = std::find_if(crime_types.begin(), crime_types.end(), [&](const CrimeType& each) { return each.id == type_id; });
  if (type == crime_types.end())
    return fail(ErrorCode::not_found, "type", "found \"{}\", expected a crime type such as vehicle-crime", type_id);
  const auto place =
      static_cast<std::size_t>(area - areas_.data()) * crime_types.size() + static_cast<std::size_t>(type - crime_types.begin());
  std::vector<MonthlyCount> counts;
  counts.reserve(months_.size());
  for (std::size_t i = 0; i < months_.size(); ++i) {
    const auto& [month, vintage] = months_[i];
    if (!has_records_[static_cast<std::size_t>(area - areas_.data())]) {
      counts.push_back({month, Missing{MissingReason::not_applicable, Why::no_fitting_lsoa}});
    } else if (area->vintage == LsoaVintage::both || area->vintage == vintage) {
      counts.push_back({month, std::int64_t{counts_[place * months_.size() + i]}});
    } else {
      counts.push_back({month, not_comparable(month, vintage)});
    }
  }
  return counts;
}

}  // namespace hub::query
