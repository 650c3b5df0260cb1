// SPDX-License-Identifier: Apache-2.0
#include "domain/measure.hpp"

namespace hub {

std::string_view name_of(Denominator denominator) {
  switch (denominator) {
    case Denominator::residents: return "residents";
    case Denominator::households: return "households";
  }
  return "unknown";
}

std::optional<Denominator> denominator_named(std::string_view name) {
  for (const Denominator each : {Denominator::residents, Denominator::households}) {
    if (name_of(each) == name) return each;
  }
  return std::nullopt;
}

std::string_view name_of(Direction direction) {
  switch (direction) {
    case Direction::lower_is_better: return "lower_is_better";
    case Direction::neutral: return "neutral";
  }
  return "unknown";
}

std::optional<Direction> direction_named(std::string_view name) {
  for (const Direction each : {Direction::lower_is_better, Direction::neutral}) {
    if (name_of(each) == name) return each;
  }
  return std::nullopt;
}

}  // namespace hub
