// SPDX-License-Identifier: Apache-2.0
// The steps of a change, each beside its own counterpart (docs/data/methodology.md#strip).
#pragma once
#include "query/findings/subject.hpp"
#include "stats/change.hpp"

namespace hub::query {

/// The subject's change with its strip: of its own series' steps where these are shorter than the periods, else of the first other series
/// of the measure that holds two steps of both.
[[nodiscard]] Observation<stats::Change> with_strip(const Subject& subject, const Observation<stats::Change>& change);

}  // namespace hub::query
