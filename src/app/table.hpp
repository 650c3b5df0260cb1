// SPDX-License-Identifier: Apache-2.0
// Plain tables for the terminal.
#pragma once
#include "base/text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hub::app {

/// Columns padded to their widest cell: the first to the left, the others to the right. The first row is the heading.
[[nodiscard]] std::string text_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace hub::app
