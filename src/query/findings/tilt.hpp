// SPDX-License-Identifier: Apache-2.0
// How far a group that lacks some areas lies from all of its kind (docs/data/methodology.md#tilt).
#pragma once
#include "query/findings/subject.hpp"
#include "stats/tilt.hpp"

#include <optional>
#include <vector>

namespace hub::query {

/// Of those of `areas` that have the period, measured in the newest whole year of the measure. Nothing when they stand for all of them;
/// missing (not_held) when no year has all.
[[nodiscard]] std::optional<Observation<stats::Tilt>> tilt_of(const Subject& subject, const std::vector<const Area*>& areas, Period period);

}  // namespace hub::query
