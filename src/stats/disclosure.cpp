// SPDX-License-Identifier: Apache-2.0
#include "stats/disclosure.hpp"

#include <algorithm>
#include <numeric>

namespace hub::stats {

std::vector<bool> withheld_parts(std::span<const std::int64_t> counts, std::int64_t smallest) {
  std::vector<bool> withheld(counts.size(), false);
  std::size_t number = 0;
  std::int64_t sum = 0;
  const auto withhold = [&](std::size_t part) {
    withheld[part] = true;
    ++number;
    sum += counts[part];
  };
  for (std::size_t part = 0; part < counts.size(); ++part) {
    if (counts[part] > 0 && counts[part] < smallest) withhold(part);
  }
  if (number == 0) return withheld;
  std::vector<std::size_t> order(counts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(counts[a] == 0, counts[a]) < std::pair(counts[b] == 0, counts[b]);
  });
  for (const std::size_t part : order) {
    if (number >= 2 && sum >= smallest) break;
    if (!withheld[part]) withhold(part);
  }
  return withheld;
}

}  // namespace hub::stats
