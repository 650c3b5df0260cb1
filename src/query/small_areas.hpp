// SPDX-License-Identifier: Apache-2.0
// Monthly counts of the home area's single records in areas that are known by them only, dense in memory. Immutable once loaded.
#pragma once
#include "base/result.hpp"
#include "domain/area.hpp"
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hub::query {

struct MonthlyCount {
  Month month;
  Observation<std::int64_t> records;
};

class SmallAreas {
 public:
  SmallAreas() = default;
  /// `areas`: those with the counting "imported", which must outlive this.
  SmallAreas(store::Connection& connection, std::vector<const Area*> areas);

  /// Records of one type (its id, "vehicle-crime") in one such area, for each month of which the release holds the home area's file of
  /// records, in time order. 0 is a count; a month whose file does not tell the type apart is not_comparable. An area that only one census
  /// knows is not_comparable in months whose file does not use that census's codes. not_applicable for an area that no smallest area lies
  /// in or fits best. Fails (not_found) when there is no such area or type.
  [[nodiscard]] Result<std::vector<MonthlyCount>> monthly_counts(std::string_view area, std::string_view type) const;

  /// By code.
  [[nodiscard]] const std::vector<const Area*>& areas() const { return areas_; }
  [[nodiscard]] std::size_t months() const { return months_.size(); }

 private:
  /// With the months in which files tell it apart.
  struct Type {
    std::string id;
    Month first;
    Month last;
    [[nodiscard]] bool is_told_in(Month month) const { return first <= month && month <= last; }
  };
  struct MonthOfFile {
    Month month;
    CensusVintage vintage;
  };
  void load_parts(store::Connection& connection);
  void load_counts(store::Connection& connection);
  /// The area's place in areas_, or their number when there is none.
  [[nodiscard]] std::size_t place_of(std::string_view code) const;
  [[nodiscard]] std::uint32_t& cell(std::size_t area, std::size_t type, std::size_t month);

  std::vector<const Area*> areas_;
  std::vector<bool> has_records_;  ///< by area: it can have any, because it is the part or the whole of another
  std::vector<Type> types_;
  std::vector<MonthOfFile> months_;
  std::vector<std::uint32_t> counts_;  ///< area × type × month
};

}  // namespace hub::query
