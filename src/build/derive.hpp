// SPDX-License-Identifier: Apache-2.0
// Tables of facts → statistics, and the checks that must hold before a release is published.
#pragma once
#include "base/result.hpp"
#include "stats/stub_month.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace hub::build {

/// Months of street files that only they tell of and that are too small to be whole.
[[nodiscard]] std::vector<stats::StubMonth> find_stubs(store::Connection& connection);

/// Bundled counts give way where a street file of a later download has others; what differed stays in `superseded_count`.
void derive_superseded(store::Connection& connection);

/// Counts of street-level records join the others where the bundled figures have none of that force and month; the steps are noted in which
/// a file does not tell a category apart.
void derive_imported_counts(store::Connection& connection);

/// Every `parts`-th series from number `part` on: series depend on nothing of each other, so parts may be derived side by side.
struct SeriesPart {
  int part = 0;
  int parts = 1;
};

/// Fills `observation` with the steps of forces and districts.
void derive_steps(store::Connection& connection, SeriesPart series);

/// Adds sums over 3 and 12 calendar months of the steps.
void derive_windows(store::Connection& connection, SeriesPart series);

/// Fills `dispersion`: how much more counts of each series vary between areas of a level than chance would make them; `year_part`: what is
/// held of a year that is not whole; and `revision`: what the newest edition of figures has otherwise than an earlier one.
void derive_from_observations(store::Connection& connection);

/// Runs every statement of sql/check; each must give no row. Returns the names of the checks passed, or check_failed with the first rows.
[[nodiscard]] Result<std::vector<std::string>> run_checks(store::Connection& connection);

/// Gives statistics their types, once the areas and series are loaded and before the first is derived.
void type_statistics(store::Connection& connection);

}  // namespace hub::build
