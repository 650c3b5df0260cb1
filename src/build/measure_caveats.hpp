// SPDX-License-Identifier: Apache-2.0
// What to know of a measure's figures, as measures.toml says it: of all of them, or of some series, places and months.
#pragma once
#include "build/toml_table.hpp"
#include "domain/measure.hpp"

namespace hub::build {

/// `caveats` and [[caveat]] of the measure's table, into a measure whose series are known.
void read_caveats(TomlTable& table, Status& status, Measure& measure);

}  // namespace hub::build
