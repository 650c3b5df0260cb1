// SPDX-License-Identifier: Apache-2.0
#include "store/kept.hpp"

#include "store/rows_of.hpp"

namespace hub::store {
namespace {

const Rows& not_null(const Rows& rows, std::size_t column) {
  if (rows.is_null(column)) refuse_null(rows, column);
  return rows;
}

}  // namespace

void Kept<std::string>::append(Appender& row, const std::string& value) { row.text(value); }
std::string Kept<std::string>::read(const Rows& rows, std::size_t column) { return not_null(rows, column).text(column); }

void Kept<AreaCode>::append(Appender& row, const AreaCode& value) { row.text(value.text()); }
AreaCode Kept<AreaCode>::read(const Rows& rows, std::size_t column) {
  auto code = AreaCode::parse(not_null(rows, column).text(column));
  if (!code) throw Fatal{Error{ErrorCode::store_failed, std::string(rows.statement()), code.error().message}};
  return std::move(*code);
}

void Kept<std::int64_t>::append(Appender& row, std::int64_t value) { row.integer(value); }
std::int64_t Kept<std::int64_t>::read(const Rows& rows, std::size_t column) { return not_null(rows, column).integer(column); }

void Kept<Month>::append(Appender& row, Month value) { row.integer(value.index()); }
Month Kept<Month>::read(const Rows& rows, std::size_t column) {
  return Month::from_index(static_cast<int>(Kept<std::int64_t>::read(rows, column)));
}

}  // namespace hub::store
