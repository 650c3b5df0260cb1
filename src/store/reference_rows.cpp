// SPDX-License-Identifier: Apache-2.0
#include "store/reference_rows.hpp"

namespace hub::store {

std::string reference_statement(const reference::File& file, std::span<const std::string_view> columns, std::span<const std::size_t> key) {
  std::vector<std::string_view> order;
  for (const std::size_t column : key) order.push_back(columns[column]);
  if (file.order == reference::Order::of_file) order = {"rowid"};
  return fmt::format("SELECT {} FROM {} ORDER BY {}", fmt::join(columns, ", "), file.table, fmt::join(order, ", "));
}

}  // namespace hub::store
