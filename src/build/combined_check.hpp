// SPDX-License-Identifier: Apache-2.0
// Whether a published list of partnerships and their councils (table C1: councils that share a partnership, and partnerships that share a
// council) says what the hub's tables say.
#pragma once
#include "domain/reference/combined_area.hpp"
#include "sources/published_tables/partnership_table.hpp"
#include "sources/published_tables/published_table.hpp"

#include <string>
#include <vector>

namespace hub::build {

/// A sentence for each council in which they differ, to stand behind the table's place; the table names a partnership in its first row
/// only.
[[nodiscard]] std::vector<std::string> other_members(const std::vector<sources::TableRow>& printed,
                                                     const std::vector<CombinedArea>& combined,
                                                     const std::vector<sources::PartnershipRow>& partnerships);

}  // namespace hub::build
