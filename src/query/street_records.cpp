// SPDX-License-Identifier: Apache-2.0
#include "query/street_records.hpp"

#include "store/queries/areas.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace hub::query {
namespace {

constexpr double earth_radius_m = 6'371'008.8;  // mean radius, IUGG
constexpr double radians_of_e6 = std::numbers::pi / 180.0 / 1e6;

std::int32_t clamped_e6(double value_e6, std::int32_t most) {
  return static_cast<std::int32_t>(std::clamp(value_e6, -static_cast<double>(most), static_cast<double>(most)));
}

}  // namespace

CountsByType counts_by_type(const std::vector<StreetRecord>& records) {
  CountsByType counts;
  for (const StreetRecord& record : records) {
    if (record.type >= counts.size()) counts.resize(record.type + std::size_t{1});
    ++counts[record.type];
  }
  return counts;
}

double distance_m(const Coordinates& a, const Coordinates& b) {
  const double lat_a = a.latitude_e6 * radians_of_e6;
  const double lat_b = b.latitude_e6 * radians_of_e6;
  const double half_north = std::sin((lat_b - lat_a) / 2.0);
  const double half_east = std::sin((b.longitude_e6 - a.longitude_e6) * radians_of_e6 / 2.0);
  const double chord = half_north * half_north + std::cos(lat_a) * std::cos(lat_b) * half_east * half_east;
  return 2.0 * earth_radius_m * std::asin(std::min(1.0, std::sqrt(chord)));
}

bool contains(const Polygon& polygon, const Coordinates& at) {
  bool inside = false;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Coordinates& a = polygon[i];
    const Coordinates& b = polygon[j];
    if ((a.latitude_e6 > at.latitude_e6) == (b.latitude_e6 > at.latitude_e6)) continue;
    const double crossing_e6 = a.longitude_e6 + (static_cast<double>(b.longitude_e6) - a.longitude_e6) *
                                                    (static_cast<double>(at.latitude_e6) - a.latitude_e6) /
                                                    (static_cast<double>(b.latitude_e6) - a.latitude_e6);
    if (at.longitude_e6 < crossing_e6) inside = !inside;
  }
  return inside;
}

Result<StreetRecords> StreetRecords::open(const store::Release& release) {
  const auto none = fail(ErrorCode::not_found, release.folder.string(),
                         "this release holds no street-level records; build it with \"crimehub build HUB_DIR --data PATH\"");
  auto database = store::Database::open(release.database(), store::Database::Mode::read_only, 1);
  if (!database) return tl::unexpected(database.error());
  StreetRecords records(std::move(*database));
  auto connection = records.database_.connect();
  for (const auto& row : store::read(connection, store::queries::street_files)) {
    const Month month = Month::from_index(static_cast<int>(row.month));
    records.held_.emplace(row.force, month);
    records.months_.insert(month);
  }
  if (records.months_.empty()) return none;
  for (const auto& row : store::read(connection, store::queries::forces)) records.forces_.emplace_back(row.code);
  for (const auto& row : store::read(connection, store::queries::crime_points)) {
    records.points_.resize(static_cast<std::size_t>(row.id) + 1);
    records.points_.back() = {static_cast<std::int32_t>(row.longitude_e6), static_cast<std::int32_t>(row.latitude_e6)};
  }
  return records;
}

std::vector<std::string> StreetRecords::forces_not_held(Month month) const {
  std::vector<std::string> missing;
  std::copy_if(forces_.begin(), forces_.end(), std::back_inserter(missing), [&](const std::string& force) { return !holds(force, month); });
  return missing;
}

StreetReader::StreetReader(const StreetRecords& records)
    : records_(records),
      connection_(records.database_.connect()),
      statement_(store::prepare(connection_, store::queries::crimes_in_cells)) {}

/// Cells are numbered eastward in bands, so one run of cells from corner to corner holds the box; what lies beside it is filtered here.
template <class Accept>
Observation<StreetAnswer> StreetReader::in_box(const Box& box, Month month, Accept accept) {
  if (!records_.holds(month)) return Missing{MissingReason::not_held, Why::no_street_file, {month}};
  StreetAnswer found{{}, records_.forces_not_held(month)};
  statement_.bind("month", std::int64_t{month.index()})
      .bind("first_cell", std::int64_t{grid_cell(box.south_west)})
      .bind("last_cell", std::int64_t{grid_cell(box.north_east)});
  for (const auto& row : statement_.rows()) {
    const auto point = static_cast<std::uint32_t>(row.point);
    const Coordinates& at = records_.points_[point];
    if (at.longitude_e6 < box.south_west.longitude_e6 || at.longitude_e6 > box.north_east.longitude_e6 || !accept(at)) continue;
    found.records.push_back({point, static_cast<std::uint8_t>(row.type), static_cast<std::uint16_t>(row.outcome), at});
  }
  return found;
}

Result<Observation<StreetAnswer>> StreetReader::near(const Coordinates& centre, double radius_m, Month month) {
  if (!(radius_m > 0.0 && radius_m <= most_radius_m))
    return fail(ErrorCode::bad_parameter, "radius", "found {} m, expected more than 0 and at most {:.0f}", radius_m, most_radius_m);
  const double north_e6 = radius_m / earth_radius_m / radians_of_e6 + 1.0;  // a unit more, so that rounding cuts no point off
  const double highest = std::min(89.0, (std::abs(static_cast<double>(centre.latitude_e6)) + north_e6) / 1e6);
  const double east_e6 = north_e6 / std::cos(highest * std::numbers::pi / 180.0);
  const Box box{{clamped_e6(centre.longitude_e6 - east_e6, 180'000'000), clamped_e6(centre.latitude_e6 - north_e6, 90'000'000)},
                {clamped_e6(centre.longitude_e6 + east_e6, 180'000'000), clamped_e6(centre.latitude_e6 + north_e6, 90'000'000)}};
  return in_box(box, month, [&](const Coordinates& at) { return distance_m(centre, at) <= radius_m; });
}

Result<Observation<StreetAnswer>> StreetReader::inside(const Polygon& polygon, Month month) {
  if (polygon.size() < 3 || polygon.size() > most_corners)
    return fail(ErrorCode::bad_parameter, "polygon", "found {} corners, expected 3 to {}", polygon.size(), most_corners);
  Box box{polygon.front(), polygon.front()};
  for (const Coordinates& corner : polygon) {
    box.south_west = {std::min(box.south_west.longitude_e6, corner.longitude_e6), std::min(box.south_west.latitude_e6, corner.latitude_e6)};
    box.north_east = {std::max(box.north_east.longitude_e6, corner.longitude_e6), std::max(box.north_east.latitude_e6, corner.latitude_e6)};
  }
  const auto side = [](std::int32_t low, std::int32_t high) { return std::int64_t{high} - low; };
  if (side(box.south_west.longitude_e6, box.north_east.longitude_e6) > most_polygon_side_e6 ||
      side(box.south_west.latitude_e6, box.north_east.latitude_e6) > most_polygon_side_e6)
    return fail(ErrorCode::bad_parameter, "polygon", "it is wider or higher than half a degree, expected a smaller one");
  return in_box(box, month, [&](const Coordinates& at) { return contains(polygon, at); });
}

}  // namespace hub::query
