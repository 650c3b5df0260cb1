// SPDX-License-Identifier: Apache-2.0
// Monthly counts of the home force's records in its LSOAs, MSOAs and wards, dense in memory. Immutable once loaded.
#pragma once
#include "base/result.hpp"
#include "domain/area.hpp"
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hub::query {

struct MonthlyCount {
  Month month;
  Observation<std::int64_t> records;
};

class SmallAreas {
 public:
  /// None at all in a release of the schema before, or of a hub without small areas.
  SmallAreas() = default;
  explicit SmallAreas(store::Connection& connection);

  /// Nothing when the release has no such small area.
  [[nodiscard]] const SmallArea* find(std::string_view code) const;

  /// Records of one crime type (its id, "vehicle-crime") in one small area, for each month of which the release holds the home force's
  /// street file, in time order. 0 is a count. An area that only one census knows is not_comparable in months whose file does not use that
  /// census's codes. not_applicable for a ward that is the best fit of no LSOA.
  /// Fails (not_found) when there is no such area or type.
  [[nodiscard]] Result<std::vector<MonthlyCount>> monthly_counts(std::string_view area, std::string_view type) const;

  [[nodiscard]] const std::vector<SmallArea>& areas() const { return areas_; }
  [[nodiscard]] std::size_t months() const { return months_.size(); }

 private:
  struct MonthOfFile {
    Month month;
    LsoaVintage vintage;
  };
  [[nodiscard]] std::uint32_t& cell(std::size_t area, std::size_t type, std::size_t month);

  std::vector<SmallArea> areas_;   ///< by code
  std::vector<bool> has_records_;  ///< by area: an LSOA, or one that LSOAs lie in; into another no record can fall
  std::vector<MonthOfFile> months_;
  std::vector<std::uint32_t> counts_;  ///< area × crime type × month
};

}  // namespace hub::query
