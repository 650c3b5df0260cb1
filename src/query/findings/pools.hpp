// SPDX-License-Identifier: Apache-2.0
// Areas taken together, and beside one another: who has the whole of a period, with its counts and populations.
#pragma once
#include "facts/comparator.hpp"
#include "query/findings/subject.hpp"
#include "stats/pool.hpp"

#include <vector>

namespace hub::query {

/// All of `areas` that have the whole period, added up; residents and number are of all of them.
[[nodiscard]] stats::Pool pool_of(const Subject& subject, const std::vector<const Area*>& areas, Period period);

/// The areas of one kind in a period, in one pass.
struct Kin {
  stats::Pool pool;                  ///< of those that have the whole period
  std::vector<stats::Rate> rates;    ///< of the same, where they have one
  std::vector<const Area*> without;  ///< those that lack it
};
[[nodiscard]] Kin kin_of(const Subject& subject, Period period);

/// Every force that supplied the whole period, taken together.
[[nodiscard]] stats::Pool forces_together(const Subject& subject, Period period);

/// The rates of those of `areas` that have the whole period, in their order.
[[nodiscard]] std::vector<facts::AreaRate> area_rates(const Subject& subject, const std::vector<const Area*>& areas, Period period);
[[nodiscard]] std::vector<stats::Rate> rates_of(const Subject& subject, const std::vector<const Area*>& areas, Period period);

/// The areas of the subject's kind that have the whole period, lowest rate first.
[[nodiscard]] std::vector<facts::AreaRate> peers_of(const Subject& subject, Period period);

}  // namespace hub::query
