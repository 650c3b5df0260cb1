// SPDX-License-Identifier: Apache-2.0
#include "query/small_areas.hpp"

#include "domain/street_crime.hpp"
#include "store/sql.hpp"

#include <algorithm>

namespace hub::query {
namespace {

store::Rows rows_of(store::Connection& connection, const char* path) { return connection.prepare(store::sql(path)).rows(); }

template <class T>
T written_by_build(std::optional<T> value, std::string_view what) {
  if (!value) throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found {} that no build writes", what)}};
  return std::move(*value);
}

AreaCode code_of(const std::string& text) { return value_or_throw(AreaCode::parse(text)); }

std::optional<AreaCode> optional_code(const store::Rows& rows, std::size_t column) {
  return rows.is_null(column) ? std::optional<AreaCode>() : code_of(rows.text(column));
}

std::optional<std::int64_t> optional_integer(const store::Rows& rows, std::size_t column) {
  return rows.is_null(column) ? std::optional<std::int64_t>() : rows.integer(column);
}

std::string why_not_comparable(Month month, LsoaVintage vintage) {
  if (vintage == LsoaVintage::both)
    return fmt::format("The file of {} does not tell whether its small areas are those of 2011 or 2021.", long_name(month));
  return fmt::format("The file of {} uses the small areas of {}, which this one is not among.", long_name(month),
                     vintage == LsoaVintage::only_2011 ? 2011 : 2021);
}

}  // namespace

SmallAreas::SmallAreas(store::Connection& connection) {
  for (auto in = rows_of(connection, "query/small_areas.sql"); in.next();) {
    areas_.push_back({code_of(in.text(0)), in.text(1), written_by_build(small_area_level_named(in.text(2)), "a level of small areas"),
                      code_of(in.text(3)), optional_code(in, 4), optional_code(in, 5), static_cast<LsoaVintage>(in.integer(6)),
                      optional_integer(in, 7), optional_integer(in, 8)});
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
  for (auto in = rows_of(connection, "query/small_area_months.sql"); in.next();)
    months_.push_back({Month::from_index(static_cast<int>(in.integer(0))), static_cast<LsoaVintage>(in.integer(1))});
  counts_.assign(areas_.size() * crime_types.size() * months_.size(), 0);
  std::size_t area = 0;
  for (auto in = rows_of(connection, "query/small_area_counts.sql"); in.next();) {
    const std::string code = in.text(0);
    while (area < areas_.size() && areas_[area].code.text() < code) ++area;
    const Month month = Month::from_index(static_cast<int>(in.integer(2)));
    const auto at = std::find_if(months_.begin(), months_.end(), [&](const MonthOfFile& each) { return each.month == month; });
    if (area == areas_.size() || areas_[area].code.text() != code || at == months_.end())
      throw Fatal{Error{ErrorCode::store_failed, "hub.duckdb", fmt::format("found counts of the unknown small area \"{}\"", code)}};
    cell(area, static_cast<std::size_t>(in.integer(1)), static_cast<std::size_t>(at - months_.begin())) =
        static_cast<std::uint32_t>(in.integer(3));
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
      counts.push_back({month, Missing{MissingReason::not_applicable, "No LSOA fits this ward best, so no record can be counted in it."}});
    } else if (area->vintage == LsoaVintage::both || area->vintage == vintage) {
      counts.push_back({month, std::int64_t{counts_[place * months_.size() + i]}});
    } else {
      counts.push_back({month, Missing{MissingReason::not_comparable, why_not_comparable(month, vintage)}});
    }
  }
  return counts;
}

}  // namespace hub::query
