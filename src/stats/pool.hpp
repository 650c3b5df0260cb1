// SPDX-License-Identifier: Apache-2.0
// Many areas taken together (docs/data/methodology.md#averages): total offences over total population, of those that supplied the whole
// period.
#pragma once
#include "stats/rate.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace hub::stats {

/// One area's part in a pool.
struct PoolMember {
  std::int64_t count;
  std::int64_t denominator;  ///< of the measure: residents or households
  std::int64_t residents;
};

struct Pool {
  std::int64_t count = 0;
  std::int64_t denominator = 0;
  std::int64_t residents = 0;         ///< of the members
  std::int64_t residents_of_all = 0;  ///< of every area that could be a member
  int members = 0;
  int of = 0;

  /// Whole percent of all residents who live in the members' areas.
  [[nodiscard]] std::int64_t share_percent() const;
  /// The pool may be called by the nation's name at 95 % of residents or more, as printed (docs/data/methodology.md#averages).
  [[nodiscard]] bool stands_for_all() const { return residents_of_all == 0 || share_percent() >= 95; }
  /// Of a group that is no whole: its members alone say little of it.
  [[nodiscard]] bool is_under_half() const { return residents * 2 < residents_of_all; }
  /// Under half of the residents, or of one area only, a pool says nothing about the whole, and is not shown.
  [[nodiscard]] bool stands_for_most() const { return residents * 2 >= residents_of_all && members > 1; }
};

/// The members added up. `residents_of_all` and `of` describe all possible members.
[[nodiscard]] Pool pooled(std::span<const PoolMember> members, std::int64_t residents_of_all, int of);

/// The unweighted mean of the members' own rates, which is how a most similar group is averaged; never to be mixed with a pooled rate.
/// Source: HMICFRS, Crime and Policing Comparator, About the data. rates: at least one.
[[nodiscard]] double mean_of_rates(std::span<const Rate> rates);

/// Place of `own` among `rates`, which include it: how many are strictly lower, and how many there are.
struct Rank {
  int lower;
  int of;
  [[nodiscard]] int from_lowest() const { return lower + 1; }
  [[nodiscard]] int from_highest() const { return of - lower; }
  [[nodiscard]] bool in_lower_half() const { return 2 * from_lowest() <= of + 1; }
};
[[nodiscard]] Rank rank_of(const Rate& own, std::span<const Rate> rates);

/// Quarters of sorted values: at (n + 1)/4, 2 (n + 1)/4 and 3 (n + 1)/4, linear between neighbours, so those of 43 are the 11th, 22nd and
/// 33rd (R type 6).
struct Quartiles {
  double lower;
  double median;
  double upper;
};
/// values: at least one, in any order.
[[nodiscard]] Quartiles quartiles_of(std::vector<double> values);
/// rates: at least one.
[[nodiscard]] Quartiles quartiles_of(std::span<const Rate> rates);

}  // namespace hub::stats
