// SPDX-License-Identifier: Apache-2.0
// Office Open XML spreadsheets (ECMA-376, both forms): the sheets that the workbook lists, with their shared texts.
#pragma once
#include "sources/workbooks/parts.hpp"
#include "sources/workbooks/row_writer.hpp"

namespace hub::sources {

[[nodiscard]] Status read_xlsx(Parts& parts, RowWriter& rows);

}  // namespace hub::sources
