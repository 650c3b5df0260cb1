// SPDX-License-Identifier: Apache-2.0
// Street-level records near a point or in a polygon, read from the release's database; coordinates of all places are in memory.
#pragma once
#include "base/result.hpp"
#include "domain/observation.hpp"
#include "domain/street_crime.hpp"
#include "store/database.hpp"
#include "store/queries/street.hpp"
#include "store/release.hpp"
#include "store/rows_of.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hub::query {

inline constexpr double most_radius_m = 10'000;
inline constexpr std::size_t most_corners = 1'000;
inline constexpr std::int32_t most_polygon_side_e6 = 500'000;  ///< of the box around it: half a degree

/// Published points are anonymised: a crime happened near its point, not at it.
struct StreetRecord {
  std::uint32_t point;    ///< id of its place in the release
  std::uint8_t type;      ///< number in the release's crime_type
  std::uint16_t outcome;  ///< number in its crime_outcome
  Coordinates at;
};

/// Records found, and whose are not among them. Where one of those forces polices, no record means nothing: it is not zero.
struct StreetAnswer {
  std::vector<StreetRecord> records;
  std::vector<std::string> forces_not_held;  ///< area codes of forces of the nation without a street file of the month in the release
};

/// Records by the number of their type, as far as the greatest number found.
using CountsByType = std::vector<std::int64_t>;
[[nodiscard]] CountsByType counts_by_type(const std::vector<StreetRecord>& records);

/// Metres between two points on a sphere of the Earth's mean radius (haversine).
[[nodiscard]] double distance_m(const Coordinates& a, const Coordinates& b);

/// A closed line of at least three corners; a point is inside by the even-odd rule on longitude and latitude.
using Polygon = std::vector<Coordinates>;
[[nodiscard]] bool contains(const Polygon& polygon, const Coordinates& at);

/// An open release with records. Immutable; any number of readers, one for each thread.
class StreetRecords {
 public:
  /// Fails (not_found) when the release holds no street-level records.
  [[nodiscard]] static Result<StreetRecords> open(const store::Release& release);

  /// Whether the release holds that force's street file of that month.
  [[nodiscard]] bool holds(const std::string& force, Month month) const { return held_.contains({force, month}); }
  [[nodiscard]] bool holds(Month month) const { return months_.contains(month); }
  /// Area codes of the nation's forces without a file of the month.
  [[nodiscard]] std::vector<std::string> forces_not_held(Month month) const;
  /// Coordinates of places by id; of places without any, and of ids that are not used, zero.
  [[nodiscard]] const std::vector<Coordinates>& points() const { return points_; }

 private:
  friend class StreetReader;
  explicit StreetRecords(store::Database database) : database_(std::move(database)) {}

  store::Database database_;
  std::vector<Coordinates> points_;
  std::vector<std::string> forces_;  ///< of the nation
  std::set<std::pair<std::string, Month>> held_;
  std::set<Month> months_;
};

/// Asks one release's records. For one thread; `records` must outlive it.
class StreetReader {
 public:
  explicit StreetReader(const StreetRecords& records);

  /// Records of any force within `radius_m` of `centre` in one month. not_held when no force's file of the month is in the release. Fails
  /// (bad_parameter) unless 0 < radius_m <= most_radius_m.
  [[nodiscard]] Result<Observation<StreetAnswer>> near(const Coordinates& centre, double radius_m, Month month);

  /// The same inside a polygon. Fails (bad_parameter) unless it has 3 to most_corners corners in a box of half a degree a side.
  [[nodiscard]] Result<Observation<StreetAnswer>> inside(const Polygon& polygon, Month month);

 private:
  struct Box {
    Coordinates south_west;
    Coordinates north_east;
  };
  template <class Accept>
  Observation<StreetAnswer> in_box(const Box& box, Month month, Accept accept);

  const StreetRecords& records_;
  store::Connection connection_;
  store::StatementOf<store::CrimeInCell> statement_;
};

}  // namespace hub::query
