// SPDX-License-Identifier: Apache-2.0
// Tables of facts → statistics, and the checks that must hold before a release is published.
#pragma once
#include "base/result.hpp"
#include "store/database.hpp"

#include <string>
#include <vector>

namespace hub::build {

/// Adds up street-level records: by district, where the bundled figures have no count of that force and month, and by small area.
void derive_imported_counts(store::Connection& connection);

/// Fills `observation` with the steps of forces and districts.
void derive_steps(store::Connection& connection);

/// Adds sums over 3 and 12 calendar months. The steps should be committed: those are read on all threads, a transaction's own on one.
void derive_windows(store::Connection& connection);

/// Fills `dispersion`: how much more counts of each measure vary between areas of a level than chance would make them.
void derive_dispersion(store::Connection& connection);

/// Runs every statement of sql/check; each must give no row. Returns the names of the checks passed, or check_failed with the first rows.
[[nodiscard]] Result<std::vector<std::string>> run_checks(store::Connection& connection);

/// SHA-256 of the canonical content: sources by path and digest, then every observation in order. Equal content gives equal digests
/// on every machine, whatever the database file's bytes are.
[[nodiscard]] std::string content_digest(store::Connection& connection);

}  // namespace hub::build
