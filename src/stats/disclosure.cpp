// SPDX-License-Identifier: Apache-2.0
#include "stats/disclosure.hpp"

#include <algorithm>
#include <numeric>

namespace hub::stats {

std::int64_t Whole::count() const { return std::accumulate(parts.begin(), parts.end(), elsewhere); }

Shown shown_of(const Whole& whole, const DisclosurePolicy& policy, const Shown* earlier) {
  const auto is_small = [&](std::int64_t count) { return count != 0 && count < policy.smallest_count; };
  const bool any_small = is_small(whole.elsewhere) || std::any_of(whole.parts.begin(), whole.parts.end(), is_small);
  const Shown all{whole.count(), whole.parts};
  bool shows_whole = !is_small(whole.count());
  bool shows_parts = !any_small && policy.lowest_counting == Counting::located;
  if (earlier != nullptr) {
    const bool parts_were_revised = earlier->parts && *earlier != all;
    if (!earlier->whole || (parts_were_revised && !shows_parts)) shows_whole = false;
    if (!earlier->parts) shows_parts = false;
  }
  Shown shown;
  if (shows_whole) shown.whole = all.whole;
  if (shows_whole && shows_parts) shown.parts = all.parts;
  return shown;
}

}  // namespace hub::stats
