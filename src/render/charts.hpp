// SPDX-License-Identifier: Apache-2.0
// Charts as SVG inside a page. Every figure in them stands in a table beside them; lines break where a figure is missing and never touch 0
// for it.
#pragma once
#include "facts/comparator.hpp"
#include "facts/finding.hpp"
#include "facts/parts.hpp"
#include "facts/steps.hpp"
#include "render/html_writer.hpp"

#include <string>

namespace hub::render {

/// Rates step by step with the comparison line. Drawn twice, for wide and narrow screens; the style sheet shows one.
void line_chart(HtmlWriter& out, const std::vector<facts::StepFacts>& steps, const std::string& alternative);

/// Months in a row with their mean and limits; months of a signal are larger, squared dots.
void signal_chart(HtmlWriter& out, const stats::ControlSegment& segment, const std::string& alternative);

/// Every area of a kind as a dot on one line of rates, with quartiles, the middle and the own position.
/// The peers whose rates lie beyond the right end of its axis, with these, the highest last: of few residents mostly, they would squeeze
/// all others together.
[[nodiscard]] std::string names_beyond_distribution(const facts::Finding& finding, const std::vector<facts::AreaRate>& peers);
void distribution_chart(HtmlWriter& out, const facts::Finding& finding, const std::vector<facts::AreaRate>& peers,
                        const std::string& alternative);

/// The parts of an area by rate in up to five classes of equal number; numbers match the table's rows. Without rates: outlines only.
void map_chart(HtmlWriter& out, const std::vector<facts::PartFacts>& parts, const facts::MapFrame& frame, const std::string& alternative);

/// The class of each part in the map, 0 (lowest) to 4, or -1 without a rate. Parts with equal rates share a class.
[[nodiscard]] std::vector<int> map_classes(const std::vector<facts::PartFacts>& parts);

/// A word-sized line for a card; hidden from assistive technology because the card says it.
void sparkline(HtmlWriter& out, const std::vector<facts::StepFacts>& steps);

}  // namespace hub::render
