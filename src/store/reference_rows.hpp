// SPDX-License-Identifier: Apache-2.0
// Rows of a reference table in the release, appended and asked for by their description (domain/reference/description.hpp).
#pragma once
#include "domain/reference/description.hpp"
#include "store/kept.hpp"
#include "store/rows_of.hpp"

#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace hub::store {

/// The columns as the database would describe them.
template <class Row>
constexpr auto describe_reference() {
  return std::apply(
      []<class... Value, class... Rule>(const reference::Column<Row, Value, Rule>&...) {
        auto described = std::array{ColumnDescription{{}, Kept<Value>::type, Kept<Value>::may_be_null}...};
        for (std::size_t i = 0; i < described.size(); ++i) described[i].name = reference::kept_names<Row>()[i];
        return described;
      },
      Row::columns);
}

/// "SELECT … FROM … ORDER BY …": all columns, in the order that the table declares. `key` has the numbers of columns.
[[nodiscard]] std::string reference_statement(const reference::File& file, std::span<const std::string_view> columns,
                                              std::span<const std::size_t> key);
template <class Row>
[[nodiscard]] std::string reference_statement() {
  return reference_statement(Row::file, reference::kept_names<Row>(), reference::key_columns<Row>());
}

template <class Row>
void append_reference(Connection& connection, const std::vector<Row>& rows) {
  Appender appender = connection.appender(std::string(Row::file.table));
  for (const Row& row : rows) {
    std::apply([&]<class... Value, class... Rule>(
                   const reference::Column<Row, Value, Rule>&... column) { (Kept<Value>::append(appender, row.*column.member), ...); },
               Row::columns);
    appender.end_row();
  }
  appender.close();
}

/// All rows. The table must be there.
template <class Row>
[[nodiscard]] std::vector<Row> reference_rows(Connection& connection) {
  Rows rows = connection.prepare(reference_statement<Row>(), Row::file.table).rows();
  check_columns(rows, describe_reference<Row>());
  std::vector<Row> found;
  const auto read = [&]<class... Value, class... Rule>(const reference::Column<Row, Value, Rule>&...) {
    std::size_t columns_read = 0;
    const auto next = [&] { return columns_read++; };
    return Row{Kept<Value>::read(rows, next())...};  // braces: from left to right
  };
  while (rows.next()) found.push_back(std::apply(read, Row::columns));
  return found;
}

}  // namespace hub::store
