// SPDX-License-Identifier: Apache-2.0
// Police force area data tables of the Office for National Statistics. Tables are known by their titles, because their numbers move from
// edition to edition (knives: P6 in December 2024, P7 in March 2022); columns by their headings.
#pragma once
#include "sources/published_tables/published_table.hpp"

namespace hub::sources::ons {

/// As sources::recognise; the place of an error is the number of the row.
[[nodiscard]] Result<std::optional<RecognisedTable>> recognise(const Sheet& sheet);

/// The place of an error is the number of the column, from 1.
[[nodiscard]] Result<TableRow> parse_row(const RecognisedTable& table, const SheetRow& row);

}  // namespace hub::sources::ons
