// SPDX-License-Identifier: Apache-2.0
// Sections of a measure page that say what the figure is set beside, and what its months tell.
#pragma once
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "render/html_writer.hpp"
#include "render/sentences.hpp"

#include <vector>

namespace hub::render {

/// A table: each group, its rate, the difference in percent and whether that is more than chance.
void comparators_section(HtmlWriter& out, const facts::Finding& finding, const std::vector<facts::Comparator>& comparators,
                         const std::vector<const Area*>& neighbours, const Speaking& speaking);

/// The newest run of months with its limits, every signal in words; or why there are no limits. Nothing for quarterly figures.
void signals_section(HtmlWriter& out, const facts::Finding& finding);

}  // namespace hub::render
