// SPDX-License-Identifier: Apache-2.0
// Releases of an older schema, read as if they had today's.
#pragma once
#include "store/database.hpp"
#include "store/release.hpp"

namespace hub::store {

/// Where the release is older than today's schema: views in the shape of today's tables, in place of those that have changed since the
/// schema before (sql/previous).
void show_as_today(Connection& connection, const Manifest& manifest);

}  // namespace hub::store
