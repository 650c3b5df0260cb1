// SPDX-License-Identifier: Apache-2.0
// Which force and which area of the hub a printed row is of. Names count, not codes: one edition prints "unassigned Surrey" with Kent's.
#pragma once
#include "sources/hub_figures/area_tables.hpp"
#include "sources/published_tables/partnership_table.hpp"
#include "sources/published_tables/published_table.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hub::build {

/// The hub's tables that say where places lie.
struct PlaceTables {
  const std::vector<sources::CrosswalkRow>& crosswalk;
  const std::vector<Area>& areas;
  const std::vector<sources::PartnershipRow>& partnerships;
};

class PublishedPlaces {
 public:
  explicit PublishedPlaces(const PlaceTables& tables);

  /// By either of its names, whatever their case and punctuation ("&" is "and"); nothing for who is no force of the crosswalk.
  [[nodiscard]] const sources::CrosswalkRow* force(const std::string& printed) const;
  /// The area's code of a printed partnership, empty for none of its force's. Fails (input_refused) for one that is not listed, and where
  /// the council printed beside it is another.
  [[nodiscard]] Result<std::string> area(const sources::PrintedPlace& place) const;
  /// The forces of the nation that are not among those named by their area codes: every table must have them all.
  [[nodiscard]] std::vector<std::string> missing(const std::set<std::string>& present) const;

 private:
  std::map<std::string, const sources::CrosswalkRow*> forces_;
  std::map<std::string, std::string> by_code_;
  std::map<std::string, std::string> by_name_;
  std::set<std::string> areas_;
};

}  // namespace hub::build
