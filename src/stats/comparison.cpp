// SPDX-License-Identifier: Apache-2.0
#include "stats/comparison.hpp"

#include "stats/change.hpp"

#include <vector>

namespace hub::stats {
namespace {

constexpr std::size_t fewest_for_standing = 3;

Missing negative_counts() { return {MissingReason::not_applicable, Why::negative_counts}; }

DifferenceVerdict verdict_of(double score, bool surely_alike) {
  switch (chance_of(score)) {
    case Chance::within: break;
    case Chance::maybe: return score > 0 ? DifferenceVerdict::probably_higher : DifferenceVerdict::probably_lower;
    case Chance::beyond: return score > 0 ? DifferenceVerdict::clearly_higher : DifferenceVerdict::clearly_lower;
  }
  return surely_alike ? DifferenceVerdict::about_the_same : DifferenceVerdict::too_close;
}

}  // namespace

std::string_view name_of(DifferenceVerdict verdict) {
  switch (verdict) {
    case DifferenceVerdict::about_the_same: return "about_the_same";
    case DifferenceVerdict::too_close: return "too_close_to_call";
    case DifferenceVerdict::probably_lower: return "probably_lower";
    case DifferenceVerdict::probably_higher: return "probably_higher";
    case DifferenceVerdict::clearly_lower: return "clearly_lower";
    case DifferenceVerdict::clearly_higher: return "clearly_higher";
  }
  return "unknown";
}

Observation<Decimal> percent_from_mean(const Rate& own, double mean) {
  if (mean <= 0) return Missing{MissingReason::not_applicable, Why::percent_of_nothing};
  if (own.count < fewest_for_change) return Missing{MissingReason::too_few, Why::too_few_to_differ};
  return round_real(100.0 * (own.value() - mean) / mean, 0);
}

Observation<Decimal> percent_from_pool(const Rate& own, const Pool& pool, bool own_is_member) {
  const auto percent = percent_difference(own, {pool.count, pool.denominator, own.per});
  const std::int64_t rest = pool.count - (own_is_member ? own.count : 0);
  if (percent.has_value() && rest < fewest_for_percent) return Missing{MissingReason::too_few, Why::too_few_to_differ};
  return percent;
}

Observation<Difference> difference_from(const Rate& own, const Pool& pool, bool own_is_member, const Observation<Dispersion>& dispersion) {
  const std::int64_t rest = pool.count - (own_is_member ? own.count : 0);
  const std::int64_t rest_denominator = pool.denominator - (own_is_member ? own.denominator : 0);
  if (rest < 0 || own.count < 0) return negative_counts();
  if (rest_denominator <= 0) return Missing{MissingReason::not_applicable, Why::nothing_left};
  if (rest < fewest_for_change || own.count < fewest_for_change) return Missing{MissingReason::too_few, Why::too_few_to_differ};
  if (!dispersion.has_value()) return dispersion.missing();
  const double exposure_ratio = static_cast<double>(own.denominator) / static_cast<double>(rest_denominator);
  const double score = dispersion.value().adjusted(difference_score(rest, own.count, exposure_ratio));
  const bool alike = is_surely_alike(rest, own.count, exposure_ratio, dispersion.value().phi);
  return Difference{score, verdict_of(score, alike)};
}

Observation<Comparison> comparison_with(Comparison::Against against, const Rate& own, const Pool& pool,
                                        const Observation<Dispersion>& dispersion) {
  if (pool.members < 2) return Missing{MissingReason::not_held, Why::no_other_supplied};
  if (pool.count < 0) return negative_counts();
  const Rate together{pool.count, pool.denominator, own.per};
  return Comparison{against, pool, together, percent_from_pool(own, pool, true), difference_from(own, pool, true, dispersion)};
}

Observation<Place> place_among(const Rate& own, std::span<const Rate> rates) {
  std::int64_t count = 0;
  std::int64_t denominator = 0;
  for (const Rate& rate : rates) {
    if (rate.count < 0) return negative_counts();
    count += rate.count;
    denominator += rate.denominator;
  }
  if (count == 0) return Missing{MissingReason::too_few, Why::none_recorded};
  const auto point = [&](const Rate& rate) {
    return FunnelPoint{rate.count, static_cast<double>(count) * static_cast<double>(rate.denominator) / static_cast<double>(denominator)};
  };
  std::vector<FunnelPoint> points;
  points.reserve(rates.size());
  for (const Rate& rate : rates) points.push_back(point(rate));
  const auto spread = spread_of(points);
  if (!spread.has_value()) return spread.missing();
  return place_of(point(own), spread.value());
}

Observation<Standing> standing_among(Counting kind, const Rate& own, std::span<const Rate> rates) {
  if (rates.size() < fewest_for_standing) return Missing{MissingReason::too_few, Why::fewer_than_three_areas};
  return Standing{kind, rank_of(own, rates), quartiles_of(rates), place_among(own, rates)};
}

}  // namespace hub::stats
