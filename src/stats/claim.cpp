// SPDX-License-Identifier: Apache-2.0
#include "stats/claim.hpp"

#include "base/names.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace hub::stats {
namespace {

using Says = Claim::Says;
using Bound = Claim::Bound;

constexpr std::int64_t rounding_points = 1;
constexpr std::int64_t about_percent = 5;
constexpr Name<Says> says_names[] = {{Says::rose, "rose"},   {Says::fell, "fell"},    {Says::above, "above"},     {Says::below, "below"},
                                     {Says::count, "count"}, {Says::rate, "rate"},    {Says::highest, "highest"}, {Says::lowest, "lowest"},
                                     {Says::most, "most"},   {Says::fewest, "fewest"}};
constexpr Name<Bound> bound_names[] = {{Bound::exactly, "exactly"},     {Bound::about, "about"},     {Bound::at_least, "at_least"},
                                       {Bound::more_than, "more_than"}, {Bound::at_most, "at_most"}, {Bound::less_than, "less_than"}};
constexpr Name<Because> because_names[] = {{Because::confirmed, "confirmed"},
                                           {Because::other_direction, "other_direction"},
                                           {Because::other_size, "other_size"},
                                           {Because::other_count, "other_count"},
                                           {Because::other_rank, "other_rank"},
                                           {Because::parts_only, "parts_only"},
                                           {Because::little, "little"},
                                           {Because::uncertain, "uncertain"},
                                           {Because::probable, "probable"},
                                           {Because::few_people, "few_residents"},
                                           {Because::other_years, "other_years"},
                                           {Because::other_definition, "other_definition"},
                                           {Because::other_sources, "other_sources"},
                                           {Because::part_of_a_year, "part_of_a_year"},
                                           {Because::other_population, "other_population"},
                                           {Because::others_missing, "others_missing"},
                                           {Because::stale, "stale"},
                                           {Because::missing, "missing"}};

/// Of a size "more than" is as right as "at least": 18.4 is written as 18 and lies above it.
bool is_size(const Claim& claim, const Decimal& percent) {
  if (!claim.percent) return true;
  const std::int64_t size = std::abs(percent.scaled);
  if (is_lower_bound(claim.bound)) return size >= *claim.percent;
  if (is_upper_bound(claim.bound)) return size <= *claim.percent;
  return std::abs(size - *claim.percent) <= rounding_points;
}

bool says_up(Says says) { return says == Says::rose || says == Says::above; }

/// Whether the claim's direction is that of the figure; nothing up or down agrees with neither.
bool is_direction(const Claim& claim, const Decimal& percent, std::int64_t sign) {
  const std::int64_t way = percent.scaled != 0 ? percent.scaled : sign;
  return says_up(claim.says) ? way > 0 : way < 0;
}

/// Whether chance cannot explain that the ratio of the figures is not the claimed one.
bool is_size_excluded(const Claim& claim, std::int64_t a, std::int64_t b, double exposure_ratio, std::optional<double> phi) {
  if (!claim.percent || !phi || a < 1 || b < 1) return false;
  const auto [lower, upper] = ratio_interval_95(a, b, exposure_ratio, *phi);
  const double size = static_cast<double>(*claim.percent) / 100.0;
  const double ratio = says_up(claim.says) ? 1.0 + size : 1.0 - size;
  const bool outwards = is_lower_bound(claim.bound);
  const bool inwards = is_upper_bound(claim.bound);
  const bool below_all = ratio < lower && !(says_up(claim.says) ? outwards : inwards);
  const bool above_all = ratio > upper && !(says_up(claim.says) ? inwards : outwards);
  return below_all || above_all;
}

bool are_counts(const Claim& claim, const Change& change) {
  return (!claim.count || *claim.count == change.current_count) && (!claim.past_count || *claim.past_count == change.past_count);
}

Judgement judge_change(const Claim& claim, const Change& change, const Evidence& evidence) {
  if (!change.verdict.has_value()) return {Answer::cannot_say, Because::missing};
  const ChangeVerdict verdict = change.verdict.value();
  if (verdict == ChangeVerdict::little_change) {
    // "Fell by less than 5 %" of 2 % fewer: as small as that, and perhaps no fall at all.
    const bool small = is_upper_bound(claim.bound) && is_size(claim, change.percent) &&
                       is_direction(claim, change.percent, change.current_count - change.past_count);
    return small ? Judgement{Answer::unsure, Because::uncertain} : Judgement{Answer::no, Because::little};
  }
  if (verdict == ChangeVerdict::too_uncertain) {
    if (is_size_excluded(claim, change.past_count, change.current_count, 1.0, evidence.phi)) return {Answer::no, Because::other_size};
    return {Answer::unsure, Because::uncertain};
  }
  if (!is_direction(claim, change.percent, change.current_count - change.past_count)) return {Answer::no, Because::other_direction};
  if (!is_size(claim, change.percent)) {
    const auto& parts = evidence.parts;
    const bool of_parts = parts && is_size(claim, parts->change.percent) && is_direction(claim, parts->change.percent, 0);
    return {Answer::no, of_parts ? Because::parts_only : Because::other_size};
  }
  if (!are_counts(claim, change)) return {Answer::no, Because::other_size};
  const bool probable = verdict == ChangeVerdict::probably_risen || verdict == ChangeVerdict::probably_fallen;
  if (probable) return {Answer::unsure, Because::probable};
  return {Answer::yes, Because::confirmed};
}

Judgement judge_level(const Claim& claim, const Comparison& comparison, const Evidence& evidence) {
  if (!comparison.percent.has_value() || !comparison.difference.has_value()) return {Answer::cannot_say, Because::missing};
  const Difference& difference = comparison.difference.value();
  if (difference.verdict == DifferenceVerdict::about_the_same) return {Answer::no, Because::little};
  if (difference.verdict == DifferenceVerdict::too_close) {
    const auto& own = evidence.rate;
    const bool excluded =
        own && is_size_excluded(claim, comparison.rate.count, own->count,
                                static_cast<double>(own->denominator) / static_cast<double>(comparison.rate.denominator), evidence.phi);
    return excluded ? Judgement{Answer::no, Because::other_size} : Judgement{Answer::unsure, Because::uncertain};
  }
  if (!is_direction(claim, comparison.percent.value(), difference.score > 0 ? 1 : -1)) return {Answer::no, Because::other_direction};
  if (!is_size(claim, comparison.percent.value())) return {Answer::no, Because::other_size};
  const bool probable = difference.verdict == DifferenceVerdict::probably_lower || difference.verdict == DifferenceVerdict::probably_higher;
  if (probable) return {Answer::unsure, Because::probable};
  return {Answer::yes, Because::confirmed};
}

bool is_number(std::int64_t claimed, std::int64_t figure, Bound bound) {
  switch (bound) {
    case Bound::exactly: return figure == claimed;
    case Bound::about: return std::abs(figure - claimed) * 100 <= about_percent * figure;
    case Bound::at_least: return figure >= claimed;
    case Bound::more_than: return figure > claimed;
    case Bound::at_most: return figure <= claimed;
    case Bound::less_than: return figure < claimed;
  }
  return false;
}

/// A number of records is as it was recorded: chance has no part in it.
Judgement judge_count(const Claim& claim, const Evidence& evidence) {
  if (!evidence.count || !claim.count) return {Answer::cannot_say, Because::missing};
  const bool right = is_number(*claim.count, *evidence.count, claim.bound);
  return right ? Judgement{Answer::yes, Because::confirmed} : Judgement{Answer::no, Because::other_count};
}

/// By the rate as it is, not as it is rounded: 8.2 is over 8.
bool keeps_bound(const Rate& own, const ClaimedRate& claimed, Bound bound) {
  const double rate = static_cast<double>(own.count) * static_cast<double>(claimed.per) / static_cast<double>(own.denominator);
  const double limit = static_cast<double>(claimed.value.scaled) / std::pow(10.0, claimed.value.decimals);
  if (rate == limit) return bound == Bound::at_least || bound == Bound::at_most;
  return is_lower_bound(bound) == (rate > limit);
}

Judgement judge_rate(const Claim& claim, const Evidence& evidence) {
  if (!evidence.rate || !claim.rate) return {Answer::cannot_say, Because::missing};
  if (are_few(evidence.residents)) return {Answer::cannot_say, Because::few_people};
  if (claim.rate->of != evidence.of) return {Answer::cannot_say, Because::other_population};
  const Decimal& value = claim.rate->value;
  const Decimal own = round_ratio(evidence.rate->count, evidence.rate->denominator, claim.rate->per, value.decimals);
  const bool is_bound = is_lower_bound(claim.bound) || is_upper_bound(claim.bound);
  const bool right = is_bound ? keeps_bound(*evidence.rate, *claim.rate, claim.bound) : is_number(value.scaled, own.scaled, claim.bound);
  return right ? Judgement{Answer::yes, Because::confirmed} : Judgement{Answer::no, Because::other_count};
}

/// Before the first of the others, or behind it; of rates with chance, of records as they were recorded.
Judgement judge_rank(const Claim& claim, const Evidence& evidence) {
  if (!evidence.rate) return {Answer::cannot_say, Because::missing};
  if (are_few(evidence.residents)) return {Answer::cannot_say, Because::few_people};
  if (!evidence.rival) return {Answer::cannot_say, Because::others_missing};
  const Rate& own = *evidence.rate;
  const Rate& rival = *evidence.rival;
  if (claim.says == Says::most || claim.says == Says::fewest) {
    const bool first = claim.says == Says::most ? own.count > rival.count : own.count < rival.count;
    return first ? Judgement{Answer::yes, Because::confirmed} : Judgement{Answer::no, Because::other_rank};
  }
  if (!evidence.phi || own.count < fewest_for_percent || rival.count < fewest_for_percent) return {Answer::cannot_say, Because::missing};
  const double exposure = static_cast<double>(own.denominator) / static_cast<double>(rival.denominator);
  const double score = difference_score(rival.count, own.count, exposure) / std::sqrt(*evidence.phi);
  const bool first = claim.says == Says::highest ? score > 0 : score < 0;
  switch (chance_of(score)) {
    case Chance::within: return {Answer::unsure, Because::uncertain};
    case Chance::maybe: return {Answer::unsure, first ? Because::probable : Because::uncertain};
    case Chance::beyond: break;
  }
  return first ? Judgement{Answer::yes, Because::confirmed} : Judgement{Answer::no, Because::other_rank};
}

Judgement judge_of_its_period(const Claim& claim, const Evidence& evidence) {
  if (is_about_change(claim.says)) {
    if (!evidence.change.has_value()) return {Answer::cannot_say, Because::missing};
    return judge_change(claim, evidence.change.value(), evidence);
  }
  if (claim.says == Says::count) return judge_count(claim, evidence);
  if (claim.says == Says::rate) return judge_rate(claim, evidence);
  if (is_about_rank(claim.says)) return judge_rank(claim, evidence);
  if (!evidence.comparison.has_value()) return {Answer::cannot_say, Because::missing};
  if (are_few(evidence.residents)) return {Answer::cannot_say, Because::few_people};
  return judge_level(claim, evidence.comparison.value(), evidence);
}

}  // namespace

