// SPDX-License-Identifier: Apache-2.0
#include "stats/comparison.hpp"

#include "stats/change.hpp"

#include <vector>

namespace hub::stats {
namespace {

constexpr std::size_t fewest_for_standing = 3;

Missing negative_counts() { return {MissingReason::not_applicable, Why::negative_counts}; }

/// Percent, and what is said of it, beside the middle area.
void set_beside_middle(Standing& standing, const Rate& own, std::span<const Rate> rates, const Observation<Dispersion>& dispersion) {
  standing.percent = percent_from_mean(own, standing.quartiles.median);
  if (!dispersion.has_value()) return;
  const double phi = dispersion.value().phi;
  const auto middle = middle_of(rates, phi);
  standing.median_95 = middle.has_value() ? Observation<Interval>(middle.value().interval_95()) : Observation<Interval>(middle.missing());
  standing.difference = middle.has_value() ? difference_from_middle(own, middle.value(), phi) : Observation<Difference>(middle.missing());
}

/// Few records do not tell where a place stands.
Observation<Rank> rank_among(const Rate& own, std::span<const Rate> rates) {
  if (own.count < fewest_for_percent) return Missing{MissingReason::too_few, Why::too_few_to_differ};
  return rank_of(own, rates);
}

}  // namespace

bool Standing::is_the_middle() const { return !difference.has_value() && difference.missing().because == Why::is_the_middle; }

Observation<Decimal> percent_from_mean(const Rate& own, double mean) {
  if (mean <= 0) return Missing{MissingReason::not_applicable, Why::percent_of_nothing};
  if (own.count < fewest_for_change) return Missing{MissingReason::too_few, Why::too_few_to_differ};
  return round_real(100.0 * (own.value() - mean) / mean, 0);
}

std::optional<RatesBelow> rates_below(std::span<const Rate> rates, const Pool& pool) {
  constexpr std::size_t fewest = 10;
  if (rates.size() < fewest || pool.denominator <= 0) return std::nullopt;
  const Rate together{pool.count, pool.denominator, rates.front().per};
  const auto below = std::count_if(rates.begin(), rates.end(), [&](const Rate& each) { return compare(each, together) < 0; });
  return RatesBelow{static_cast<int>(below), static_cast<int>(rates.size())};
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
  return difference_of(score, alike);
}

Observation<Comparison> comparison_with(const Rate& own, const Pool& pool, const Observation<Dispersion>& dispersion) {
  if (pool.members < 2) return Missing{MissingReason::not_held, Why::no_other_supplied};
  if (pool.count < 0) return negative_counts();
  const Rate together{pool.count, pool.denominator, own.per};
  return Comparison{pool, together, percent_from_pool(own, pool, true), difference_from(own, pool, true, dispersion)};
}

Observation<Place> place_among(const Rate& own, std::span<const Rate> rates, double median) {
  for (const Rate& rate : rates) {
    if (rate.count < 0) return negative_counts();
  }
  const double middle = median / own.per;
  if (middle == 0) return Missing{MissingReason::too_few, Why::none_recorded};
  const auto point = [&](const Rate& rate) { return FunnelPoint{rate.count, middle * static_cast<double>(rate.denominator)}; };
  std::vector<FunnelPoint> points;
  points.reserve(rates.size());
  for (const Rate& rate : rates) points.push_back(point(rate));
  const auto spread = spread_of(points);
  if (!spread.has_value()) return spread.missing();
  return place_of(point(own), spread.value());
}

Observation<Standing> standing_among(Counting kind, const Rate& own, std::span<const Rate> rates,
                                     const Observation<Dispersion>& dispersion) {
  if (rates.size() < fewest_for_standing) return Missing{MissingReason::too_few, Why::fewer_than_three_areas};
  const Missing unknown = dispersion.has_value() ? Missing{MissingReason::too_few} : dispersion.missing();
  const Quartiles quartiles = quartiles_of(rates);
  Standing standing{.kind = kind,
                    .areas = static_cast<int>(rates.size()),
                    .rank = rank_among(own, rates),
                    .quartiles = quartiles,
                    .place = place_among(own, rates, quartiles.median),
                    .median_95 = unknown,
                    .percent = unknown,
                    .difference = unknown};
  set_beside_middle(standing, own, rates, dispersion);
  return standing;
}

}  // namespace hub::stats
