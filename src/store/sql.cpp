// SPDX-License-Identifier: Apache-2.0
#include "store/sql.hpp"

#include "embedded/sql.hpp"

#include <cassert>

namespace hub::store {

std::string_view sql(std::string_view path) {
  for (const auto& file : embedded::sql::files()) {
    if (file.path == path) return file.bytes;
  }
  assert(false && "no such statement");
  return {};
}

std::vector<std::string_view> sql_in(std::string_view folder) {
  std::vector<std::string_view> paths;
  for (const auto& file : embedded::sql::files()) {
    if (file.path.starts_with(folder)) paths.push_back(file.path);
  }
  return paths;
}

}  // namespace hub::store
