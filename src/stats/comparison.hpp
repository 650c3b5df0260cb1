// SPDX-License-Identifier: Apache-2.0
// A rate beside others: how far it lies from them, whether that is chance, and where it stands among its kind.
#pragma once
#include "domain/area.hpp"
#include "domain/observation.hpp"
#include "stats/chance.hpp"
#include "stats/difference.hpp"
#include "stats/funnel.hpp"
#include "stats/middle.hpp"
#include "stats/pool.hpp"

#include <span>

namespace hub::stats {

/// All areas of its kind that have the period, taken together: what "average" means.
struct Comparison {
  Pool pool;                           ///< includes the area itself
  Rate rate;                           ///< of the pool
  Observation<Decimal> percent;        ///< whole percent by which the area lies above (+) or below (−) the pool
  Observation<Difference> difference;  ///< from the rest of the pool
};

/// Where an area stands among all areas of its kind that supplied the period.
struct Standing {
  Counting kind;
  int areas;               ///< that stand in it, with the area itself
  Observation<Rank> rank;  ///< missing (too_few) where the area has under 20 records
  Quartiles quartiles;
  Observation<Place> place;            ///< in the funnel around the middle rate
  Observation<Interval> median_95;     ///< what the median would be 95 times in 100
  Observation<Decimal> percent;        ///< whole percent by which the area lies above (+) or below (−) the median
  Observation<Difference> difference;  ///< from the median; why not when it is itself the middle

  [[nodiscard]] bool is_the_middle() const;
};

/// Whole percent by which a rate lies above (+) or below (−) that of a pool. Missing (too_few) when it or the rest of the pool has under 20
/// records: the pool's rate is then little more than its own.
[[nodiscard]] Observation<Decimal> percent_from_pool(const Rate& own, const Pool& pool, bool own_is_member);

struct RatesBelow {
  int below;
  int of;
};
/// How many of the rates, all of one unit, lie below that of the pool which they make together: rates of crime are skewed, so mostly more
/// than half. Nothing of fewer than ten rates, or of a pool without one.
[[nodiscard]] std::optional<RatesBelow> rates_below(std::span<const Rate> rates, const Pool& pool);

/// Whole percent by which `own` lies above (+) or below (−) a mean of rates in the same unit. Missing when the mean is zero or less.
[[nodiscard]] Observation<Decimal> percent_from_mean(const Rate& own, double mean);

/// From the pool without the area, of which `own` may be a part. Missing (not_applicable) where a count is negative or nothing is left,
/// (too_few) where a count is under 20, and where φ is.
[[nodiscard]] Observation<Difference> difference_from(const Rate& own, const Pool& pool, bool own_is_member,
                                                      const Observation<Dispersion>& dispersion);

/// With a pool of which `own` is a part. Missing when it is the only part, or the pool's count is negative.
[[nodiscard]] Observation<Comparison> comparison_with(const Rate& own, const Pool& pool, const Observation<Dispersion>& dispersion);

/// Place in the funnel around the middle rate of all `rates`, which include `own`: rates are skewed, so most lie below the common one.
/// Missing when it is zero, a count is negative, or there are too few for a funnel.
/// median: of `rates`.
[[nodiscard]] Observation<Place> place_among(const Rate& own, std::span<const Rate> rates, double median);

/// Missing (too_few) with fewer than three rates, which include `own`.
[[nodiscard]] Observation<Standing> standing_among(Counting kind, const Rate& own, std::span<const Rate> rates,
                                                   const Observation<Dispersion>& dispersion);

}  // namespace hub::stats
