// SPDX-License-Identifier: Apache-2.0
#include "domain/measure.hpp"

#include "base/names.hpp"

namespace hub {
namespace {

constexpr Name<Denominator> denominators[] = {{Denominator::residents, "residents"}, {Denominator::households, "households"}};
constexpr Name<Direction> directions[] = {{Direction::lower_is_better, "lower_is_better"}, {Direction::neutral, "neutral"}};

}  // namespace

std::string_view name_of(Denominator denominator) { return name_in(denominators, denominator); }
std::optional<Denominator> denominator_named(std::string_view name) { return value_in(denominators, name); }
std::string_view name_of(Direction direction) { return name_in(directions, direction); }
std::optional<Direction> direction_named(std::string_view name) { return value_in(directions, name); }

}  // namespace hub
