// SPDX-License-Identifier: Apache-2.0
#include "query/findings/strip.hpp"

#include "query/findings/change.hpp"
#include "query/findings/pools.hpp"

#include <vector>

namespace hub::query {
namespace {

/// Of the nation where every force has one.
std::optional<std::int64_t> count_at(const Subject& subject, Period step) {
  if (!subject.is_nation()) {
    const Cell* cell = subject.counted(step);
    return cell == nullptr ? std::nullopt : std::optional(cell->count);
  }
  const stats::Pool pool = pool_of(subject, subject.snapshot.areas_at(Counting::recorder), step);
  return pool.members == pool.of ? std::optional(pool.count) : std::nullopt;
}

/// Whether steps of the series can be set beside each other over the two periods.
bool are_comparable(const Subject& subject, const stats::Change& change) {
  if (subject.dataset().step_months >= change.current.months) return false;
  if (break_between(subject, change.past, change.current) != nullptr) return false;
  if (!subject.is_district()) return true;
  return subject.dataset().located && !location_loss(subject.in(*subject.recording_force()), change.past, change.current);
}

std::vector<stats::CountPair> pairs_of(const Subject& subject, const stats::Change& change) {
  const int apart = change.current.first - change.past.first;
  std::vector<stats::CountPair> pairs;
  for (const Period& step : subject.steps()) {
    if (step.first < change.current.first || step.last() > change.current.last()) continue;
    const auto past = count_at(subject, {step.first - apart, step.months});
    const auto current = count_at(subject, step);
    if (past && current) pairs.push_back({*past, *current});
  }
  return pairs;
}

std::optional<stats::Strip> strip_by(const Subject& subject, const stats::Change& change) {
  if (!are_comparable(subject, change)) return std::nullopt;
  return stats::strip_of({change.past_count, change.current_count}, subject.dataset().step_months, pairs_of(subject, change));
}

std::optional<stats::Strip> strip_of(const Subject& subject, const stats::Change& change) {
  if (const auto own = strip_by(subject, change)) return own;
  if (!subject.series.counts_the_measure()) return std::nullopt;
  for (const MeasureSeries& each : subject.measure.series) {
    if (&each == &subject.series || !each.counts_the_measure()) continue;
    if (const auto other = strip_by(subject.by(each), change)) return other;
  }
  return std::nullopt;
}

}  // namespace

Observation<stats::Change> with_strip(const Subject& subject, const Observation<stats::Change>& change) {
  if (!change.has_value()) return change;
  return stats::with_strip(change.value(), strip_of(subject, change.value()));
}

}  // namespace hub::query
