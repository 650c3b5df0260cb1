// SPDX-License-Identifier: Apache-2.0
#include "query/findings/meetings.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/subject.hpp"

#include <optional>

namespace hub::query {
namespace {

/// The two in the order of their steps, the shorter first.
struct Pair {
  Subject shorter;
  Subject longer;
};

struct Counts {
  std::int64_t shorter;
  std::int64_t longer;
};

std::optional<Counts> counts_in(const Pair& pair, Period step) {
  const Cell* longer = pair.longer.counted(step);
  const auto shorter = longer == nullptr ? std::nullopt : count_over(pair.shorter, step);
  return shorter ? std::optional(Counts{*shorter, longer->count}) : std::nullopt;
}

/// Adds up the steps that both hold; of those that overlap the first.
std::optional<facts::Meeting> meeting_in(const Pair& pair) {
  std::optional<facts::Meeting> meeting;
  Counts sum{0, 0};
  for (const Period& step : pair.longer.steps()) {
    const auto counts = counts_in(pair, step);
    if (!counts || (meeting && step.first <= meeting->last)) continue;
    if (!meeting)
      meeting = facts::Meeting{
          &pair.shorter.series, &pair.shorter.dataset(), &pair.longer.series, &pair.longer.dataset(), step.first, step.last(), 0, {}};
    meeting->last = step.last();
    ++meeting->steps;
    sum.shorter += counts->shorter;
    sum.longer += counts->longer;
  }
  if (meeting) meeting->total = stats::agreement_of(sum.shorter, sum.longer, pair.shorter.measure.tolerance_percent);
  return meeting;
}

}  // namespace

std::vector<facts::Meeting> meetings_of(const Snapshot& snapshot, const Measure& measure, const Area& area) {
  std::vector<facts::Meeting> meetings;
  for (auto first = measure.series.begin(); first != measure.series.end(); ++first) {
    for (auto second = first + 1; second != measure.series.end(); ++second) {
      if (!first->counts_the_measure() || !second->counts_the_measure()) continue;
      const Subject a{snapshot, measure, *first, area};
      const Subject b{snapshot, measure, *second, area};
      const Pair pair = a.dataset().step_months <= b.dataset().step_months ? Pair{a, b} : Pair{b, a};
      if (const auto meeting = meeting_in(pair)) meetings.push_back(*meeting);
    }
  }
  return meetings;
}

facts::MeetingEverywhere everywhere(const Snapshot& snapshot, const Measure& measure, const facts::Meeting& meeting) {
  facts::MeetingEverywhere all;
  for (const Area* area : snapshot.areas_at(Counting::recorder)) {
    const Pair there{{snapshot, measure, *meeting.series, *area}, {snapshot, measure, *meeting.other, *area}};
    for (const Period& step : there.longer.steps()) {
      const auto counts = counts_in(there, step);
      const auto agreement = counts ? stats::agreement_of(counts->shorter, counts->longer, measure.tolerance_percent) : std::nullopt;
      if (!agreement) continue;
      ++all.compared;
      if (!agreement->is_within) ++all.beyond;
    }
  }
  return all;
}

}  // namespace hub::query
