// SPDX-License-Identifier: Apache-2.0
#include "query/findings/subject.hpp"

namespace hub::query {

namespace {

Missing residents_not_held() { return {MissingReason::not_held, Why::residents_not_held}; }

}  // namespace

Observation<stats::Rate> Subject::rate(std::int64_t count) const {
  const auto people = denominator();
  return people ? stats::rate_of(count, *people, measure.per) : residents_not_held();
}

Observation<stats::Rate> Subject::shown_rate(std::int64_t count) const {
  const auto own = rate(count);
  const bool few = own.has_value() && stats::are_few(area.residents);
  return few ? Missing{MissingReason::not_comparable, Why::few_residents} : own;
}

Observation<stats::Rate> Subject::rate(const stats::Pool& pool) const {
  return denominator() ? stats::rate_of(pool.count, pool.denominator, measure.per) : residents_not_held();
}

const Area* Subject::recording_force() const {
  if (is_nation() || is_small()) return nullptr;
  return is_district() ? snapshot.parent_of(area) : &area;
}

bool Subject::is_concerned_by(const MeasureBreak& era) const {
  if (era.recorder.empty() || is_nation()) return true;
  const Area* force = recording_force();
  return force != nullptr && force->code.text() == era.recorder;
}

const std::vector<const Area*>& Subject::siblings() const {
  const Area* parent = snapshot.parent_of(area);
  return parent == nullptr ? kind() : snapshot.children_of(*parent);
}

const std::vector<const Area*>& Subject::kind() const {
  return is_nation() ? snapshot.areas_at(Counting::recorder) : snapshot.areas_at(*area.level);
}

}  // namespace hub::query
