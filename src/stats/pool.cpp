// SPDX-License-Identifier: Apache-2.0
#include "stats/pool.hpp"

#include <algorithm>
#include <utility>

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

Quartiles quartiles_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto at = [&](std::size_t quarter) {
    const std::size_t quarters = std::clamp((values.size() + 1) * quarter, std::size_t{4}, 4 * values.size());
    const std::size_t below = quarters / 4 - 1;
    const double part = static_cast<double>(quarters % 4) / 4.0;
    return part == 0 ? values[below] : values[below] + part * (values[below + 1] - values[below]);
  };
  return {at(1), at(2), at(3)};
}

Quartiles quartiles_of(std::span<const Rate> rates) {
  std::vector<double> values;
  values.reserve(rates.size());
  for (const Rate& rate : rates) values.push_back(rate.value());
  return quartiles_of(std::move(values));
}

}  // namespace hub::stats
