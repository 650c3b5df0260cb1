// SPDX-License-Identifier: Apache-2.0
#include "stats/strip.hpp"

#include <algorithm>

namespace hub::stats {
namespace {

bool goes_as(const CountPair& whole, const CountPair& step) {
  return whole.current > whole.past ? step.current > step.past : step.current < step.past;
}

}  // namespace

std::optional<Strip> strip_of(const CountPair& whole, int step_months, std::span<const CountPair> steps) {
  const int pairs = static_cast<int>(steps.size());
  if (pairs < fewest_for_strip || whole.past == whole.current) return std::nullopt;
  const auto holds = std::count_if(steps.begin(), steps.end(), [&](const CountPair& each) { return goes_as(whole, each); });
  return Strip{step_months, pairs, static_cast<int>(holds)};
}

}  // namespace hub::stats
