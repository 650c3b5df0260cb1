// SPDX-License-Identifier: Apache-2.0
// What every table of a page begins with.
#pragma once
#include "render/html_writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hub::render {

/// A section that scrolls sideways, and the table in it with its caption; close both.
void open_table(HtmlWriter& out, const std::string& caption);
/// The head of a table; with `numbers`, all columns but the first are set as numbers.
void header_row(HtmlWriter& out, const std::vector<std::string>& names, bool numbers = true);

}  // namespace hub::render
