// SPDX-License-Identifier: Apache-2.0
// What the sub-tables of a hub's definitions share: their first error, and spans of months.
#pragma once
#include "build/toml_table.hpp"
#include "domain/month.hpp"

#include <optional>

namespace hub::build {

/// Reads a sub-table with `read`, and takes over its first error.
template <class Read>
void read_part(TomlTable& part, Status& status, Read read) {
  read(part);
  if (auto finished = part.finish(); !finished && status) status = finished;
}

/// `first` and `last`, each of which may be absent.
struct MonthSpan {
  std::optional<Month> first;
  std::optional<Month> last;
};
[[nodiscard]] MonthSpan month_span(TomlTable& table);

}  // namespace hub::build
