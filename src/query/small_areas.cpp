// SPDX-License-Identifier: Apache-2.0
#include "query/small_areas.hpp"

#include "store/queries/areas.hpp"
#include "store/queries/street.hpp"
#include "store/rows_of.hpp"

#include <algorithm>

namespace hub::query {
namespace {

/// Of a type that is still in use.
constexpr Month last_of_all{2199, 12};

Missing not_comparable(Month month, CensusVintage vintage) {
  if (vintage == CensusVintage::both) return {MissingReason::not_comparable, Why::unknown_small_areas, {month}};
  const std::int64_t year = vintage == CensusVintage::only_2011 ? 2011 : 2021;
  return {MissingReason::not_comparable, Why::other_small_areas, {month, year}};
}

[[noreturn]] void unknown_area(std::string_view code) {
  throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found counts of the unknown small area \"{}\"", code)}};
}

}  // namespace

SmallAreas::SmallAreas(store::Connection& connection, std::vector<const Area*> areas) : areas_(std::move(areas)) {
  std::sort(areas_.begin(), areas_.end(), [](const Area* a, const Area* b) { return a->code < b->code; });
  for (const auto& row : store::read(connection, store::queries::crime_types)) {
    const int first = static_cast<int>(row.first_month);
    types_.push_back({std::string(row.id), Month::from_index(first),
                      row.last_month ? Month::from_index(static_cast<int>(*row.last_month)) : last_of_all});
  }
  for (const auto& row : store::read(connection, store::queries::small_area_months))
    months_.push_back({Month::from_index(static_cast<int>(row.month)), static_cast<CensusVintage>(row.vintage)});
  load_parts(connection);
  load_counts(connection);
}

void SmallAreas::load_parts(store::Connection& connection) {
  has_records_.assign(areas_.size(), false);
  for (const auto& row : store::read(connection, store::queries::area_parts)) {
    for (const std::string_view code : {row.part, row.whole}) {
      const std::size_t place = place_of(code);
      if (place == areas_.size()) unknown_area(code);
      has_records_[place] = true;
    }
  }
}

void SmallAreas::load_counts(store::Connection& connection) {
  counts_.assign(areas_.size() * types_.size() * months_.size(), 0);
  std::size_t area = 0;
  for (const auto& row : store::read(connection, store::queries::small_area_counts)) {
    while (area < areas_.size() && areas_[area]->code.text() < row.area) ++area;
    const Month month = Month::from_index(static_cast<int>(row.month));
    const auto at = std::find_if(months_.begin(), months_.end(), [&](const MonthOfFile& each) { return each.month == month; });
    if (area == areas_.size() || areas_[area]->code.text() != row.area || at == months_.end()) unknown_area(row.area);
    cell(area, static_cast<std::size_t>(row.type), static_cast<std::size_t>(at - months_.begin())) = static_cast<std::uint32_t>(row.n);
  }
}

std::uint32_t& SmallAreas::cell(std::size_t area, std::size_t type, std::size_t month) {
  return counts_[(area * types_.size() + type) * months_.size() + month];
}

std::size_t SmallAreas::place_of(std::string_view code) const {
  const auto found = std::lower_bound(areas_.begin(), areas_.end(), code,
                                      [](const Area* area, std::string_view wanted) { return area->code.text() < wanted; });
  return found != areas_.end() && (*found)->code.text() == code ? static_cast<std::size_t>(found - areas_.begin()) : areas_.size();
}

Result<std::vector<MonthlyCount>> SmallAreas::monthly_counts(std::string_view area_code, std::string_view type_id) const {
  const std::size_t area = place_of(area_code);
  if (area == areas_.size())
    return fail(ErrorCode::not_found, "area", "found \"{}\", expected the code of an area that single records are counted in", area_code);
  const auto type = std::find_if(types_.begin(), types_.end(), [&](const Type& each) { return each.id == type_id; });
  if (type == types_.end()) return fail(ErrorCode::not_found, "type", "found \"{}\", expected a type such as vehicle-crime", type_id);
  const auto place = area * types_.size() + static_cast<std::size_t>(type - types_.begin());
  const CensusVintage own = areas_[area]->vintage;
  std::vector<MonthlyCount> counts;
  counts.reserve(months_.size());
  for (std::size_t i = 0; i < months_.size(); ++i) {
    const auto& [month, vintage] = months_[i];
    if (!has_records_[area]) {
      counts.push_back({month, Missing{MissingReason::not_applicable, Why::no_fitting_part}});
    } else if (!type->is_told_in(month)) {
      counts.push_back({month, Missing{MissingReason::not_comparable, Why::not_told_apart}});
    } else if (own == CensusVintage::both || own == vintage) {
      counts.push_back({month, std::int64_t{counts_[place * months_.size() + i]}});
    } else {
      counts.push_back({month, not_comparable(month, vintage)});
    }
  }
  return counts;
}

}  // namespace hub::query
