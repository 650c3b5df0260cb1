// SPDX-License-Identifier: Apache-2.0
// The tables behind the charts of a measure page.
#pragma once
#include "render/html_writer.hpp"
#include "stats/facts.hpp"

#include <string>

namespace hub::render {

void steps_table(HtmlWriter& out, const stats::MeasureFacts& facts, const std::string& panel);
/// In alphabetical order: it is no league table. `kind`: "forces" or "council areas".
void peers_table(HtmlWriter& out, const stats::MeasureFacts& facts, const std::string& kind);
void parts_table(HtmlWriter& out, const stats::MeasureFacts& facts);

}  // namespace hub::render
