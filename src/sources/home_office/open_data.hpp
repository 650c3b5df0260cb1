// SPDX-License-Identifier: Apache-2.0
// Police recorded crime open data tables of the Home Office: a row for each count, by force (and community safety partnership), quarter and
// offence code, or by force, year ending and offence group. Known by their columns, whose headings are written with blanks or underscores.
#pragma once
#include "sources/published_tables/published_table.hpp"

namespace hub::sources::home_office {

/// As sources::recognise; the place of an error is the number of the row.
[[nodiscard]] Result<std::optional<RecognisedTable>> recognise(const Sheet& sheet);

/// The place of an error is the number of the column, from 1.
[[nodiscard]] Result<TableRow> parse_row(const RecognisedTable& table, const SheetRow& row);

}  // namespace hub::sources::home_office
