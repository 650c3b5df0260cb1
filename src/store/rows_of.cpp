// SPDX-License-Identifier: Apache-2.0
#include "store/rows_of.hpp"

namespace hub::store {
namespace {

[[noreturn]] void refuse(const Rows& rows, const std::string& sentence) {
  throw Fatal{Error{ErrorCode::store_failed, std::string(rows.statement()), sentence}};
}

}  // namespace

void check_columns(const Rows& rows, std::span<const ColumnDescription> expected) {
  if (rows.columns() != expected.size()) refuse(rows, fmt::format("found {} columns, expected {}", rows.columns(), expected.size()));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string name = rows.column_name(i);
    if (name != expected[i].name) refuse(rows, fmt::format("column {}: found \"{}\", expected \"{}\"", i + 1, name, expected[i].name));
    if (rows.column_type(i) != expected[i].type)
      refuse(rows, fmt::format("column \"{}\": found the type {}, expected {}", name, rows.column_type(i), expected[i].type));
  }
}

void refuse_null(const Rows& rows, std::size_t column) {
  refuse(rows, fmt::format("column \"{}\": found NULL, expected a value", rows.column_name(column)));
}

}  // namespace hub::store
