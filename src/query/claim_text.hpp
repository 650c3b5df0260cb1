// SPDX-License-Identifier: Apache-2.0
// A sentence about crime, read.
#pragma once
#include "facts/claim_asked.hpp"
#include "query/snapshot.hpp"

#include <string>

namespace hub::query {

/// What a sentence such as "shoplifting rose 73 % in Exampleshire" claims: the longest measure, the longest area, a direction and a size
/// that stand in it. What is not found is left empty.
[[nodiscard]] facts::ClaimAsked understood_claim(const Snapshot& snapshot, const std::string& text);

}  // namespace hub::query
