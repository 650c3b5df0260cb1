// SPDX-License-Identifier: Apache-2.0
// Two publishers' counts of the same thing, place and time (docs/data/methodology.md#agreement).
#pragma once
#include "stats/rounding.hpp"

#include <cstdint>
#include <optional>

namespace hub::stats {

struct Agreement {
  std::int64_t count;
  std::int64_t other;
  Decimal percent;  ///< by which `count` lies above or below `other`, one decimal
  bool is_within;   ///< the measure's tolerance
};

/// Nothing where either is under 20: one record would be a difference of 5 % or more. tolerance_percent: of `other`.
[[nodiscard]] std::optional<Agreement> agreement_of(std::int64_t count, std::int64_t other, int tolerance_percent);

}  // namespace hub::stats
