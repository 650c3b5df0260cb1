// SPDX-License-Identifier: Apache-2.0
// Who the areas are that a figure is set beside, and how well they stand for all of their kind.
#pragma once
#include "facts/finding.hpp"
#include "render/sentences.hpp"

#include <string>
#include <vector>

namespace hub::render {

/// How many of them lie below all as one, who is missing by name, and how far the rest lie from all in a year that all have. Empty where
/// the group is the whole.
[[nodiscard]] std::vector<std::string> group_sentences(const facts::Finding& finding, const Speaking& speaking);

}  // namespace hub::render
