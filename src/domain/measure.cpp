// SPDX-License-Identifier: Apache-2.0
#include "domain/measure.hpp"

#include "base/names.hpp"

#include <algorithm>

namespace hub {
namespace {

constexpr Name<Denominator> denominators[] = {{Denominator::residents, "residents"}, {Denominator::households, "households"}};
constexpr Name<Direction> directions[] = {{Direction::lower_is_better, "lower_is_better"}, {Direction::neutral, "neutral"}};

}  // namespace

std::string_view name_of(Denominator denominator) { return name_in(denominators, denominator); }
std::optional<Denominator> denominator_named(std::string_view name) { return value_in(denominators, name); }
std::string_view name_of(Direction direction) { return name_in(directions, direction); }
std::optional<Direction> direction_named(std::string_view name) { return value_in(directions, name); }

bool Caveat::concerns(const MeasureSeries& shown, const Area& of, Period period) const {
  if (!series.empty() && series != shown.key) return false;
  if (!area.empty() && area != of.code.text() && area != of.level->id) return false;
  return (!first || period.last() >= *first) && (!last || period.first <= *last);
}

std::vector<std::string> Measure::caveat_sentences() const {
  std::vector<std::string> sentences;
  for (const Caveat& each : caveats) {
    if (std::find(sentences.begin(), sentences.end(), each.sentence) == sentences.end()) sentences.push_back(each.sentence);
  }
  return sentences;
}

}  // namespace hub
