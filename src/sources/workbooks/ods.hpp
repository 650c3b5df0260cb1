// SPDX-License-Identifier: Apache-2.0
// OpenDocument spreadsheets (ISO/IEC 26300): the tables of content.xml.
#pragma once
#include "sources/workbooks/parts.hpp"
#include "sources/workbooks/row_writer.hpp"

namespace hub::sources {

[[nodiscard]] Status read_ods(Parts& parts, RowWriter& rows);

}  // namespace hub::sources
