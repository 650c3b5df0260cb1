// SPDX-License-Identifier: Apache-2.0
// Street records added up while their files are in memory: by file, district and type, and the home force's by small area. Adding them up
// afterwards would read the whole table again, twice.
#pragma once
#include "build/street_dimensions.hpp"
#include "sources/hub_figures/area_tables.hpp"
#include "sources/police_uk/published_file.hpp"
#include "sources/police_uk/vocabulary.hpp"
#include "store/append.hpp"
#include "store/tables/figures.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hub::build {

/// Under which names records are counted.
struct CountedAs {
  std::string dataset;
  std::map<std::string, std::string> forces;  ///< slug → area code, or itself outside the nation
  std::string home;                           ///< area code of the force that is also counted in its small areas
};

/// Not safe for threads. Rows of imported_count are appended file after file; those of small_area_count, some thousand a month, when it is
/// closed, in order of area.
class StreetCounts {
 public:
  StreetCounts(store::Connection connection, const ZoneDistricts& districts, const std::vector<sources::SmallAreaRow>& areas,
               CountedAs names);

  /// Adds up a file whose id in the release is `source_file`.
  void add(const sources::StreetFile& file, const sources::PublishedFile& name, std::uint32_t source_file);
  /// Writes what is left.
  void close();

 private:
  using OfTypes = std::array<std::int64_t, sources::crime_types.size()>;
  struct SmallAreaRow {
    std::uint32_t area;  ///< number in area_codes_
    std::uint32_t type;
    std::int32_t month;
    std::int32_t n;
  };
  void add_districts(const sources::StreetFile& file, const std::vector<OfTypes>& by_zone, const sources::PublishedFile& name,
                     std::uint32_t source_file);
  void add_small_areas(const sources::StreetFile& file, const std::vector<OfTypes>& by_zone, Month month);

  store::Connection connection_;
  const ZoneDistricts& districts_;
  CountedAs names_;
  store::TableAppender<store::ImportedCountRow> counts_;
  std::vector<std::string> area_codes_;                              ///< of small areas, in order
  std::map<std::string, std::vector<std::uint32_t>> areas_of_zone_;  ///< zone code → numbers of itself, the areas it lies in
  std::vector<SmallAreaRow> small_area_rows_;
};

}  // namespace hub::build
