// SPDX-License-Identifier: Apache-2.0
// The tables behind the charts of a measure page.
#pragma once
#include "facts/pages/measure_facts.hpp"
#include "render/html_writer.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace hub::render {

/// A section that scrolls sideways, and the table in it with its caption; close both.
void open_table(HtmlWriter& out, const std::string& caption);
/// The head of a table; with `numbers`, all columns but the first are set as numbers.
void header_row(HtmlWriter& out, std::initializer_list<std::string_view> names, bool numbers = true);

void steps_table(HtmlWriter& out, const facts::MeasureFacts& facts, const std::string& panel);
/// In alphabetical order: it is no league table. `kind`: "forces" or "council areas".
void peers_table(HtmlWriter& out, const facts::MeasureFacts& facts, const std::string& kind);
void parts_table(HtmlWriter& out, const facts::MeasureFacts& facts);

}  // namespace hub::render
