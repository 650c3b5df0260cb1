// SPDX-License-Identifier: Apache-2.0
// What a release was given, read a second time and kept as plain rows: the only input of the second path, which recomputes every published
// figure. Nothing that the build derived (observation, dispersion) is read here.
#pragma once
#include "store/database.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace hub::verify {

struct GivenArea {
  std::string code;
  std::string counting;
  std::string parent;       ///< empty for the nation
  std::int64_t residents;   ///< below 0: not known
  std::int64_t households;  ///< likewise
};

struct GivenSeries {
  std::string id;
  std::string dataset;
  bool by_households;
  std::int64_t per;
  int step_months;
  bool located;
  bool zeros_printed;
  int first = -1;  ///< steps before it are not of the series; -1: no bound
  int last = -1;   ///< nor those that end after it
  std::set<std::string> categories;
  std::map<std::string, std::set<int>> breaks;  ///< by the code of the force concerned; "": of all
  std::string measure = {};
  bool counts_the_measure = true;  ///< a series with a title of its own counts something else
  bool controlled = false;         ///< by disclosure control: how many lie elsewhere is not published
};

/// Records of a series in an area and step; the parts are of forces.
struct Records {
  std::int64_t all = 0;
  std::int64_t unlocated = 0;
  std::int64_t outside = 0;
  int cells = 0;                     ///< facts, of whatever place and category
  std::set<std::string> categories;  ///< that it holds a count of
};

/// By series, area and month; series and area are places in the lists below.
using StepKey = std::tuple<std::size_t, std::size_t, int>;
/// By data set, force and month.
using SupplyKey = std::tuple<std::string, std::size_t, int>;

struct Given {
  std::vector<GivenArea> areas;
  std::vector<GivenSeries> series;
  std::map<std::string, std::size_t> area_at;  ///< by code
  std::map<std::string, std::set<int>> steps;  ///< data set → first months that anybody's coverage names
  std::map<SupplyKey, std::string> coverage;   ///< supplied, doubtful, incomplete, not_supplied or not_held
  std::map<SupplyKey, bool> all_unplaced;      ///< of a force's facts of every category none has a place, not even "elsewhere"
  std::map<StepKey, Records> counts;
  std::map<std::string, std::vector<std::size_t>> combined;  ///< code of areas counted together → the areas
  std::map<StepKey, Records> together;                       ///< what is counted of an area and others together
  std::map<StepKey, Records> earlier;                        ///< what an earlier edition has of a force
  std::set<StepKey> withheld;
  std::set<StepKey> indistinct;  ///< series, force, month: the force's file does not tell a category of it apart

  /// Throws Fatal when there is none.
  [[nodiscard]] std::size_t series_at(std::string_view id) const;
  [[nodiscard]] std::vector<std::size_t> areas_counted(const std::string& counting) const;
  [[nodiscard]] std::int64_t denominator(std::size_t of, std::size_t area) const;
  /// Months in which the area's figures of the series changed what they count; of a sum those of every force.
  [[nodiscard]] std::set<int> breaks_of(std::size_t of, std::size_t area) const;
  /// The force whose records an area's are; nothing else than a force or district has one.
  [[nodiscard]] std::size_t force_of(std::size_t area) const;
};

[[nodiscard]] Given read_given(store::Connection& connection);

}  // namespace hub::verify
