// SPDX-License-Identifier: Apache-2.0
// What an earlier edition said of figures of which the newest is shown (docs/data/methodology.md#revisions).
#pragma once
#include "domain/month.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace hub::stats {

struct Revision {
  Period period;
  std::int64_t earlier;  ///< as an earlier edition has it
  std::int64_t newest;

  [[nodiscard]] bool is_one() const { return earlier != newest; }
};

/// Steps that follow one another added up to twelve months, or to what there is of them. steps: in time order.
[[nodiscard]] std::vector<Revision> by_year(std::span<const Revision> steps);

}  // namespace hub::stats
