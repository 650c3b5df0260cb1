// SPDX-License-Identifier: Apache-2.0
#include "stats/pool.hpp"

#include "stats/quantiles.hpp"

#include <algorithm>

namespace hub::stats {

std::int64_t Pool::share_percent() const { return residents_of_all == 0 ? 0 : round_ratio(residents, residents_of_all, 100, 0).scaled; }

Pool pooled(std::span<const PoolMember> members, std::int64_t residents_of_all, int of) {
  Pool pool;
  pool.residents_of_all = residents_of_all;
  pool.of = of;
  for (const PoolMember& member : members) {
    pool.count += member.count;
    pool.denominator += member.denominator;
    pool.residents += member.residents;
    ++pool.members;
  }
  return pool;
}

double mean_of_rates(std::span<const Rate> rates) {
  double sum = 0;
  for (const Rate& rate : rates) sum += rate.value();
  return sum / static_cast<double>(rates.size());
}

Rank rank_of(const Rate& own, std::span<const Rate> rates) {
  const auto lower = std::count_if(rates.begin(), rates.end(), [&](const Rate& other) { return compare(other, own) < 0; });
  return {static_cast<int>(lower), static_cast<int>(rates.size())};
}

Quartiles quartiles_of(std::span<const Rate> rates) {
  std::vector<double> sorted;
  sorted.reserve(rates.size());
  for (const Rate& rate : rates) sorted.push_back(rate.value());
  std::sort(sorted.begin(), sorted.end());
  return {quantile_of_sorted(sorted, 0.25), quantile_of_sorted(sorted, 0.5), quantile_of_sorted(sorted, 0.75)};
}

}  // namespace hub::stats
