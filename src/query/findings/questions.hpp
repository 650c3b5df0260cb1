// SPDX-License-Identifier: Apache-2.0
// What needs a question in an area (docs/data/methodology.md#questions).
#pragma once
#include "facts/card.hpp"
#include "facts/question.hpp"
#include "query/snapshot.hpp"

#include <vector>

namespace hub::query {

/// At most so many are named.
inline constexpr std::size_t most_questions = 3;

/// Of the findings on the cards those whose rise needs a question, the rarest first; it ends within 18 months of the newest month of all.
/// None of the nation, nor where few people live.
[[nodiscard]] std::vector<facts::Question> questions_of(const Snapshot& snapshot, const Area& area,
                                                        const std::vector<facts::PillarFacts>& pillars, Month newest);

}  // namespace hub::query
