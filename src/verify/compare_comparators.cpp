// SPDX-License-Identifier: Apache-2.0
#include "query/findings/change.hpp"
#include "query/findings/comparators.hpp"
#include "verify/arithmetic.hpp"
#include "verify/compare.hpp"
#include "verify/judgement.hpp"

#include <cmath>

namespace hub::verify {
namespace {

using Kind = facts::Comparator::Kind;

constexpr int decimals_of_rates = 6;

struct Group {
  Kind kind;
  std::vector<std::size_t> members;
};

const char* name_of_kind(Kind kind) {
  switch (kind) {
    case Kind::force: return "force";
    case Kind::region: return "region";
    case Kind::nation: return "nation";
    case Kind::rest: return "rest";
    case Kind::neighbours: return "neighbours";
    case Kind::most_similar: return "most similar";
  }
  return "unknown";
}

std::vector<std::size_t> places_of(const Asked& asked, const std::vector<const Area*>& areas) {
  std::vector<std::size_t> places;
  for (const Area* area : areas) places.push_back(asked.from.given.area_at.at(area->code.text()));
  return places;
}

/// Which groups there are, in their published order.
std::vector<Group> groups_of(const Published& published, const Asked& asked) {
  const auto& [snapshot, measure, series, area] = published;
  std::vector<Group> groups;
  if (area.is(Counting::located)) groups.push_back({Kind::force, {asked.from.given.force_of(asked.area)}});
  Group rest{Kind::rest, {}};
  for (const std::size_t each : siblings_of(asked)) {
    if (each != asked.area) rest.members.push_back(each);
  }
  groups.push_back(rest);
  Group region{Kind::region, {}};
  Group nation{Kind::nation, asked.from.given.areas_counted(asked.place().counting)};
  for (const std::size_t each : nation.members) {
    const Area* other = snapshot.find_area(asked.from.given.areas[each].code);
    if (other->region == area.region) region.members.push_back(each);
  }
  if (asked.place().counting == "located" && !area.region.empty()) groups.push_back(region);
  groups.push_back(nation);
  if (!snapshot.neighbours_of(area).empty()) groups.push_back({Kind::neighbours, places_of(asked, snapshot.neighbours_of(area))});
  if (!snapshot.similar_forces_of(area).empty()) {
    groups.push_back({Kind::most_similar, places_of(asked, snapshot.similar_forces_of(area))});
    groups.back().members.push_back(asked.area);
  }
  return groups;
}

/// Of the members' own rates; nothing when no member has one.
std::optional<double> mean_rate(const Asked& asked, const Group& group, Period period) {
  double sum = 0;
  int members = 0;
  for (const std::size_t area : group.members) {
    const auto count = asked.in(area).counted(period);
    if (!count || asked.in(area).denominator() <= 0) continue;
    sum += per_of(asked, {*count, asked.in(area).denominator()});
    ++members;
  }
  return members == 0 ? std::nullopt : std::optional(sum / members);
}

Observation<std::string> percent_from_mean(const Asked& asked, const Ratio& own, double mean) {
  if (mean <= 0) return Missing{MissingReason::not_applicable};
  if (own.count < 20) return Missing{MissingReason::too_few};
  const double percent = 100.0 * (per_of(asked, own) - mean) / mean;
  const auto whole = static_cast<std::int64_t>(std::floor(std::abs(percent) + 0.5));
  return std::to_string(percent < 0 ? -whole : whole);
}

bool contains(const std::vector<std::size_t>& list, std::size_t wanted) {
  for (const std::size_t each : list) {
    if (each == wanted) return true;
  }
  return false;
}

/// Why nothing is said against a group that should stand for a whole kind and is tilted.
std::optional<Missing> tilted(const Measure& measure, const Asked& asked, const Group& group, Period period) {
  if (group.kind != Kind::nation && group.kind != Kind::rest) return std::nullopt;
  return unsaid(tilt_of(series_of(measure, asked), asked, group.members, period), &Tilt::of_sum);
}

void compare_comparator(Ledger& ledger, const facts::Comparator& published, const Measure& measure, const Asked& asked, const Group& group,
                        Period period) {
  const Ratio own{asked.counted(period).value_or(0), asked.denominator()};
  const bool own_is_member = contains(group.members, asked.area);
  const Total total = total_of(asked, group.members, period);
  compare_pool(ledger, published.pool, total);
  const bool is_group = group.kind != Kind::force && group.kind != Kind::most_similar;
  const bool nobody = total.members - (own_is_member ? 1 : 0) == 0 || (is_group && 2 * total.residents < total.residents_of_all);
  const Missing none{any_withheld(asked, group.members, period) ? MissingReason::withheld : MissingReason::not_held};
  const auto together = nobody ? Observation<Ratio>(none) : ratio_of(total.count, total.denominator);
  if (ledger.both("comparator's rate", published.rate, together))
    ledger.text("comparator's rate", digits(published.rate.value().rounded(decimals_of_rates)),
                rate_text(asked, total.count, total.denominator));
  const auto mean = group.kind == Kind::most_similar && together.has_value() ? mean_rate(asked, group, period) : std::nullopt;
  if (ledger.both_or_neither("mean of the most similar", published.mean, mean))
    ledger.real("mean of the most similar", *published.mean, *mean);
  const auto why = together.has_value() ? tilted(measure, asked, group, period) : std::nullopt;
  const auto percent = why                    ? Observation<std::string>(*why)
                       : mean                 ? percent_from_mean(asked, own, *mean)
                       : together.has_value() ? percent_beside(own, total, own_is_member)
                                              : Observation<std::string>(together.missing());
  if (ledger.both("percent from the comparator", published.percent, percent))
    ledger.text("percent from the comparator", digits(published.percent.value()), percent.value());
  const auto score = group.kind == Kind::force ? Observation<Score>(Missing{MissingReason::not_comparable})
                     : nobody                  ? Observation<Score>(none)
                     : why                     ? Observation<Score>(*why)
                                               : score_from(asked, own, total, own_is_member);
  if (ledger.both("score against the comparator", published.difference, score))
    ledger.real("score against the comparator", published.difference.value().score, score.value().value);
}

}  // namespace

void compare_comparators(Ledger& ledger, const Published& published, const Asked& asked, const facts::Finding& finding) {
  const auto shown = query::comparators_of(published.subject(), finding);
  const Period period = finding.headline.period;
  std::vector<Group> groups;
  if (asked.place().counting != "sum" && asked.denominator() > 0 && !few_live_there(asked)) groups = groups_of(published, asked);
  std::erase_if(groups, [&](const Group& group) {  // an area alone is beside nobody
    return group.members.empty() || (group.members.size() == 1 && group.members.front() == asked.area);
  });
  std::string kinds_shown;
  std::string kinds_wanted;
  for (const auto& each : shown) kinds_shown += std::string(name_of_kind(each.kind)) + ", ";
  for (const Group& each : groups) kinds_wanted += std::string(name_of_kind(each.kind)) + ", ";
  if (!ledger.text("comparators", kinds_shown, kinds_wanted)) return;
  for (std::size_t i = 0; i < shown.size(); ++i) compare_comparator(ledger, shown[i], published.measure, asked, groups[i], period);
  const auto parts = query::parts_change_of(published.subject(), finding);
  const auto wanted = change_of_parts(asked, change_to(asked, period).own);
  if (ledger.both_or_neither("change of the districts' sum", parts, wanted))
    compare_change(ledger, "change of the districts' sum", parts->change, *wanted);
}

}  // namespace hub::verify