std::string_view name_of(Says says) { return name_in(says_names, says); }
std::optional<Says> says_named(std::string_view name) { return value_in(says_names, name); }
std::string_view name_of(Bound bound) { return name_in(bound_names, bound); }
std::optional<Bound> bound_named(std::string_view name) { return value_in(bound_names, name); }

bool is_lower_bound(Bound bound) { return bound == Bound::at_least || bound == Bound::more_than; }
bool is_upper_bound(Bound bound) { return bound == Bound::at_most || bound == Bound::less_than; }

bool is_about_change(Says says) { return says == Says::rose || says == Says::fell; }

bool is_about_rank(Says says) { return says == Says::highest || says == Says::lowest || says == Says::most || says == Says::fewest; }

std::string_view name_of(Answer answer) {
  switch (answer) {
    case Answer::yes: return "yes";
    case Answer::no: return "no";
    case Answer::unsure: return "unsure";
    case Answer::cannot_say: return "cannot_say";
  }
  return "unknown";
}

std::string_view name_of(Because because) { return name_in(because_names, because); }

Decimal whole_of(const Decimal& number) {
  std::int64_t divisor = 1;
  for (int i = 0; i < number.decimals; ++i) divisor *= 10;
  return round_ratio(number.scaled, divisor, 1, 0);
}

std::int64_t percent_above(std::int64_t times) { return (times - 1) * 100; }

std::size_t first_of(Says says, std::span<const Rate> others) {
  const bool upwards = says == Says::highest || says == Says::most;
  const bool by_count = says == Says::most || says == Says::fewest;
  const auto before = [&](const Rate& a, const Rate& b) {
    const Rate& lower = upwards ? b : a;
    const Rate& higher = upwards ? a : b;
    return by_count ? lower.count < higher.count : compare(lower, higher) < 0;
  };
  return static_cast<std::size_t>(std::min_element(others.begin(), others.end(), before) - others.begin());
}

Judgement judge(const Claim& claim, const Evidence& evidence) {
  const Judgement judgement = judge_of_its_period(claim, evidence);
  const bool stale = claim.present && evidence.age_months > claim_months;
  return stale && judgement.answer != Answer::cannot_say ? Judgement{Answer::cannot_say, Because::stale} : judgement;
}

}  // namespace hub::stats
