// SPDX-License-Identifier: Apache-2.0
// What the second path knows, and the questions of one measure in one area that need no statistics: sums, completeness, periods.
#pragma once
#include "domain/month.hpp"
#include "domain/observation.hpp"
#include "verify/windows.hpp"

#include <utility>

namespace hub::verify {

/// How much more counts vary than chance alone would make them.
struct Phi {
  double raw;
  int areas;
  [[nodiscard]] double value() const { return raw < 1.0 ? 1.0 : raw; }
};

struct Recomputed {
  Given given;
  std::vector<std::set<int>> steps;  ///< by series
  Windows windows;
  std::map<std::pair<std::size_t, std::string>, Observation<Phi>> phi;  ///< by series and counting
};

[[nodiscard]] Recomputed recompute(Given given);

/// A measure in an area.
struct Asked {
  const Recomputed& from;
  std::size_t series;
  std::size_t area;

  [[nodiscard]] const GivenSeries& measured() const { return from.given.series[series]; }
  [[nodiscard]] const GivenArea& place() const { return from.given.areas[area]; }
  [[nodiscard]] std::set<int> breaks() const { return from.given.breaks_of(series, area); }
  /// First months of the steps of the series; none when the release declares none.
  [[nodiscard]] const std::set<int>& steps() const { return from.steps[series]; }
  [[nodiscard]] Month oldest() const { return Month::from_index(*steps().begin()); }
  [[nodiscard]] Month newest() const { return Month::from_index(*steps().rbegin() + measured().step_months - 1); }
  [[nodiscard]] std::int64_t denominator() const { return from.given.denominator(series, area); }
  [[nodiscard]] Asked in(std::size_t other) const { return {from, series, other}; }
  [[nodiscard]] const Window* window(Period period) const;
  /// Its count, when the area has the whole period.
  [[nodiscard]] std::optional<std::int64_t> counted(Period period) const;
};

struct Total {
  std::int64_t count = 0;
  std::int64_t denominator = 0;
  std::int64_t residents = 0;
  std::int64_t residents_of_all = 0;
  int members = 0;
  int of = 0;
};
[[nodiscard]] Total total_of(const Asked& asked, const std::vector<std::size_t>& areas, Period period);

[[nodiscard]] std::vector<std::size_t> siblings_of(const Asked& asked);
/// Of the nation: that forces with half of the residents or more have it, and more than one.
[[nodiscard]] bool is_complete(const Asked& asked, Period period);
[[nodiscard]] Observation<std::int64_t> count_in(const Asked& asked, Period period);
/// Whether any of the areas withholds its count of the period.
[[nodiscard]] bool any_withheld(const Asked& asked, const std::vector<std::size_t>& areas, Period period);

struct Lead {
  Period period;
  bool recent;
};
/// The period that a page leads with, or why there is none.
[[nodiscard]] Observation<Lead> lead_of(const Asked& asked);
/// What is held of the newest calendar year that has ended: six to eleven of its months, December among them.
[[nodiscard]] std::optional<Period> part_of_year(const Asked& asked);
[[nodiscard]] std::optional<Period> newest_complete(const Asked& asked, int months);
/// The same months of the nearest earlier year that has them all.
[[nodiscard]] std::optional<Period> same_months_earlier(const Asked& asked, Period period);

}  // namespace hub::verify
