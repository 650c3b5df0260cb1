// SPDX-License-Identifier: Apache-2.0
// Disclosure control: which parts of a whole must not be published, so that no small count can be read or worked out
// (docs/data/methodology.md#disclosure). Source: Hundepool and others, Handbook on Statistical Disclosure Control, §4.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace hub::stats {

/// Primary: counts from 1 to smallest - 1. Secondary: because the whole is published too, at least two parts are withheld, and their sum
/// is at least `smallest`: the smallest remaining parts join them, records before zeros, until that holds or none is left. A zero alone is
/// not withheld. Of equal parts the earlier one goes. counts: of all parts, 0 or more; smallest >= 1. The answer has their order.
[[nodiscard]] std::vector<bool> withheld_parts(std::span<const std::int64_t> counts, std::int64_t smallest);

}  // namespace hub::stats
