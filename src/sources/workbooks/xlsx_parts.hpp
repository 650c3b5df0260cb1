// SPDX-License-Identifier: Apache-2.0
// What an .xlsx says of its own parts: which part is the workbook, which parts are its sheets, and the texts that cells refer to by number.
#pragma once
#include "sources/workbooks/parts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hub::sources {

struct XlsxSheet {
  std::string name;
  std::string part;
};

struct XlsxOutline {
  std::vector<XlsxSheet> sheets;              ///< of cells, in the workbook's order; charts that are sheets are left out
  std::optional<std::string> shared_strings;  ///< the part
};

[[nodiscard]] Result<XlsxOutline> read_outline(Parts& parts);

/// Runs of one text are joined; hints how to pronounce it are left out.
[[nodiscard]] Result<std::vector<std::string>> read_shared_strings(Parts& parts, const std::string& part);

}  // namespace hub::sources
