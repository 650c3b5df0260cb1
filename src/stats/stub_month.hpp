// SPDX-License-Identifier: Apache-2.0
// Files that hold a tiny part of a recorder's usual month: what they lack would read as no crime (docs/data/street-import.md#stubs).
#pragma once
#include "domain/month.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hub::stats {

/// All records of one recorder in one month.
struct MonthTotal {
  std::string recorder;
  Month month;
  std::int64_t records;
  std::optional<std::int64_t> residents;  ///< that it serves, where known
  bool judged;                            ///< may be called a stub: nobody has published it yet
};

struct StubMonth {
  std::string recorder;
  Month month;
  std::int64_t records;
  double usual;  ///< records that a month of it has, or would have if it recorded as many for each resident as the others
};

/// A month is a stub when it has under half of the median of the recorder's other months, of which there are three or more, or under a
/// tenth of the records for each resident that the median of at least five recorder-months of others has. Months that the second rule calls
/// stubs do not count for the first. Nothing is said where neither can be known. Result in the order of `totals`.
[[nodiscard]] std::vector<StubMonth> stub_months(std::span<const MonthTotal> totals);

}  // namespace hub::stats
