// SPDX-License-Identifier: Apache-2.0
// What the title of a table says it is.
#pragma once
#include "sources/published_tables/published_table.hpp"

namespace hub::sources::ons {

struct Titled {
  TableKind kind;
  std::optional<Period> period;  ///< of tables of one period
};

/// Nothing for another title. `title` is as small_words gives it.
[[nodiscard]] std::optional<Titled> titled(std::string_view title);

}  // namespace hub::sources::ons
