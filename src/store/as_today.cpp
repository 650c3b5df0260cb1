// SPDX-License-Identifier: Apache-2.0
#include "store/as_today.hpp"

#include "store/sql.hpp"

namespace hub::store {

void show_as_today(Connection& connection, const Manifest& manifest) {
  if (manifest.schema_version >= schema_version) return;
  for (const std::string_view view : sql_in("previous/")) connection.run(std::string(sql(view)));
}

}  // namespace hub::store
