// SPDX-License-Identifier: Apache-2.0
// Disclosure control: what of a whole and its parts may be published, so that no small count can be read or worked out, not even by a
// reader who knows these rules and the release before (docs/data/methodology.md#disclosure). Primary and complete secondary suppression:
// Hundepool and others, Handbook on Statistical Disclosure Control, §4.
#pragma once
#include "domain/measure.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace hub::stats {

/// What a release publishes of one whole: a value, or nothing where it is withheld.
struct Shown {
  std::optional<std::int64_t> whole;
  std::optional<std::vector<std::int64_t>> parts;  ///< of areas below the whole, in one order
  friend bool operator==(const Shown&, const Shown&) = default;
};

/// A whole as it is known before anything is published. Its count is the sum of all.
struct Whole {
  std::vector<std::int64_t> parts;
  std::int64_t elsewhere = 0;  ///< in none of the parts: without a location, or in other forces' areas
  [[nodiscard]] std::int64_t count() const;
};

/// 1. Parts are published together or not at all: not when one of them or what lies elsewhere is small (not 0 and below the smallest count
/// of the policy), nor when they lie below its lowest level. A reader of the whole then only knows of each part that it is less than the
/// whole.
/// 2. A small whole is withheld with its parts.
/// 3. What the release before withheld stays withheld, and where it published parts that were revised and may not be published now, the
/// whole is withheld too: its difference could tell which part was revised to what.
/// `earlier` may be null: no release before, or none that had this whole.
[[nodiscard]] Shown shown_of(const Whole& whole, const DisclosurePolicy& policy, const Shown* earlier);

}  // namespace hub::stats
