// SPDX-License-Identifier: Apache-2.0
#include "stats/agreement.hpp"

#include "stats/rate.hpp"

#include <cstdlib>

namespace hub::stats {

std::optional<Agreement> agreement_of(std::int64_t count, std::int64_t other, int tolerance_percent) {
  if (count < fewest_for_percent || other < fewest_for_percent) return std::nullopt;
  const std::int64_t apart = std::abs(count - other);
  return Agreement{count, other, round_ratio(count - other, other, 100, 1), 100 * apart <= tolerance_percent * other};
}

}  // namespace hub::stats
