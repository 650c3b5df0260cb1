// SPDX-License-Identifier: Apache-2.0
#include "stats/claim.hpp"

#include "base/names.hpp"

#include <cstdlib>

namespace hub::stats {
namespace {

constexpr std::int64_t rounding_points = 1;
constexpr Name<Claim::Says> says_names[] = {
    {Claim::Says::rose, "rose"}, {Claim::Says::fell, "fell"}, {Claim::Says::above, "above"}, {Claim::Says::below, "below"}};

bool is_size(const Claim& claim, const Decimal& percent) {
  return !claim.percent || std::abs(std::abs(percent.scaled) - *claim.percent) <= rounding_points;
}

bool says_up(Claim::Says says) { return says == Claim::Says::rose || says == Claim::Says::above; }

/// Whether the claim's direction is that of the figure; nothing up or down agrees with neither.
bool is_direction(const Claim& claim, const Decimal& percent, std::int64_t sign) {
  const std::int64_t way = percent.scaled != 0 ? percent.scaled : sign;
  return says_up(claim.says) ? way > 0 : way < 0;
}

Judgement judge_change(const Claim& claim, const Change& change, const std::optional<PartsChange>& parts) {
  if (!change.verdict.has_value()) return {Answer::cannot_say, Because::missing};
  const ChangeVerdict verdict = change.verdict.value();
  if (verdict == ChangeVerdict::little_change) return {Answer::no, Because::little};
  if (verdict == ChangeVerdict::too_uncertain) return {Answer::unsure, Because::uncertain};
  if (!is_direction(claim, change.percent, change.current_count - change.past_count)) return {Answer::no, Because::other_direction};
  if (!is_size(claim, change.percent)) {
    const bool of_parts = parts && is_size(claim, parts->change.percent) && is_direction(claim, parts->change.percent, 0);
    return {Answer::no, of_parts ? Because::parts_only : Because::other_size};
  }
  const bool probable = verdict == ChangeVerdict::probably_risen || verdict == ChangeVerdict::probably_fallen;
  if (probable) return {Answer::unsure, Because::probable};
  return {Answer::yes, Because::confirmed};
}

Judgement judge_level(const Claim& claim, const Comparison& comparison) {
  if (!comparison.percent.has_value() || !comparison.difference.has_value()) return {Answer::cannot_say, Because::missing};
  const Difference& difference = comparison.difference.value();
  if (difference.verdict == DifferenceVerdict::about_the_same) return {Answer::no, Because::little};
  if (difference.verdict == DifferenceVerdict::too_close) return {Answer::unsure, Because::uncertain};
  if (!is_direction(claim, comparison.percent.value(), difference.score > 0 ? 1 : -1)) return {Answer::no, Because::other_direction};
  if (!is_size(claim, comparison.percent.value())) return {Answer::no, Because::other_size};
  const bool probable = difference.verdict == DifferenceVerdict::probably_lower || difference.verdict == DifferenceVerdict::probably_higher;
  if (probable) return {Answer::unsure, Because::probable};
  return {Answer::yes, Because::confirmed};
}

}  // namespace

std::string_view name_of(Claim::Says says) { return name_in(says_names, says); }
std::optional<Claim::Says> says_named(std::string_view name) { return value_in(says_names, name); }

bool is_about_change(Claim::Says says) { return says == Claim::Says::rose || says == Claim::Says::fell; }

std::string_view name_of(Answer answer) {
  switch (answer) {
    case Answer::yes: return "yes";
    case Answer::no: return "no";
    case Answer::unsure: return "unsure";
    case Answer::cannot_say: return "cannot_say";
  }
  return "unknown";
}

std::string_view name_of(Because because) {
  switch (because) {
    case Because::confirmed: return "confirmed";
    case Because::other_direction: return "other_direction";
    case Because::other_size: return "other_size";
    case Because::parts_only: return "parts_only";
    case Because::little: return "little";
    case Because::uncertain: return "uncertain";
    case Because::probable: return "probable";
    case Because::few_people: return "few_residents";
    case Because::other_years: return "other_years";
    case Because::missing: return "missing";
  }
  return "unknown";
}

Judgement judge(const Claim& claim, const Evidence& evidence) {
  if (is_about_change(claim.says)) {
    if (!evidence.change.has_value()) return {Answer::cannot_say, Because::missing};
    return judge_change(claim, evidence.change.value(), evidence.parts);
  }
  if (!evidence.comparison.has_value()) return {Answer::cannot_say, Because::missing};
  if (are_few(evidence.residents)) return {Answer::cannot_say, Because::few_people};
  return judge_level(claim, evidence.comparison.value());
}

}  // namespace hub::stats
