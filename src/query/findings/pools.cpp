// SPDX-License-Identifier: Apache-2.0
#include "query/findings/pools.hpp"

#include <algorithm>

namespace hub::query {

stats::Pool pool_of(const Subject& subject, const std::vector<const Area*>& areas, Period period) {
  std::vector<stats::PoolMember> members;
  std::int64_t residents = 0;
  for (const Area* area : areas) {
    residents += area->residents.value_or(0);
    const Subject member = subject.in(*area);
    if (const Cell* cell = member.counted(period))
      members.push_back({cell->count, member.denominator().value_or(0), area->residents.value_or(0)});
  }
  return stats::pooled(members, residents, static_cast<int>(areas.size()));
}

Kin kin_of(const Subject& subject, Period period) {
  Kin kin;
  std::vector<stats::PoolMember> members;
  std::int64_t residents = 0;
  for (const Area* area : subject.kind()) {
    residents += area->residents.value_or(0);
    const Subject member = subject.in(*area);
    const Cell* cell = member.counted(period);
    if (cell == nullptr) {
      kin.without.push_back(area);
      continue;
    }
    const std::int64_t denominator = member.denominator().value_or(0);
    members.push_back({cell->count, denominator, area->residents.value_or(0)});
    if (denominator > 0) kin.rates.push_back({cell->count, denominator, subject.measure.per});
  }
  kin.pool = stats::pooled(members, residents, static_cast<int>(subject.kind().size()));
  return kin;
}

stats::Pool forces_together(const Subject& subject, Period period) {
  return pool_of(subject, subject.snapshot.areas_at(Counting::recorder), period);
}

std::vector<facts::AreaRate> area_rates(const Subject& subject, const std::vector<const Area*>& areas, Period period) {
  std::vector<facts::AreaRate> rates;
  for (const Area* area : areas) {
    const Subject member = subject.in(*area);
    const Cell* cell = member.counted(period);
    if (cell == nullptr) continue;
    const auto rate = member.rate(cell->count);
    if (rate.has_value()) rates.push_back({area, rate.value()});
  }
  return rates;
}

std::vector<stats::Rate> rates_of(const Subject& subject, const std::vector<const Area*>& areas, Period period) {
  std::vector<stats::Rate> rates;
  for (const facts::AreaRate& each : area_rates(subject, areas, period)) rates.push_back(each.rate);
  return rates;
}

std::vector<facts::AreaRate> peers_of(const Subject& subject, Period period) {
  auto peers = area_rates(subject, subject.kind(), period);
  std::stable_sort(peers.begin(), peers.end(), [](const auto& a, const auto& b) { return stats::compare(a.rate, b.rate) < 0; });
  return peers;
}

}  // namespace hub::query
