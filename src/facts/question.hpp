// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "domain/measure.hpp"
#include "stats/change.hpp"
#include "stats/change_spread.hpp"

namespace hub::facts {

/// A change of one area that few of its kind share: what to ask about.
struct Question {
  const Measure* measure;
  stats::Change change;
  stats::ChangeSpread spread;
};

}  // namespace hub::facts
