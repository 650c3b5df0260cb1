// SPDX-License-Identifier: Apache-2.0
#include "verify/strip.hpp"

#include "verify/location.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::verify {
namespace {

std::optional<std::int64_t> count_of(const Asked& asked, Period period) {
  if (asked.place().counting != "sum") return asked.counted(period);
  const Total total = total_of(asked, asked.from.given.areas_counted("recorder"), period);
  return total.members == total.of ? std::optional(total.count) : std::nullopt;
}

bool can_be_set_beside(const Asked& asked, const Change& change) {
  if (asked.measured().step_months >= change.current.months) return false;
  for (const int month : asked.breaks()) {
    if (change.past.first.index() < month && month <= change.current.last().index()) return false;
  }
  if (asked.place().counting != "located") return true;
  if (!asked.measured().located) return false;
  const Asked force = asked.in(asked.from.given.force_of(asked.area));
  return !lost_places(records_in(force, change.past), records_in(force, change.current));
}

struct Tally {
  int pairs = 0;
  int same_way = 0;
};

Tally tally_of(const Asked& asked, const Change& change) {
  Tally tally;
  if (!can_be_set_beside(asked, change)) return tally;
  const std::int64_t way = change.current_count - change.past_count;
  for (const int first : asked.steps()) {
    const Period now{Month::from_index(first), asked.measured().step_months};
    if (now.first < change.current.first || now.last() > change.current.last()) continue;
    const auto current = count_of(asked, now);
    const auto past = count_of(asked, {now.first - (change.current.first - change.past.first), now.months});
    if (!current || !past) continue;
    ++tally.pairs;
    if ((way > 0 && *current > *past) || (way < 0 && *current < *past)) ++tally.same_way;
  }
  return tally;
}

}  // namespace

Stripped stripped(const std::vector<Asked>& series_of_measure, const Asked& asked, Change change) {
  std::vector<Asked> in_turn{asked};
  const bool counts_it =
      std::any_of(series_of_measure.begin(), series_of_measure.end(), [&](const Asked& each) { return each.series == asked.series; });
  for (const Asked& each : series_of_measure) {
    if (counts_it && each.series != asked.series) in_turn.push_back(each);
  }
  for (const Asked& each : in_turn) {
    const Tally tally = tally_of(each, change);
    if (tally.pairs < 2 || change.past_count == change.current_count) continue;
    constexpr std::string_view clearly = "has_clearly_";
    if (tally.pairs > 2 * tally.same_way && change.verdict.has_value() && change.verdict.value().starts_with(clearly))
      change.verdict = "has_probably_" + change.verdict.value().substr(clearly.size());
    return {change, fmt::format("{} of {}, each {} month(s)", tally.same_way, tally.pairs, each.measured().step_months)};
  }
  return {change, "none"};
}

}  // namespace hub::verify
