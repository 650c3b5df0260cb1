// SPDX-License-Identifier: Apache-2.0
#include "query/findings/years.hpp"

#include "query/findings/availability.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace hub::query {
namespace {

constexpr int months_of_a_year = 12;
constexpr int fewest_months = 3;

/// Those that count the measure, or those that count something else and only stand beside it.
std::vector<Subject> subjects_of(const Snapshot& snapshot, const Measure& measure, const Area& area, bool count_the_measure = true) {
  std::vector<Subject> subjects;
  for (const MeasureSeries& each : measure.series) {
    if (each.counts_the_measure() == count_the_measure) subjects.push_back({snapshot, measure, each, area});
  }
  return subjects;
}

bool has(const Subject& subject, Period period) {
  return subject.is_nation() ? is_complete(subject, period) : count_over(subject, period).has_value();
}

Period calendar_year(int year) { return {Month(year, 1), months_of_a_year}; }

std::optional<YearsFound> calendar_years(const Subject& subject, int past, int current) {
  const YearsFound found{subject, calendar_year(past), calendar_year(current)};
  return has(subject, found.past) && has(subject, found.current) ? std::optional(found) : std::nullopt;
}

std::optional<YearsFound> published_years(const Subject& subject, int past, int current) {
  if (subject.dataset().step_months != months_of_a_year) return std::nullopt;
  for (int month = months_of_a_year; month > 0; --month) {
    const YearsFound found{subject, Period::ending(Month(past, month), months_of_a_year),
                           Period::ending(Month(current, month), months_of_a_year)};
    if (has(subject, found.past) && has(subject, found.current)) return found;
  }
  return std::nullopt;
}

std::optional<YearsFound> months_of_both(const Subject& subject, int past, int current) {
  if (subject.dataset().step_months != 1) return std::nullopt;
  int best_first = 1;
  int best = 0;
  int run = 0;
  for (int month = 1; month <= months_of_a_year; ++month) {
    const bool paired = has(subject, {Month(past, month), 1}) && has(subject, {Month(current, month), 1});
    run = paired ? run + 1 : 0;
    if (run == 0 || run < best) continue;
    best = run;
    best_first = month - run + 1;
  }
  if (best < fewest_months) return std::nullopt;
  return YearsFound{subject, {Month(past, best_first), best}, {Month(current, best_first), best}};
}

}  // namespace

namespace {

using Way = std::optional<YearsFound> (*)(const Subject&, int, int);

std::optional<YearsFound> found_among(const std::vector<Subject>& subjects, std::initializer_list<Way> ways, int past, int current) {
  for (const Way way : ways) {
    for (const Subject& subject : subjects) {
      if (const auto found = way(subject, past, current)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<YearsFound> years_found(const Snapshot& snapshot, const Measure& measure, const Area& area, int past, int current) {
  const auto subjects = subjects_of(snapshot, measure, area);
  if (const auto years = found_among(subjects, {calendar_years, published_years}, past, current)) return years;
  if (year_found(snapshot, measure, area, past) && year_found(snapshot, measure, area, current)) return std::nullopt;
  return found_among(subjects, {months_of_both}, past, current);
}

const MeasureSeries* counted_instead(const Snapshot& snapshot, const Measure& measure, const Area& area, int past, int current) {
  const auto found =
      found_among(subjects_of(snapshot, measure, area, false), {calendar_years, published_years, months_of_both}, past, current);
  return found ? &found->subject.series : nullptr;
}

std::optional<YearsFound> years_found_since(const Snapshot& snapshot, const Measure& measure, const Area& area, int past,
                                            Month oldest_end) {
  int newest = past;
  for (const Subject& subject : subjects_of(snapshot, measure, area)) {
    if (!subject.steps().empty()) newest = std::max(newest, subject.steps().back().last().year());
  }
  for (int current = newest; current > past && current >= oldest_end.year(); --current) {
    const auto found = years_found(snapshot, measure, area, past, current);
    if (found && found->current.last() >= oldest_end) return found;
  }
  return std::nullopt;
}

std::optional<YearFound> year_found(const Snapshot& snapshot, const Measure& measure, const Area& area, int year) {
  for (const Subject& subject : subjects_of(snapshot, measure, area)) {
    if (is_complete(subject, calendar_year(year))) return YearFound{subject, calendar_year(year)};
  }
  return std::nullopt;
}

}  // namespace hub::query
