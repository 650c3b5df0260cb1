// SPDX-License-Identifier: Apache-2.0
#include "stats/odd_month.hpp"

#include "stats/quantiles.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

namespace hub::stats {
namespace {

constexpr int months_around = 12;
constexpr std::size_t fewest_months_around = 5;
constexpr std::size_t fewest_types = 5;
constexpr double least_usual = 20;
constexpr double times_when_mixed_up = 2.5;
constexpr double times_beside = 1.5;
constexpr std::size_t fewest_others = 5;
constexpr double least_of_others = 0.75;

using Types = std::map<std::string, std::int64_t>;
using Months = std::map<Month, Types>;

/// Records beside the usual ones, by type.
using Mix = std::map<std::string, OddType>;

/// How far a type is off: above 0 too many, below 0 too few.
int side_of(const OddType& type, double times) {
  const auto records = static_cast<double>(type.records);
  if (records >= times * type.usual) return 1;
  return records * times <= type.usual ? -1 : 0;
}

double times_off(const OddType& type) {
  const double ratio = static_cast<double>(std::max<std::int64_t>(type.records, 1)) / type.usual;
  return std::max(ratio, 1 / ratio);
}

std::optional<double> usual_of(const Months& months, Month judged, const std::string& type) {
  std::vector<double> records;
  for (const auto& [month, types] : months) {
    if (month == judged || std::abs(month - judged) > months_around) continue;
    if (const auto found = types.find(type); found != types.end()) records.push_back(static_cast<double>(found->second));
  }
  if (records.size() < fewest_months_around) return std::nullopt;
  std::sort(records.begin(), records.end());
  return quantile_of_sorted(records, 0.5);
}

/// Empty where too few types tell something.
Mix mix_of(const Months& months, Month month) {
  Mix mix;
  for (const auto& [type, records] : months.at(month)) {
    const auto usual = usual_of(months, month, type);
    if (usual && *usual >= least_usual) mix.emplace(type, OddType{type, records, *usual});
  }
  if (mix.size() < fewest_types) mix.clear();
  return mix;
}

std::vector<OddType> furthest_first(std::vector<OddType> types) {
  std::stable_sort(types.begin(), types.end(), [](const OddType& a, const OddType& b) { return times_off(a) > times_off(b); });
  return types;
}

std::optional<OddMonth> judge(const std::string& recorder, Month month, const Mix& mix) {
  std::vector<OddType> off;
  std::vector<OddType> gone;
  bool any_above = false;
  bool any_below = false;
  for (const auto& [name, type] : mix) {
    const int side = side_of(type, times_when_mixed_up);
    any_above = any_above || side > 0;
    any_below = any_below || side < 0;
    if (side != 0) off.push_back(type);
    if (type.records == 0) gone.push_back(type);
  }
  if (any_above && any_below) return OddMonth{recorder, month, Oddity::mixed_up, furthest_first(std::move(off))};
  if (!gone.empty()) return OddMonth{recorder, month, Oddity::vanished, furthest_first(std::move(gone))};
  return std::nullopt;
}

/// The types of `source` that are off on the same side in `mix`.
std::vector<OddType> still_off(const Mix& mix, const std::vector<OddType>& source) {
  std::vector<OddType> off;
  for (const OddType& type : source) {
    const auto own = mix.find(type.type);
    if (own != mix.end() && side_of(own->second, times_beside) == side_of(type, 1)) off.push_back(own->second);
  }
  return furthest_first(std::move(off));
}

/// From a mixed-up month on, month by month, as long as its types are off.
void spread(const std::string& recorder, const std::map<Month, Mix>& mixes, const OddMonth& source, int step,
            std::map<Month, OddMonth>& odd) {
  for (Month month = source.month + step;; month = month + step) {
    const auto mix = mixes.find(month);
    if (mix == mixes.end() || odd.contains(month)) return;
    auto off = still_off(mix->second, source.types);
    if (off.empty()) return;
    odd.emplace(month, OddMonth{recorder, month, Oddity::beside_mixed_up, std::move(off)});
  }
}

double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return quantile_of_sorted(values, 0.5);
}

double share_of_usual(const OddType& type) { return static_cast<double>(type.records) / type.usual; }

/// What each recorder has of its usual records in one month: the median over its types.
using Shares = std::map<std::string, double>;

/// Whether one recorder has far less of the usual than the others have.
bool is_few(const Shares& shares, const std::string& recorder) {
  std::vector<double> others;
  for (const auto& [other, share] : shares) {
    if (other != recorder) others.push_back(share);
  }
  const double usual = others.size() < fewest_others ? 1 : median_of(std::move(others));
  return shares.at(recorder) < least_of_others * usual;
}

OddMonth few_month(const std::string& recorder, Month month, const Mix& mix) {
  std::vector<OddType> off;
  for (const auto& [name, type] : mix) {
    if (share_of_usual(type) < least_of_others) off.push_back(type);
  }
  return {recorder, month, Oddity::few, furthest_first(std::move(off))};
}

using Mixes = std::map<Month, Mix>;

/// Months that are mixed up or lack a type, and those beside them.
std::map<Month, OddMonth> odd_of(const std::string& recorder, const Mixes& mixes) {
  std::map<Month, OddMonth> odd;
  for (const auto& [month, mix] : mixes) {
    if (auto judged = judge(recorder, month, mix)) odd.emplace(month, std::move(*judged));
  }
  std::vector<OddMonth> sources;
  for (const auto& [month, each] : odd) {
    if (each.oddity == Oddity::mixed_up) sources.push_back(each);
  }
  for (const OddMonth& source : sources) {
    spread(recorder, mixes, source, -1, odd);
    spread(recorder, mixes, source, 1, odd);
  }
  return odd;
}

}  // namespace

std::vector<OddMonth> odd_months(std::span<const TypeCount> counts) {
  std::map<std::string, Months> recorders;
  for (const TypeCount& each : counts) recorders[each.recorder][each.month][each.type] = each.records;
  std::map<std::string, Mixes> mixes;
  std::map<Month, Shares> shares;
  for (const auto& [recorder, months] : recorders) {
    for (const auto& [month, types] : months) {
      const Mix& mix = mixes[recorder].emplace(month, mix_of(months, month)).first->second;
      std::vector<double> of_types;
      for (const auto& [name, type] : mix) of_types.push_back(share_of_usual(type));
      if (!of_types.empty()) shares[month].emplace(recorder, median_of(std::move(of_types)));
    }
  }
  std::vector<OddMonth> found;
  for (const auto& [recorder, by_month] : mixes) {
    auto odd = odd_of(recorder, by_month);
    for (const auto& [month, mix] : by_month) {
      if (!mix.empty() && !odd.contains(month) && is_few(shares.at(month), recorder)) odd.emplace(month, few_month(recorder, month, mix));
    }
    for (auto& [month, each] : odd) found.push_back(std::move(each));
  }
  return found;
}

}  // namespace hub::stats
